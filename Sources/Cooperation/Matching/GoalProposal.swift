/// A goal (SDG) that an initiative may contribute to, with what speaks for it; people decide.
public struct GoalProposal: Sendable, Hashable {
    public let goal: String
    /// The sector of which it is the goal; nil where only words speak for it.
    public let sector: String?
    /// Words of the markers found in the texts, as the markers write them, in the order of the markers.
    public let words: [String]

    public init(goal: String, sector: String?, words: [String]) {
        self.goal = goal
        self.sector = sector
        self.words = words
    }
}

/// A row of the table by which goals follow from sectors and words: the registry's *marcadores*.
public struct GoalMarker: Sendable, Hashable {
    /// A word or phrase as people read it, and as it is looked for: the keys of its words in order.
    public struct Phrase: Sendable, Hashable {
        public let text: String
        public let keys: [String]

        public init(_ text: String, keys: [String]) {
            self.text = text
            self.keys = keys
        }
    }

    public let sector: String
    public let goal: String
    /// Whether it is the goal its sector contributes to first of all.
    public let isMain: Bool
    public let phrases: [Phrase]

    public init(sector: String, goal: String, isMain: Bool, phrases: [Phrase]) {
        self.sector = sector
        self.goal = goal
        self.isMain = isMain
        self.phrases = phrases
    }
}

extension GoalProposal {
    /// The one main goal and at most one beside it.
    ///
    /// The goal of the sector counts three, each of two words of that sector's markers two, each of two words of others'
    /// one. So without words the sector decides, two of its own words outweigh it, and stray words do not. Beside the
    /// main one a goal is proposed where it is the sector's, or for words: one of the sector's own markers, or two of
    /// others.
    ///
    /// - Parameters:
    ///   - sector: As chosen; nil while none is.
    ///   - texts: The keys of the words of each text, in their order.
    public static func propose(
        sector: String?,
        texts: [[String]],
        markers: [GoalMarker]
    ) -> (main: GoalProposal?, secondary: GoalProposal?) {
        struct Standing {
            var sector: String?
            var words: [String] = []
            /// The same word may stand in the markers of several sectors.
            var found = Set<[String]>()
            var ownWords = 0
            var points: Int { (sector == nil ? 0 : 3) + 2 * min(2, ownWords) + min(2, words.count - ownWords) }
        }
        var standings: [String: Standing] = [:]
        // Those of the sector first, so that a word which others have too counts as its own.
        for marker in markers.filter({ $0.sector == sector }) + markers.filter({ $0.sector != sector }) {
            let isOwn = marker.sector == sector
            var standing = standings[marker.goal] ?? Standing()
            if isOwn, marker.isMain { standing.sector = sector }
            for phrase in marker.phrases where texts.contains(where: { $0.has(phrase.keys) }) {
                guard standing.found.insert(phrase.keys).inserted else { continue }
                standing.words.append(phrase.text)
                if isOwn { standing.ownWords += 1 }
            }
            standings[marker.goal] = standing
        }
        let ranked = standings.filter { $0.value.points > 0 }
            .sorted { (-$0.value.points, Int($0.key) ?? 0) < (-$1.value.points, Int($1.key) ?? 0) }
        func proposal(_ found: (key: String, value: Standing)) -> GoalProposal {
            GoalProposal(goal: found.key, sector: found.value.sector, words: found.value.words)
        }
        let beside = ranked.dropFirst().first { _, standing in
            standing.sector != nil || standing.ownWords > 0 || standing.words.count > 1
        }
        return (ranked.first.map(proposal), beside.map(proposal))
    }
}

extension [String] {
    /// Whether these keys stand in it one after another.
    fileprivate func has(_ keys: [String]) -> Bool {
        guard let first = keys.first, keys.count <= count else { return false }
        return indices.dropLast(keys.count - 1).contains { self[$0] == first && self[$0...].starts(with: keys) }
    }
}

/// Finds the items that are probably the same initiative told by different parties, and says why.
///
/// A pure function of the candidates: their order has no influence. The machine only proposes; people decide.
public enum Twins {
    /// Proposals of at least that score, the highest first, then by addresses.
    ///
    /// An item takes part in at most ``mostPerItem`` proposals, its highest ones, and in none that scores more than
    /// ``rivalMargin`` below the best it has with the same tellers.
    /// Two items are only paired when different parties tell them: the same set of parties tells two items because they
    /// are two. How much a word tells is learned from all candidates, so a pair may score a little differently here
    /// than in ``score(_:_:)``.
    /// - Parameters:
    ///   - alreadyAnswered: Pairs somebody has confirmed or refused; never proposed again.
    ///   - threshold: The least score, 1–100.
    public static func propose(
        _ candidates: [TwinCandidate],
        alreadyAnswered: Set<TwinPair> = [],
        threshold: Int = 60
    ) -> [TwinProposal] {
        var lexicon = TwinLexicon()
        // In the order of addresses everything that follows, numbers of words included, is independent of the caller's.
        let profiles = candidates.sorted { $0.item < $1.item }.map { TwinProfile($0, lexicon: &lexicon) }
        lexicon.weigh(titles: profiles.count)
        let scoring = TwinScoring(lexicon: lexicon)
        let pairs = TwinBlocks(profiles: profiles, lexicon: lexicon).pairs { a, b in
            isWorthComparing(a, b, threshold: threshold)
        }
        var proposals: [TwinProposal] = []
        for (a, b) in pairs where scoring.score(profiles[a], profiles[b]) >= threshold {
            let proposal = scoring.proposal(profiles[a], profiles[b])
            if proposal.a != proposal.b, !alreadyAnswered.contains(proposal.pair) { proposals.append(proposal) }
        }
        return foremost(
            proposals.sorted { (-$0.score, $0.a, $0.b) < (-$1.score, $1.a, $1.b) },
            tellers: Dictionary(candidates.map { ($0.item, $0.parties) }, uniquingKeysWith: { $0.union($1) })
        )
    }

    /// How many proposals an item takes part in at most; where so many look alike, more would not help to choose.
    public static let mostPerItem = 5

    /// How far below an item's best partner of the same tellers another may score and still be proposed.
    public static let rivalMargin = 8

    /// Of the ranked proposals those that have no clearly better rival.
    ///
    /// A party tells an initiative once, so of its items at most one is the twin; near equals are left to people.
    private static func foremost(_ ranked: [TwinProposal], tellers: [ItemID: Set<PartyCode>]) -> [TwinProposal] {
        struct Side: Hashable {
            let item: ItemID
            let others: Set<PartyCode>
        }
        var best: [Side: Int] = [:]
        var count: [ItemID: Int] = [:]
        return ranked.filter { proposal in
            let sides = [
                Side(item: proposal.a, others: tellers[proposal.b] ?? []),
                Side(item: proposal.b, others: tellers[proposal.a] ?? []),
            ]
            // Ranked from the highest: what a side was first seen with is its best.
            for side in sides where best[side] == nil { best[side] = proposal.score }
            guard sides.allSatisfy({ best[$0, default: 0] - proposal.score <= rivalMargin }),
                count[proposal.a, default: 0] < mostPerItem, count[proposal.b, default: 0] < mostPerItem
            else { return false }
            count[proposal.a, default: 0] += 1
            count[proposal.b, default: 0] += 1
            return true
        }
    }

    /// What one that is still being written may be, of some candidates, the most convincing first.
    ///
    /// While little of it is written little can agree, so the least score follows from what is there: of all that its
    /// title, countries and dates could reach, the same part as of a whole one.
    ///
    /// - Parameter draft: Told by nobody yet.
    public static func alike(_ draft: TwinCandidate, among candidates: [TwinCandidate], limit: Int) -> [TwinProposal] {
        var lexicon = TwinLexicon()
        let own = TwinProfile(draft, lexicon: &lexicon)
        let profiles = candidates.sorted { $0.item < $1.item }.map { TwinProfile($0, lexicon: &lexicon) }
        lexicon.weigh(titles: profiles.count + 1)
        let scoring = TwinScoring(lexicon: lexicon)
        var reachable = TwinWeights.title
        if !own.countries.isEmpty { reachable += Double(TwinWeights.sameCountries) }
        if own.years != nil { reachable += Double(TwinWeights.sameDates) }
        let whole = TwinWeights.title + Double(TwinWeights.sameCountries + TwinWeights.sameDates)
        let threshold = Int(60 * reachable / whole)
        return
            profiles
            .filter { scoring.score(own, $0) >= threshold }
            .map { scoring.proposal(own, $0) }
            .sorted { (-$0.score, $0.a, $0.b) < (-$1.score, $1.a, $1.b) }
            .prefix(limit).map { $0 }
    }

    /// How a single pair scores, with its reasons; without other candidates to learn from, every word but those known
    /// to be everyday ones counts as rare.
    public static func score(_ one: TwinCandidate, _ other: TwinCandidate) -> TwinProposal {
        var lexicon = TwinLexicon()
        let profiles = [one, other].sorted { $0.item < $1.item }.map { TwinProfile($0, lexicon: &lexicon) }
        lexicon.weigh(titles: profiles.count)
        return TwinScoring(lexicon: lexicon).proposal(profiles[0], profiles[1])
    }

    /// Cheap refusals that the full score could not overturn.
    private static func isWorthComparing(_ a: TwinProfile, _ b: TwinProfile, threshold: Int) -> Bool {
        if a.parties.isEmpty || b.parties.isEmpty || a.parties == b.parties { return false }
        if threshold > TwinWeights.capWithoutCountries, a.countryBits != 0, b.countryBits != 0,
            a.countryBits & b.countryBits == 0
        {
            return false
        }
        // Without a common code, a year apart leaves less than this whatever else agrees.
        let bestApart =
            Int(TwinWeights.title) + TwinWeights.sameCountries + TwinWeights.sameSector + TwinWeights.sameModality
            + TwinWeights.sameInstitution + TwinWeights.gap(years: 2)
        if threshold > bestApart, a.codes.isEmpty || b.codes.isEmpty, let left = a.years, let right = b.years,
            left.lowerBound > right.upperBound + 1 || right.lowerBound > left.upperBound + 1
        {
            return false
        }
        return true
    }
}

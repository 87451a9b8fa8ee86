import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// Pairs that may be the same initiative, each with what speaks for and against it.
struct TwinsModel: Sendable {
    /// One of a pair.
    struct Side: Sendable, Hashable {
        let item: ItemID
        let title: TitleText
        /// Who tells it, and under which code.
        let tellers: String
        let participants: String
        let period: String
        /// The code of a party that tells it, for the command that joins them.
        let party: PartyCode?
    }

    struct Pair: Sendable, Hashable {
        let sides: [Side]
        let score: Int
        let scoreWords: String
        let reasons: [String]
        let objection: String?
        /// The parties that have a say about either.
        let concerned: Set<PartyCode>
    }

    let pairs: [Pair]
    /// How many there are in all.
    let count: Int
    let page: Int
    let last: Int
    /// Who may answer, and for whom; nil for readers and for those who may not.
    var speaker: Speaker?
    var notice: Notice?

    /// A party that can say whether two are one.
    struct Speaker: Sendable {
        let code: PartyCode
        let party: String
        let seal: FormSeal

        init(_ code: PartyCode, _ party: String, _ seal: FormSeal) {
            self.code = code
            self.party = party
            self.seal = seal
        }
    }

    /// The initiative whose proposals these are, where only one's are shown.
    let item: ItemID?

    init(
        proposals: [TwinProposal],
        views: [ItemID: ItemView],
        count: Int,
        page: Int,
        size: Int,
        item: ItemID?,
        words: FieldWords,
        text: Texts,
        names: PartyNames
    ) {
        self.count = count
        self.page = page
        self.item = item
        last = max(1, (count + size - 1) / size)
        let reasons = TwinWords(words: words, text: text, names: names)
        pairs = proposals.compactMap { proposal in
            let sides = [proposal.a, proposal.b].compactMap { id in
                views[id].map { Self.side(id, $0, words, text, names) }
            }
            guard sides.count == 2 else { return nil }
            return Pair(
                sides: sides,
                score: proposal.score,
                scoreWords: reasons.score(proposal.score),
                reasons: proposal.reasons.map { reasons.sentence($0) },
                objection: proposal.objection.map { reasons.sentence($0) },
                concerned: Set([proposal.a, proposal.b].compactMap { views[$0] }.flatMap(\.concerned))
            )
        }
    }

    private static func side(
        _ item: ItemID,
        _ view: ItemView,
        _ words: FieldWords,
        _ text: Texts,
        _ names: PartyNames
    ) -> Side {
        let settlement = view.settlement
        let title = settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        let participants = settlement["participants"]
        let dates = ["start", "end"].map { name in settlement[name].map { words.spoken($0.value, $0.field).line } }
        let period: String =
            switch (dates[0], dates[1]) {
            case (.some(let start), .some(let end)): "\(start) – \(end)"
            case (.some(let start), nil): text("twins.since", ["start": .text(start)])
            case (nil, .some(let end)): text("twins.until", ["end": .text(end)])
            case (nil, nil): text("twins.noDates")
            }
        return Side(
            item: item,
            title: TitleText(title, words.language, untitled: text("item.untitled")),
            tellers: ListFormat.joined(settlement.declaredBy.map { names($0) }, words.language),
            participants: participants.map { words.spoken($0.value, $0.field).line } ?? "",
            period: period,
            party: settlement.declaredBy.first
        )
    }
}

import Cooperation
import Ledger
import Localization

/// What somebody did with an item, as a sentence.
struct WordSentence: Sendable {
    let text: Texts
    let labels: Labels

    /// The sentence for the last word about an item.
    func sentence(_ word: LatestWord) -> String {
        sentence(party: word.party, form: word.form, act: word.act)
    }

    /// The sentence for a statement, told by its form where the statement itself is not at hand.
    func sentence(party: PartyCode, form: String, act: Act?) -> String {
        let party = labels.partner(party.rawValue)
        switch act {
        case .stance(let stance): return self.stance(stance, party)
        case .link(let link): return self.link(link, party)
        case .withdraw: return text("word.withdraw", ["party": .text(party)])
        case .measure: return text("word.measure", ["party": .text(party)])
        case .declare, nil:
            return form == "withdraw"
                ? text("word.withdraw", ["party": .text(party)]) : text("word.declare", ["party": .text(party)])
        }
    }

    private func stance(_ stance: Stance, _ party: String) -> String {
        let key =
            switch stance.position {
            case .agrees: "agrees"
            case .proposes: "proposes"
            case .agreesToDiffer: "differs"
            case .reserves: "reserves"
            case .objects: "objects"
            case .undone: "undone"
            }
        return text(
            "word.stance",
            ["position": .text(key), "party": .text(party), "field": .text(field(stance.field))]
        )
    }

    private func link(_ link: Link, _ party: String) -> String {
        text(
            "word.link",
            [
                "verdict": .text(link.verdict.rawValue), "relation": .text(link.relation.rawValue),
                "party": .text(party),
            ]
        )
    }

    /// The name of a field within a sentence, in small letters.
    func field(_ name: String) -> String {
        name == Stance.whole ? text("field.all") : FieldNames(text: text).name(name)
    }
}

import CanonicalJSON
import Cooperation
import Ledger
import Registry

/// A need with who asks for it, what those asked have said, and how it stands.
struct ToldNeed: Sendable {
    let item: ItemID
    let content: Need
    let asker: PartyCode
    let addressees: Set<PartyCode>
    let dialogue: Dialogue
    /// When it was asked: milliseconds since 1 January 1970 UTC.
    let askedAt: Int64

    /// Every need that is still told.
    static func all(_ ledger: Ledger) async throws -> [ToldNeed] {
        let told = try await ledger.items(ofKind: Need.kind)
        guard !told.isEmpty else { return [] }
        let said = Dictionary(grouping: try await ledger.history(of: told.map(\.item))) { $0.statement.item }
        return try told.compactMap { item, content in
            let need = try Need(json: .object(content))
            let dialogue = Dialogue(said[item] ?? [])
            guard let first = said[item]?.first else { return nil }
            return ToldNeed(
                item: item,
                content: need,
                asker: dialogue.tellings.first?.party ?? first.statement.party,
                addressees: Set(need.addressees.compactMap(\.party)),
                dialogue: dialogue,
                askedAt: first.recordedAt
            )
        }
    }

    func state(in graph: DirectionGraph) -> NeedState {
        NeedState(dialogue, addressees: addressees, isMet: graph.evidence[item] != nil)
    }

    /// When an answer is late: after the day it is needed by, otherwise after the patience of every dialogue.
    var due: Int64 {
        content.due?.latest.map { Int64($0.dayNumber + 1) * 86_400_000 } ?? askedAt + Commitment.patienceMilliseconds
    }

    /// What a party that is asked has said to the whole of it.
    func answer(of party: PartyCode) -> Dialogue.Stand? {
        dialogue.stands.first { $0.party == party && $0.stance.field == Stance.whole }
    }

    /// Who owes the next word: those asked while none has taken it up, then those who have.
    func owing(in graph: DirectionGraph) -> Set<PartyCode> {
        switch state(in: graph) {
        case .asked: addressees.filter { answer(of: $0) == nil }
        case .takenUp:
            addressees.filter { party in
                if case .agrees = answer(of: party)?.stance.position { true } else { false }
            }
        case .answered, .declined, .withdrawn: []
        }
    }
}

extension NeedState {
    func words(_ text: Texts) -> String { text("need.state.\(rawValue)") }

    var mark: String {
        switch self {
        case .asked: "state pending"
        case .takenUp: "state one"
        case .answered: "state agreed"
        case .declined, .withdrawn: "state reserved"
        }
    }
}

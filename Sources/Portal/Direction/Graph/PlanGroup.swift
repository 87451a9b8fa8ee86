import CanonicalJSON
import Cooperation
import Ledger
import Localization

/// One plan told by several: the word of whose plan it is stands, and the others are earlier or other versions of it.
///
/// What stands is counted; of what does not, the links and reports go over to the parts they correspond to.
enum PlanGroup {
    /// The tellings that were said to be one plan, by the address of the group.
    static func all(_ ledger: Ledger) async throws -> [ItemID: [(plan: ToldPlan, party: PartyCode)]] {
        var groups: [ItemID: [(plan: ToldPlan, party: PartyCode)]] = [:]
        for kind in AnyKind.plans { try await add(kind, to: &groups, ledger) }
        return groups
    }

    private static func add<Content: Planned>(
        _ kind: Content.Type,
        to groups: inout [ItemID: [(plan: ToldPlan, party: PartyCode)]],
        _ ledger: Ledger
    ) async throws {
        for (head, members) in try await ledger.groups(ofKind: kind.kind) {
            let rows = try await ledger.declarations(underEachOf: members.map(\.item))
            groups[head] = try rows.map { (ToldPlan(item: $0.item, plan: try Content(json: $0.content)), $0.party) }
        }
    }

    /// The telling that stands: of a body whose plan it is, otherwise the first.
    static func standing(_ tellings: [(plan: ToldPlan, party: PartyCode)]) -> Int? {
        tellings.firstIndex { telling in telling.plan.plan.bodies.contains { $0.party == telling.party } }
            ?? tellings.indices.first
    }
}

/// Two plans that are probably one, with every reason to think so; people say whether they are.
struct PlanTwins: Sendable, Hashable {
    enum Reason: Sendable, Hashable {
        case number(String)
        case title(percent: Int)
        case period
        case body
    }

    let one: ItemID
    let other: ItemID
    let reasons: [Reason]

    /// Of one kind, with the same number; or for the same period, of the same body, with titles that are alike.
    init?(_ one: ToldPlan, _ other: ToldPlan) {
        guard one.item != other.item, one.kind == other.kind else { return nil }
        self.one = one.item
        self.other = other.item
        var reasons: [Reason] = []
        func bare(_ number: String) -> String { number.lowercased().filter { $0.isLetter || $0.isNumber } }
        let isNumbered = !one.plan.number.isEmpty && bare(one.plan.number) == bare(other.plan.number)
        if isNumbered { reasons.append(.number(one.plan.number)) }
        let titles = [one, other].map { $0.plan.title.best(for: .es)?.text ?? "" }
        let likeness = PlanDifference.likeness(titles[0], titles[1])
        if likeness >= 0.3 { reasons.append(.title(percent: Int(likeness * 100))) }
        let periods = [one, other].map { [$0.plan.period?.earliest, $0.plan.period?.latest] }
        let isSimultaneous = periods[0] == periods[1] && periods[0][0] != nil
        if isSimultaneous { reasons.append(.period) }
        let bodies = [one, other].map { Set($0.plan.bodies.map { $0.party?.rawValue ?? $0.name }) }
        let isShared = !bodies[0].isDisjoint(with: bodies[1])
        if isShared { reasons.append(.body) }
        guard isNumbered || (isSimultaneous && isShared && likeness >= 0.3) else { return nil }
        self.reasons = reasons
    }

    func why(_ words: DirectionWords) -> String {
        reasons.map { reason in
            switch reason {
            case .number(let number): words.text("tellings.number", ["number": .text(number)])
            case .title(let percent): words.text("tellings.wording", ["share": .text("\(percent) %")])
            case .period: words.text("tellings.period")
            case .body: words.text("tellings.body")
            }
        }
        .joined(separator: "; ")
    }
}

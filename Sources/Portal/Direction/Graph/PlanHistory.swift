import CanonicalJSON
import Cooperation
import Ledger

/// How a plan came to be what it is: its versions, and the plan as it was told at each of them.
struct PlanHistory: Sendable {
    /// What was said at one go: by one file, or by hand within an hour.
    struct Version: Sendable {
        /// The last entry of it.
        let cut: Int64
        /// Milliseconds since 1 January 1970 UTC.
        let recordedAt: Int64
        /// The file it was read from; nil where it was written here.
        let source: String?
        /// Parts it told or took back.
        let count: Int
    }

    private static let pause: Int64 = 3_600_000

    /// The earliest first.
    let versions: [Version]
    /// Why parts were taken back, where somebody said why.
    let reasons: [ItemID: String]
    private let plan: ToldPlan
    private let party: PartyCode
    private let words: [TellingRow]

    /// nil where nobody tells it.
    static func read(_ plan: ToldPlan, _ ledger: Ledger) async throws -> PlanHistory? {
        guard let view = try await ledger.item(plan.item),
            let party = view.members.first(where: { $0.item == plan.item })?.party
        else { return nil }
        return PlanHistory(plan, party, try await ledger.tellings(of: PlanElement.kind, and: plan.item, by: party))
    }

    private init(_ plan: ToldPlan, _ party: PartyCode, _ rows: [TellingRow]) {
        self.plan = plan
        self.party = party
        var own: Set<ItemID> = [plan.item]
        words = rows.filter { row in
            guard let content = row.content else { return own.contains(row.item) }
            guard row.item != plan.item else { return true }
            let root = content["root"].flatMap { try? Reference(json: $0) }?.item(for: party)
            if root == plan.item { own.insert(row.item) }
            return own.contains(row.item)
        }
        var versions: [Version] = []
        for row in words {
            if let last = versions.last, last.source == row.source?.name, row.recordedAt - last.recordedAt <= Self.pause
            {
                versions[versions.count - 1] = Version(
                    cut: row.sequence,
                    recordedAt: row.recordedAt,
                    source: last.source,
                    count: last.count + 1
                )
            } else {
                versions.append(
                    Version(cut: row.sequence, recordedAt: row.recordedAt, source: row.source?.name, count: 1)
                )
            }
        }
        self.versions = versions
        reasons = words.reduce(into: [:]) { reasons, row in if let reason = row.reason { reasons[row.item] = reason } }
    }

    /// The plan as it was told after an entry; nil where it was not told yet.
    func outline(at cut: Int64) -> PlanOutline? {
        var told: [ItemID: JSON] = [:]
        for row in words where row.sequence <= cut { told[row.item] = row.content }
        guard let whole = told.removeValue(forKey: plan.item), let plan = plan.told(whole) else { return nil }
        let parts = told.compactMap { item, content -> (item: ItemID, content: PlanElement)? in
            guard let element = try? PlanElement(json: content),
                element.root?.item(for: party) == plan.item
            else { return nil }
            return (item, element)
        }
        return PlanOutline(plan, by: party, parts)
    }

    /// The plan as it is told today.
    var today: PlanOutline? { outline(at: .max) }

    /// The last version before a moment, in milliseconds.
    func version(before moment: Int64) -> Version? { versions.last { $0.recordedAt < moment } }
}

extension ToldPlan {
    /// The same plan with what was said of it at another time.
    func told(_ content: JSON) -> ToldPlan? {
        func read<Content: Planned>(_ plan: Content) -> ToldPlan? {
            (try? Content(json: content)).map { ToldPlan(item: item, plan: $0) }
        }
        return read(plan)
    }
}

import CanonicalJSON
import Cooperation
import Ledger

/// What a party reports on how something goes.
struct Report: Sendable {
    let item: ItemID
    let party: PartyCode
    let content: FollowUp

    /// Every report, by the item that it is about, the latest period first.
    static func all(_ ledger: Ledger) async throws -> [ItemID: [Report]] {
        let told = try await ledger.items(ofKind: FollowUp.kind)
        let about = Dictionary(grouping: try await ledger.references(from: told.map(\.item))) { $0.item }
        var reports: [ItemID: [Report]] = [:]
        for (item, content) in told {
            guard let row = about[item]?.first(where: { $0.field == "about" }) else { continue }
            let report = Report(item: item, party: row.party, content: try FollowUp(json: .object(content)))
            reports[row.target, default: []].append(report)
        }
        return reports.mapValues { $0.sorted { $0.latest > $1.latest } }
    }

    private var latest: Int { content.period?.latest?.dayNumber ?? 0 }
}

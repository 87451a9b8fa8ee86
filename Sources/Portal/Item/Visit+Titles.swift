import Cooperation
import Ledger
import Localization

extension Visit {
    /// Titles told in one answer; a history that names more shows the addresses of the rest.
    private static let titlesTold = 50

    /// The titles of the items that links of these entries name and that are not told together with the item.
    func titles(namedBy entries: [Entry], of view: ItemView) async throws -> [ItemID: LocalizedText] {
        let own = Set(view.members.map(\.item))
        var named: [ItemID] = []
        for entry in entries {
            guard case .link(let link) = entry.statement.act else { continue }
            named += [link.other, entry.statement.item].filter { !own.contains($0) && !named.contains($0) }
        }
        return try await titles(of: named)
    }

    /// What stands today as the title of each.
    func titles(of items: [ItemID]) async throws -> [ItemID: LocalizedText] {
        var titles: [ItemID: LocalizedText] = [:]
        for item in items.prefix(Self.titlesTold) {
            guard let found = try await ledger.item(item) else { continue }
            titles[item] =
                try shown(found).settlement["title"].map { try LocalizedText(json: $0.value) } ?? LocalizedText()
        }
        return titles
    }
}

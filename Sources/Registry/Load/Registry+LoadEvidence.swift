import Compilation
import Cooperation
import Ledger

extension Registry {
    /// What the documents say answers what, as links.
    func evidence() throws -> [Evidence] {
        try ShippedRow.all("evidence", vocabularies).compactMap { row in
            guard let item = Self.item(row["item"]), let other = Self.item(row["other"]),
                let relation = row["relation"].flatMap(Link.Relation.init(rawValue:))
            else { return nil }
            return Evidence(item: item, link: Link(relation, other, .confirmed), source: row.source)
        }
    }

    /// The address of `kind:key`, as *Compilación* files it.
    private static func item(_ name: String?) -> ItemID? {
        guard let parts = name?.split(separator: ":", maxSplits: 1).map(String.init), parts.count == 2 else {
            return nil
        }
        return ItemID(kind: parts[0], party: .compilation, key: parts[1])
    }

    /// That one item answers another, with the source that says so.
    struct Evidence: Sendable {
        let item: ItemID
        let link: Link
        let source: Source
    }

    /// Enters the links that have not been said yet; gives the number of entries.
    func link(_ evidence: [Evidence], with pen: Pen) async throws -> Int {
        var known: [Link.Relation: Set<[ItemID]>] = [:]
        for relation in Set(evidence.map(\.link.relation)) {
            let rows = try await ledger.links(relation, of: evidence.map(\.item)).filter { $0.party == pen.party }
            known[relation] = Set(rows.map { [$0.item, $0.other] })
        }
        let news = evidence.filter { known[$0.link.relation]?.contains([$0.item, $0.link.other]) != true }
        return try await enter(news.map { Word(pen, $0.item, .link($0.link), source: $0.source) })
    }
}

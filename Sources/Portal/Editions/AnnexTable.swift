import Cooperation
import Ledger
import Localization
import Registry

/// The initiatives of an edition, one by one.
enum AnnexTable {
    /// More rows than these are for the list and its own files.
    static let limit = 5_000
    /// The rows that a page can carry.
    static let shown = 200

    static func read(_ scope: InitiativeQuery, _ visit: Visit) async throws -> PictureTable {
        let (reader, states) = (InitiativeRow.Reader(visit), StateMark.words(visit.text))
        var rows: [PictureTable.Row] = []
        var query = scope.with { $0.order = .start }.catalogueQuery(size: 500)
        while rows.count < limit {
            let found = try await visit.ledger.list(query, facets: []).rows
            for row in found where isSouthSouth(row.view.facts) {
                rows.append(Self.row(row.item, InitiativeRow(row, reader), states))
            }
            guard found.count == query.size else { break }
            query.page += 1
        }
        let text = visit.text
        return PictureTable(
            "annex",
            title: text("report.annex"),
            columns: [
                .words("code", text("picture.code")), .words("initiative", text("list.column.initiative")),
                .words("modality", text("picture.modality")), .words("participants", text("list.column.participants")),
                .words("period", text("list.column.period")), .words("sector", text("list.column.sector")),
                .words("state", text("list.column.agreement")), .words("declared_by", text("report.declaredBy")),
            ],
            rows: rows
        )
    }

    private static func row(_ item: ItemID, _ row: InitiativeRow, _ states: [String: String]) -> PictureTable.Row {
        let roles = row.roles.map { "\($0.role): \($0.names.joined(separator: ", "))" }
        return .init(
            [
                .text(item.rawValue), .text(row.title.text), .text(row.sort), .text(roles.joined(separator: "; ")),
                .text(row.period), .text(row.sector), .text(states[row.state] ?? row.state), .text(row.declaredBy),
            ],
            link: row.address
        )
    }
}

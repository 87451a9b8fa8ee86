import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// Where parties differ and let it stand, or reserve: their notes, as an edition has to print them.
enum ReservationTable {
    /// Initiatives that are read for their notes; an edition with more of them is not ready.
    private static let limit = 200

    static func read(_ scope: InitiativeQuery, _ visit: Visit) async throws -> PictureTable {
        var query = scope
        for state in [FieldState.agreedToDiffer, .reserved(by: [])] { query.add(state.name, to: .agreement) }
        let found = try await visit.ledger.list(query.catalogueQuery(size: limit), facets: []).rows
        let (text, links) = (visit.text, visit.links)
        let (names, states) = (FieldNames(text: text), StateMark.words(text))
        var rows: [PictureTable.Row] = []
        for row in found {
            guard let view = try await visit.ledger.item(row.item).map(visit.shown) else { continue }
            let title = TitleText(row.title, visit.language, untitled: text("list.untitled")).text
            for field in view.settlement.fields {
                switch field.state {
                case .agreedToDiffer, .reserved: break
                case .oneSided, .pending, .agreed, .differing, .collected: continue
                }
                for position in field.positions where position.stance != nil {
                    rows.append(
                        .init(
                            [
                                .text(row.item.rawValue), .text(title), .text(names.heading(field.field.name)),
                                .text(states[field.state.name] ?? field.state.name),
                                .text(visit.labels.partner(position.party.rawValue)),
                                .text(position.stance?.note ?? ""),
                            ],
                            link: links.initiative(row.item)
                        )
                    )
                }
            }
        }
        return PictureTable(
            "reservations",
            title: text("report.reservations"),
            columns: [
                .words("code", text("picture.code")), .words("initiative", text("list.column.initiative")),
                .words("field", text("report.field")), .words("state", text("picture.state")),
                .words("party", text("report.party")), .words("note", text("report.note")),
            ],
            rows: rows
        )
    }
}

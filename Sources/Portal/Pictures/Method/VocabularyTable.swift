import Cooperation
import Localization

/// A vocabulary or shipped list of relations as a table with all its columns.
struct VocabularyTable {
    let table: PictureTable

    /// The lists that are no vocabularies, with their columns.
    static let lists: [(name: String, columns: [String])] = [
        ("memberships", ["body", "member", "role", "valid_from", "valid_to", "status", "source"]),
        ("sdg-markers", ["sector", "goal", "main", "keywords_es", "keywords_pt", "keywords_en", "source"]),
    ]

    /// Nil for a name that is none.
    init?(_ name: String, _ visit: Visit) {
        if let list = Self.lists.first(where: { $0.name == name }) {
            let rows = name == "memberships" ? ShippedTables.memberships : ShippedTables.markers
            table = PictureTable(
                name,
                title: name,
                columns: list.columns.map { .words($0, $0) },
                rows: rows.map { row in .init(list.columns.map { .text(row[$0] ?? "") }) }
            )
            return
        }
        guard visit.vocabularies.names.contains(name) else { return nil }
        let terms = visit.vocabularies[name].terms
        let extra = Set(terms.flatMap(\.extra.keys)).sorted()
        let columns = ["code", "es", "pt", "en", "broader", "valid_from", "valid_to", "status", "source"] + extra
        table = PictureTable(
            name,
            title: name,
            columns: columns.map { .words($0, $0) },
            rows: terms.map { term in
                let own = [
                    term.code, term.label(.es), term.label(.pt), term.label(.en), term.broader ?? "",
                    term.validFrom ?? "", term.validTo ?? "", term.standing.rawValue, term.source,
                ]
                return .init((own + extra.map { term.extra[$0] ?? "" }).map { .text($0) })
            }
        )
    }
}

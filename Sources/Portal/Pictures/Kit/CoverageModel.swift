import Cooperation
import Localization

/// How complete the data are, field by field.
struct CoverageModel: Sendable {
    let table: PictureTable

    init(_ coverage: Coverage, _ visit: Visit) {
        let text = visit.text
        func row(_ code: String, _ label: String, _ basis: Basis) -> PictureTable.Row {
            .init([.text(code), .text(label), .count(basis.n), .count(basis.of), .share(basis.share)])
        }
        let fields = Coverage.Field.allCases.compactMap { field -> PictureTable.Row? in
            guard let basis = coverage.fields[field], basis.of > 0 else { return nil }
            return row(field.rawValue, text("coverage." + field.rawValue), basis)
        }
        table = PictureTable(
            "coverage",
            title: text("coverage.title"),
            columns: [
                .words("code", text("picture.code")), .words("field", text("coverage.field")),
                .numbers("n", text("picture.n")), .numbers("of", text("picture.of")),
                .numbers("share", text("picture.share")),
            ],
            rows: coverage.agreed.of == 0
                ? []
                : [
                    row("agreed", text("coverage.agreed"), coverage.agreed),
                    row("told_by_both", text("coverage.toldByBothSides"), coverage.toldByBothSides),
                ] + fields
        )
    }
}

import Compilation
import Cooperation

extension Registry {
    /// Figures that documents claim, each a series of one number: what the document does not say stays empty.
    func achievements() throws -> [Saying] {
        try ShippedRow.all("achievements", vocabularies).compactMap { row in
            guard let value = row["value"].flatMap({ Quantity($0) }) else { return nil }
            var series = Series()
            series.title = row.wordings()
            series.code = row.text("code")
            series.publisher = row.text("owner")
            series.source = row.source.words
            let measure = Measure(
                indicator: "achievement",
                value: value,
                unit: row.text("unit"),
                label: row["qualifier"] == "exact" ? nil : row["qualifier"]
            )
            return compiled(series, row, measures: [measure])
        }
    }
}

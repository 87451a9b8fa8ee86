import Tabular

/// Where the rows of a sheet come from.
struct SheetOrigin {
    private enum Kind {
        case csv(CSVReader)
        case xlsx(XLSXWorkbook, Int)
    }

    private let kind: Kind
    /// The name on its tab; a CSV file has none.
    let name: String?
    private let merged: [CellRange]
    /// What is known to be damaged before the first row is read.
    let damage: FileDamage?

    init(_ reader: CSVReader) {
        kind = .csv(reader)
        name = nil
        merged = []
        damage = nil
    }

    init(_ workbook: XLSXWorkbook, sheet: Int) {
        kind = .xlsx(workbook, sheet)
        name = workbook.sheets[sheet].name
        do throws(XLSXError) {
            merged = try workbook.mergedRanges(of: sheet)
            damage = nil
        } catch {
            merged = []
            damage = FileDamage(error)
        }
    }

    /// The rows from the first; nil where there is nothing to be read.
    func cursor() -> SheetCursor? {
        switch kind {
        case .csv(let reader): SheetCursor(name: nil, source: SheetSource(reader))
        case .xlsx(let workbook, let sheet):
            (try? workbook.rows(of: sheet)).map { SheetCursor(name: name, source: SheetSource($0, merged: merged)) }
        }
    }
}

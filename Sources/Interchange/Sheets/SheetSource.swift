import Tabular

/// The rows of one sheet as they are asked for.
struct SheetSource {
    enum Step {
        case row(SheetRow)
        /// The file cannot be read further; what came before stands.
        case broken(FileDamage)
        case end
    }

    private enum Rows {
        case csv(CSVReader)
        case xlsx(XLSXRowReader)
    }

    private var rows: Rows
    private var merges: MergedCells
    private var isOver = false

    init(_ reader: CSVReader) {
        rows = .csv(reader)
        merges = MergedCells([])
    }

    init(_ reader: XLSXRowReader, merged: [CellRange]) {
        rows = .xlsx(reader)
        merges = MergedCells(merged)
    }

    mutating func next() -> Step {
        guard !isOver else { return .end }
        switch rows {
        case .csv(var reader):
            // Moved out and back, so that the bytes are never copied.
            rows = .csv(CSVReader(bytes: []))
            defer { rows = .csv(reader) }
            do throws(CSVError) {
                guard let record = try reader.next() else { return finish(.end) }
                return .row(SheetRow(number: record.line, texts: Self.unguarded(record.fields)))
            } catch {
                return finish(.broken(FileDamage(error)))
            }
        case .xlsx(let reader):
            do throws(XLSXError) {
                guard let row = try reader.next() else { return finish(.end) }
                return .row(merges.filled(Self.row(row)))
            } catch {
                return finish(.broken(FileDamage(error)))
            }
        }
    }

    private mutating func finish(_ step: Step) -> Step {
        isOver = true
        return step
    }

    /// Takes away the apostrophes that our own CSV puts before what a spreadsheet would calculate.
    private static func unguarded(_ fields: [String]) -> [String] {
        guard fields.contains(where: { $0.utf8.first == UInt8(ascii: "'") }) else { return fields }
        return fields.map(CSVWriter.unguard)
    }

    private static func row(_ row: XLSXRow) -> SheetRow {
        var texts: [String] = []
        var numeric: Set<Int> = []
        var faults: [Int: CellFault] = [:]
        texts.reserveCapacity((row.cells.last?.column ?? 0) + 1)
        for cell in row.cells {
            while texts.count < cell.column { texts.append("") }
            switch cell.value {
            case .number: numeric.insert(cell.column)
            case .error(let code): faults[cell.column] = .error(code)
            case .empty: faults[cell.column] = .uncalculated
            case .text, .boolean, .date, .dateTime, .time: break
            }
            texts.append(cell.value.plainText)
        }
        return SheetRow(number: row.number, texts: texts, numeric: numeric, faults: faults)
    }
}

import XMLStream

/// Reads the rows of one sheet as they are asked for.
///
/// Rows come in the order of the file. Rows without a cell that holds something are passed over,
/// so that a sheet formatted down to its last row costs time but no memory. Not safe to share
/// between tasks.
public final class XLSXRowReader {
    private let records: XMLRecordReader
    private let sheet: XLSXSheetInfo
    private let cells: XLSXCellReader
    private var previous = 0
    private var failure: XLSXError?

    init(records: XMLRecordReader, sheet: XLSXSheetInfo, cells: XLSXCellReader) {
        self.records = records
        self.sheet = sheet
        self.cells = cells
    }

    /// The next row that holds something, or nil at the end; throws `XLSXError`, on every further
    /// call too.
    public func next() throws(XLSXError) -> XLSXRow? {
        if let failure { throw failure }
        do throws(XLSXError) {
            while let node = try XLSXError.wrapping(part: sheet.part, { try records.next() }) {
                // Controls drawn on a sheet have rows of their own, in another namespace.
                guard node.namespace?.contains("spreadsheetml") ?? true else { continue }
                let number = try number(of: node)
                previous = number
                let found = try cells.cells(of: node, number: number)
                if !found.isEmpty { return XLSXRow(number: number, cells: found) }
            }
            return nil
        } catch {
            failure = error
            throw error
        }
    }

    private func number(of node: XMLNode) throws(XLSXError) -> Int {
        let written = node.attribute("r")
        let number = written.map { Int($0) } ?? previous + 1
        guard let number, (1...XLSXColumn.rowLimit).contains(number) else {
            throw .invalidReference(written ?? "", sheet: sheet.name, row: previous + 1)
        }
        return number
    }
}

import XMLStream

/// Why a workbook cannot be read; rows count from 1, sheets go by their names.
public enum XLSXError: Error, Sendable, Equatable {
    /// The file is an older `.xls`, or is protected with a password: both begin as OLE documents.
    case legacyOrEncrypted
    /// The file is no ZIP archive, or holds no workbook.
    case notAWorkbook
    /// The archive is damaged or exceeds the limits.
    case archive(ZIPError)
    /// A part of the workbook is no well-formed XML, or exceeds the limits.
    case part(name: String, XMLStreamError)
    /// There is no sheet with this number, from 0.
    case noSuchSheet(Int)
    /// A row has no valid number, or a cell no valid address.
    case invalidReference(String, sheet: String, row: Int)
    /// A cell says it stands in another row than the one it is in.
    case misplacedCell(String, sheet: String, row: Int)
    /// A row has the same cell twice.
    case duplicateCell(String, sheet: String, row: Int)
    /// More cells are merged than a sheet made by people has.
    case tooManyMergedRanges(sheet: String, limit: Int)
    /// A cell points to a shared text that does not exist.
    case missingSharedText(index: String, cell: String, sheet: String)

    /// Runs something that reads a part and tells its errors as ours.
    static func wrapping<Result>(part: String, _ body: () throws -> Result) throws(XLSXError) -> Result {
        do {
            return try body()
        } catch let error as XLSXError {
            throw error
        } catch let error as ZIPError {
            throw .archive(error)
        } catch let error as XMLStreamError {
            throw .part(name: part, error)
        } catch {
            throw .notAWorkbook
        }
    }
}

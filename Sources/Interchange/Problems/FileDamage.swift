import Tabular
import XMLStream

/// Why a file, or a sheet of it, cannot be read further, in the terms of ``Problem``.
struct FileDamage: Sendable {
    let cause: Problem.Cause
    /// The part of the file, the cell or the parser's own word, for those who look into it.
    let found: String
    /// The row or line, from 1, where it is known.
    let row: Int?

    private init(_ cause: Problem.Cause, _ found: String = "", row: Int? = nil) {
        self.cause = cause
        self.found = found
        self.row = row
    }

    init(_ error: CSVError) {
        switch error {
        case .unterminatedQuote(let line): self.init(.unclosedQuote, "\"", row: line)
        }
    }

    init(_ error: XLSXError) {
        switch error {
        case .legacyOrEncrypted: self.init(.protectedFile)
        case .notAWorkbook: self.init(.malformedFile, "ZIP")
        case .archive(let error): self.init(error)
        case .part(let name, let error):
            let damage = FileDamage(error)
            // Lines of a part mean nothing to those who see a sheet.
            self.init(damage.cause == .malformedXML ? .damagedFile : damage.cause, name)
        case .noSuchSheet(let number): self.init(.damagedFile, String(number + 1))
        case .invalidReference(let reference, _, let row): self.init(.damagedFile, reference, row: row)
        case .misplacedCell(let reference, _, let row): self.init(.damagedFile, reference, row: row)
        case .duplicateCell(let reference, _, let row): self.init(.damagedFile, reference, row: row)
        case .missingSharedText(_, let cell, _): self.init(.damagedFile, cell)
        case .tooManyMergedRanges: self.init(.oversizedFile)
        }
    }

    init(_ error: ZIPError) {
        switch error {
        case .unreadable, .notAnArchive: self.init(.damagedFile)
        case .damaged(let entry): self.init(.damagedFile, entry ?? "")
        case .tooManyEntries, .tooLarge: self.init(.oversizedFile)
        case .suspiciousRatio(let entry, _): self.init(.oversizedFile, entry)
        case .unsafeName(let name), .duplicateName(let name): self.init(.damagedFile, name)
        case .encrypted(let entry): self.init(.protectedFile, entry)
        case .unsupportedMethod(let entry, _), .missing(let entry), .wrongChecksum(let entry):
            self.init(.damagedFile, entry)
        }
    }

    init(_ error: XMLStreamError) {
        switch error {
        case .unreadable: self.init(.damagedFile)
        case .malformed(let line, _, let message): self.init(.malformedXML, message, row: line)
        case .entity(let name, let line): self.init(.forbiddenEntity, "&\(name);", row: line)
        case .tooDeep(_, let line), .recordTooLarge(let line): self.init(.oversizedFile, row: line)
        }
    }

    /// The problem as an operator is told it; the row of `place` is kept where the damage has none.
    func problem(at place: Place) -> Problem {
        Problem(.error, cause, at: row.map { place.at($0) } ?? place, found: found)
    }
}

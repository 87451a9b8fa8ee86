import Cooperation
import Tabular

/// A file somebody hands in, recognised by what is in it, never by its name.
public struct ImportFile: Sendable {
    /// What we can read.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case iati, xlsx, csv
    }

    /// Why a file is not read at all.
    public struct Refusal: Error, Sendable, Equatable {
        public let problem: Problem

        public init(_ problem: Problem) { self.problem = problem }
    }

    /// Its name without folders.
    public let name: String
    private let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// What the file is; throws ``Refusal`` for what we do not read: PDF, Word, old Excel, empty and binary files.
    public func format() throws(Refusal) -> Format { try Self.format(of: bytes, name: name) }

    /// What a file is by its first bytes, some thousands of which are enough.
    public static func format(of head: [UInt8], name: String) throws(Refusal) -> Format {
        func refuse(_ found: String) -> Refusal {
            Refusal(
                Problem(.error, .malformedFile, at: Place(file: name), found: found, expected: "CSV | XLSX | IATI XML")
            )
        }
        guard head.contains(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
            throw refuse("0 bytes")
        }
        if head.starts(with: "PK".utf8) {
            // A Word or OpenDocument file is a ZIP as well; the workbook reader tells them apart.
            return .xlsx
        }
        if head.starts(with: "%PDF".utf8) { throw refuse("PDF") }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw refuse("XLS / DOC (1997–2003)") }
        if head.starts(with: "{\\rtf".utf8) { throw refuse("RTF") }
        if head.starts(with: [0x1F, 0x8B]) { throw refuse("GZIP") }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { throw refuse("PNG") }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { throw refuse("JPEG") }
        let text = CSVDialect.detect(in: Array(head.prefix(4096)))
        let isWide = text.encoding == .utf16LE || text.encoding == .utf16BE
        // Sixteen-bit text has a zero in every other byte; the letters are enough to know XML by.
        let letters = head.prefix(4096).filter { $0 != 0 }
        let start = letters.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 >= 0xFE }
        if start.first == UInt8(ascii: "<") {
            let opening = String(decoding: start.prefix(4000), as: UTF8.self)
            if opening.contains("<iati-activities") || opening.contains("<iati-activity") { return .iati }
            if opening.lowercased().contains("<html") { throw refuse("HTML") }
            throw refuse("XML: " + String(opening.prefix(80)))
        }
        guard isWide || !head.prefix(4096).contains(0) else { throw refuse("binary") }
        return .csv
    }

    /// A reader for the file.
    ///
    /// - Parameters:
    ///   - party: in whose name it is imported; an IATI file needs none, its reporting organisation speaks.
    ///   - mapping: what a person says about the sheet; IATI needs none.
    /// - Throws: ``Refusal``, for the whole file.
    public func reader(
        party: PartyCode?,
        vocabularies: Vocabularies,
        mapping: SheetMapping = SheetMapping()
    ) throws(Refusal) -> any InitiativeReader {
        switch try format() {
        case .iati: return iatiReader(vocabularies)
        case .csv:
            let party = try speaker(party)
            return SheetReader(csv: bytes, file: name, party: party, vocabularies: vocabularies, mapping: mapping)
        case .xlsx:
            let party = try speaker(party)
            let workbook: XLSXWorkbook
            do throws(XLSXError) {
                workbook = try XLSXWorkbook(bytes: bytes)
            } catch {
                throw Refusal(
                    Problem(.error, .malformedFile, at: Place(file: name), found: "\(error)", expected: "XLSX")
                )
            }
            return SheetReader(
                workbook: workbook,
                file: name,
                party: party,
                vocabularies: vocabularies,
                mapping: mapping
            )
        }
    }

    private func iatiReader(_ vocabularies: Vocabularies) -> any InitiativeReader {
        IATIReader(bytes: bytes, file: name, vocabularies: vocabularies)
    }

    private func speaker(_ party: PartyCode?) throws(Refusal) -> PartyCode {
        guard let party else {
            throw Refusal(Problem(.error, .otherParty, at: Place(file: name), expected: "CL | CO | SEGIB | …"))
        }
        return party
    }
}

import CanonicalJSON
import Cooperation
import Tabular

/// A file somebody hands in, recognised by what is in it, never by its name.
public struct ImportFile: Sendable {
    /// What we can read.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case iati, xlsx, csv, jsonl, programme
    }

    /// Why a file is not read at all.
    public struct Refusal: Error, Sendable, Equatable {
        public let problem: Problem

        public init(_ problem: Problem) { self.problem = problem }
    }

    /// Its name without folders.
    public let name: String
    private let bytes: [UInt8]
    /// What the file is, where that is known without looking.
    private let known: Format?

    public init(name: String, bytes: [UInt8], format: Format? = nil) {
        self.name = name
        self.bytes = bytes
        known = format
    }

    /// What the file is; throws ``Refusal`` for what we do not read: PDF, Word, old Excel, empty and binary files.
    public func format() throws(Refusal) -> Format {
        if let known { return known }
        return try Self.format(of: bytes, name: name)
    }

    /// What a file is by its first bytes, some thousands of which are enough.
    public static func format(of head: [UInt8], name: String) throws(Refusal) -> Format {
        func refusal(_ cause: Problem.Cause = .malformedFile, _ found: String = "") -> Refusal {
            Refusal(
                Problem(
                    .error,
                    cause,
                    at: Place(file: name),
                    found: found,
                    expected: "CSV | XLSX | IATI XML | JSON Lines | TXT"
                )
            )
        }
        guard head.contains(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
            throw refusal(head.allSatisfy { $0 != 0 } ? .emptyFile : .malformedFile)
        }
        if head.starts(with: "PK".utf8) {
            // A Word or OpenDocument file is a ZIP as well; the workbook reader tells them apart.
            return .xlsx
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw refusal(.protectedFile) }
        for (kind, mark) in signatures where head.starts(with: mark) { throw refusal(.malformedFile, kind) }
        let text = CSVDialect.detect(in: Array(head.prefix(4096)))
        let isWide = text.encoding == .utf16LE || text.encoding == .utf16BE
        // Sixteen-bit text has a zero in every other byte; the letters are enough to know XML by.
        let letters = head.prefix(4096).filter { $0 != 0 }
        let start = letters.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 >= 0xFE }
        if start.first == UInt8(ascii: "<") {
            let opening = String(decoding: start.prefix(4000), as: UTF8.self)
            if opening.contains("<iati-activities") || opening.contains("<iati-activity") { return .iati }
            if opening.lowercased().contains("<html") { throw refusal(.malformedFile, "HTML") }
            throw refusal(.otherXML, rootName(of: opening))
        }
        if start.first == UInt8(ascii: "{") {
            guard JSONLinesReader.recognises(head) else { throw refusal(.malformedFile, "JSON") }
            return .jsonl
        }
        if start.first == UInt8(ascii: "["), start.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            throw refusal(.malformedFile, "JSON")
        }
        // A stray control character is a matter of its cell; a file full of them is no text.
        let controls = head.prefix(4096).count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20) }
        guard isWide || controls * 20 <= min(head.count, 4096) else { throw refusal() }
        let opening = CSVDialect.text(of: Array(head.prefix(64 * 1024)))
        guard !RunningText.isScan(opening) else { throw refusal(.scan) }
        return ProgrammeReader.recognises(opening) ? .programme : .csv
    }

    /// How files we do not read begin.
    private static let signatures: [(kind: String, mark: [UInt8])] = [
        ("PDF", Array("%PDF".utf8)), ("RTF", Array("{\\rtf".utf8)), ("GZIP", [0x1F, 0x8B]),
        ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG", [0xFF, 0xD8, 0xFF]), ("SQLite", Array("SQLite format 3\0".utf8)),
        ("7z", [0x37, 0x7A, 0xBC, 0xAF]), ("RAR", Array("Rar!".utf8)),
        ("UTF-32", [0xFF, 0xFE, 0x00, 0x00]), ("UTF-32", [0x00, 0x00, 0xFE, 0xFF]),
    ]

    /// The name of the first element of a document.
    private static func rootName(of opening: String) -> String {
        for part in opening.split(separator: "<") {
            guard let first = part.first, first != "?", first != "!" else { continue }
            return String(part.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }.prefix(80))
        }
        return ""
    }

    /// A reader for the file.
    ///
    /// - Parameters:
    ///   - party: in whose name it is imported; an IATI file needs none, its reporting organisation speaks.
    ///   - mapping: what a person says about the sheet; IATI and JSON Lines need none.
    ///   - events: what a running text is held against where it speaks of them.
    ///   - partners: what gives a matcher over the vocabularies that was made before; asked for IATI, of which files
    ///     come by the dozen.
    /// - Throws: ``Refusal``, for the whole file.
    public func reader(
        party: PartyCode?,
        vocabularies: Vocabularies,
        mapping: SheetMapping = SheetMapping(),
        events: [KnownEvent] = [],
        partners: () -> PartnerMatcher? = { nil }
    ) throws(Refusal) -> any InitiativeReader {
        switch try format() {
        case .iati: return IATIReader(bytes: bytes, file: name, vocabularies: vocabularies, partners: partners())
        case .jsonl:
            return JSONLinesReader(bytes: bytes, file: name, party: try speaker(party), vocabularies: vocabularies)
        case .programme:
            return ProgrammeReader(
                bytes: bytes,
                file: name,
                party: try speaker(party),
                vocabularies: vocabularies,
                events: events
            )
        case .csv:
            let party = try speaker(party)
            let sheet = SheetOrigin(CSVReader(bytes: bytes))
            if let programme = programme([sheet], party, vocabularies, mapping) { return programme }
            return SheetReader(csv: bytes, file: name, party: party, vocabularies: vocabularies, mapping: mapping)
        case .xlsx:
            let party = try speaker(party)
            let workbook: XLSXWorkbook
            do throws(XLSXError) {
                workbook = try XLSXWorkbook(bytes: bytes)
            } catch {
                throw Refusal(
                    error == .notAWorkbook ? otherArchive() : FileDamage(error).problem(at: Place(file: name))
                )
            }
            let sheets = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }
                .map { SheetOrigin(workbook, sheet: $0) }
            if let programme = programme(sheets, party, vocabularies, mapping) { return programme }
            return SheetReader(
                workbook: workbook,
                file: name,
                party: party,
                vocabularies: vocabularies,
                mapping: mapping
            )
        }
    }

    /// A reader for a sheet with a row for each task; what a person says of its columns is said of initiatives.
    private func programme(
        _ sheets: [SheetOrigin],
        _ party: PartyCode,
        _ vocabularies: Vocabularies,
        _ mapping: SheetMapping
    ) -> ProgrammeSheet? {
        guard mapping == SheetMapping() else { return nil }
        return ProgrammeSheet.find(in: sheets, file: name, party: party, vocabularies: vocabularies)
    }

    /// Whether it is a Word document, whose text another program has to take out first.
    public var isWordDocument: Bool {
        guard bytes.starts(with: "PK".utf8), let archive = try? ZIPArchive(bytes: bytes) else { return false }
        return archive.entry("word/document.xml") != nil
    }

    /// What an archive is that holds no workbook we read.
    private func otherArchive() -> Problem {
        let place = Place(file: name)
        let archive: ZIPArchive
        do throws(ZIPError) { archive = try ZIPArchive(bytes: bytes) } catch {
            return FileDamage(error).problem(at: place)
        }
        let kinds = [
            ("word/document.xml", "DOCX"), ("ppt/presentation.xml", "PPTX"), ("xl/workbook.bin", "XLSB"),
            ("META-INF/manifest.xml", "ODS / ODT"),
        ]
        let kind = kinds.first { archive.entry($0.0) != nil }?.1 ?? "ZIP"
        return Problem(.error, .malformedFile, at: place, found: kind, expected: "XLSX")
    }

    private func speaker(_ party: PartyCode?) throws(Refusal) -> PartyCode {
        guard let party else {
            throw Refusal(Problem(.error, .otherParty, at: Place(file: name), expected: "CL | CO | SEGIB | …"))
        }
        return party
    }
}

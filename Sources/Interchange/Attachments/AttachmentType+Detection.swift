import Tabular

extension AttachmentType {
    /// What a file is, by its content; throws ``AttachmentProblem`` where it is nothing that is taken.
    ///
    /// Strict on purpose: a file that begins as one thing and ends as another is refused, since programs that open it could
    /// disagree about what it is.
    public static func of(_ bytes: [UInt8], named name: String) throws(AttachmentProblem) -> AttachmentType {
        guard !bytes.isEmpty else { throw .empty }
        let ending = ending(of: name)
        let found = try content(bytes, ending: ending)
        guard ending.isEmpty || found.endings.contains(ending) else { throw .mismatch(ending: ending, found) }
        return found
    }

    /// What follows the last dot of a name, in small letters; empty without one.
    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func content(_ bytes: [UInt8], ending: String) throws(AttachmentProblem) -> AttachmentType {
        if bytes.starts(with: "%PDF-".utf8) {
            // ISO 32000-1 §7.5.5: the last line is %%EOF; readers look for it in the last kilobyte.
            return try whole(.pdf, bytes.suffix(1024).contains("%%EOF"), bytes)
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            // PNG §11.2.5: an image ends with this chunk and nothing after it.
            let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
            return try whole(.png, bytes.suffix(end.count).elementsEqual(end), bytes)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            // ITU T.81 §B.2.1: end of image; some cameras fill up with zeros.
            let last = bytes.lastIndex { $0 != 0 } ?? 0
            return try whole(.jpeg, last > 3 && bytes[last] == 0xD9 && bytes[last - 1] == 0xFF, bytes)
        }
        if bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
            let size = (0..<4).reduce(0) { $0 | Int(bytes[4 + $1]) << (8 * $1) }
            return try whole(.webp, size + 8 == bytes.count, bytes)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try packed(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw .oldOffice }
        guard isPlainText(bytes) else { throw .unknownType }
        return ending == "csv" ? .csv : .text
    }

    private static func whole(
        _ type: AttachmentType,
        _ isWhole: Bool,
        _ bytes: [UInt8]
    ) throws(AttachmentProblem) -> AttachmentType {
        // An archive is found from its end, so that any file can be one as well.
        guard isWhole, archiveEnd(bytes) == nil else { throw .damaged(type) }
        return type
    }

    /// Where the record is that ends an archive, its comment up to the last byte (APPNOTE.TXT §4.3.16).
    private static func archiveEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return ((max(0, bytes.count - 22 - 0xFFFF))...(bytes.count - 22)).last { at in
            bytes[at] == 0x50 && bytes[at + 1] == 0x4B && bytes[at + 2] == 5 && bytes[at + 3] == 6
                && at + 22 + Int(bytes[at + 20]) + Int(bytes[at + 21]) << 8 == bytes.count
        }
    }

    // MARK: Office files

    /// What an office file unpacks to at most, and the parts that say what it is.
    private static let limits = ZIPLimits(entries: 5_000, ratio: 200, totalBytes: 256 << 20)
    private static let partLimit = 1 << 20

    private static let mainParts: [(type: AttachmentType, name: String)] = [
        (.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        (.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        (.pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    ]

    private static func packed(_ bytes: [UInt8]) throws(AttachmentProblem) -> AttachmentType {
        guard archiveEnd(bytes) != nil, let archive = try? ZIPArchive(bytes: bytes, limits: limits) else {
            throw .damaged(nil)
        }
        let names = archive.entries.map { $0.name.lowercased() }
        guard !names.contains(where: holdsPrograms) else { throw .macros }
        let types = try part("[Content_Types].xml", archive)
        let media = try part("mimetype", archive)
        switch (types, media) {
        case (let types?, nil):
            guard !types.lowercased().contains("macroenabled"), !types.lowercased().contains("vbaproject") else {
                throw .macros
            }
            // ECMA-376 part 2 §10.1.2: the type of each part stands there; one of them is the document itself.
            let found = mainParts.filter { types.contains("\"\($0.name)\"") || types.contains("'\($0.name)'") }
            guard found.count == 1 else { throw .unknownType }
            return found[0].type
        case (nil, let media?):
            // OpenDocument 1.3 part 2 §3.3: the media type and nothing else.
            let found = [odt, ods, odp].first { $0.mediaType == media }
            guard let found else { throw .unknownType }
            return found
        default: throw .unknownType
        }
    }

    /// Names of parts that hold programs: VBA, the sheets of older macros, ActiveX; Basic and scripts of OpenDocument.
    private static func holdsPrograms(_ name: String) -> Bool {
        name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml") || name.contains("/macrosheets/")
            || name.contains("/activex/") || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
    }

    private static func part(_ name: String, _ archive: ZIPArchive) throws(AttachmentProblem) -> String? {
        guard let entry = archive.entry(name) else { return nil }
        guard entry.uncompressedSize <= partLimit, let bytes = try? archive.extract(name) else { throw .damaged(nil) }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Text

    /// Beginnings of what programs would run or draw if they took it for more than text.
    private static let markup = [
        "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?", "#!", "%!ps", "{\\rtf",
    ]

    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 || $0 == 10 || $0 == 12 || $0 == 13 }) else {
            return false
        }
        let isArchive = archiveEnd(bytes) != nil
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        return !isArchive && !markup.contains { head.contains($0) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a word of ASCII stands somewhere within.
    fileprivate func contains(_ word: StaticString) -> Bool {
        let word = word.withUTF8Buffer { Array($0) }
        guard count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains { self[$0..<($0 + word.count)].elementsEqual(word) }
    }
}

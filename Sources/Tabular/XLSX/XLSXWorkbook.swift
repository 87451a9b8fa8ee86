import XMLStream

/// A workbook in the format of Excel 2007 and later (ECMA-376, transitional or strict).
///
/// Opening reads the list of sheets, the shared texts and the formats; rows are read as they are
/// asked for. Formulas are never calculated, links never followed.
public struct XLSXWorkbook: Sendable {
    /// The sheets with cells, in the order of their tabs; charts have none and are left out.
    public let sheets: [XLSXSheetInfo]

    private let package: XLSXPackage
    private let sharedTexts: [String]
    private let formats: [XLSXNumberFormat]
    private let uses1904: Bool

    /// Opens a workbook in memory; throws `XLSXError`.
    public init(bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws(XLSXError) {
        // The header of a compound document, [MS-CFB] §2.2.
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .legacyOrEncrypted }
        let archive: ZIPArchive
        do throws(ZIPError) {
            archive = try ZIPArchive(bytes: bytes, limits: limits)
        } catch {
            throw error == .notAnArchive ? .notAWorkbook : .archive(error)
        }
        try self.init(archive: archive)
    }

    /// Opens a workbook in a file; throws `XLSXError`.
    public init(path: String, limits: ZIPLimits = ZIPLimits()) throws(XLSXError) {
        let bytes = try XLSXError.wrapping(part: "") { try ZIPArchive.contents(of: path) }
        try self.init(bytes: bytes, limits: limits)
    }

    private init(archive: ZIPArchive) throws(XLSXError) {
        let package = XLSXPackage(archive: archive)
        self.package = package
        let links = try XLSXError.wrapping(part: "_rels/.rels") { try package.relationships(of: "") }
        guard let workbook = links.first(where: { $0.type == "officeDocument" })?.target,
            archive.entry(workbook) != nil, !workbook.hasSuffix(".bin")
        else { throw .notAWorkbook }
        let parts = try XLSXError.wrapping(part: workbook) { try package.relationships(of: workbook) }
        let listed = try XLSXError.wrapping(part: workbook) { try Self.readList(package, workbook, parts) }
        sheets = listed.sheets
        uses1904 = listed.uses1904
        let texts = parts.first { $0.type == "sharedStrings" && archive.entry($0.target) != nil }?.target
        sharedTexts =
            try texts.map { part throws(XLSXError) in
                try XLSXError.wrapping(part: part) { try Self.readTexts(package, part) }
            } ?? []
        let styles = parts.first { $0.type == "styles" && archive.entry($0.target) != nil }?.target
        formats =
            try styles.map { part throws(XLSXError) in
                try XLSXError.wrapping(part: part) { try Self.readFormats(package, part) }
            } ?? []
    }

    /// The rows of a sheet, numbered from 0 as in `sheets`; throws `XLSXError`.
    public func rows(of sheet: Int) throws(XLSXError) -> XLSXRowReader {
        let info = try info(sheet)
        return try XLSXError.wrapping(part: info.part) {
            XLSXRowReader(
                records: try package.reader(of: info.part, records: ["row"]),
                sheet: info,
                cells: XLSXCellReader(sheet: info.name, sharedTexts: sharedTexts, formats: formats, uses1904: uses1904)
            )
        }
    }

    /// More merged ranges than this are no work of people.
    private static let mergeLimit = 1_000_000

    /// The ranges of a sheet that are shown as one cell; only their first cell holds something.
    ///
    /// Goes through the whole sheet, after whose rows they stand, and so finds out about a damage to the archive
    /// anywhere in it. Throws `XLSXError`.
    public func mergedRanges(of sheet: Int) throws(XLSXError) -> [CellRange] {
        let info = try info(sheet)
        return try XLSXError.wrapping(part: info.part) {
            // Most sheets have none, which their bytes tell in a fraction of the time it takes to parse them.
            guard try package.mentions("mergeCell", in: info.part) else { return [] }
            let reader = try package.reader(of: info.part, records: ["mergeCell"])
            var ranges: [CellRange] = []
            while let node = try reader.next() {
                let reference = node.attribute("ref") ?? ""
                guard let range = CellRange(reference) else {
                    throw XLSXError.invalidReference(reference, sheet: info.name, row: 0)
                }
                guard ranges.count < Self.mergeLimit else {
                    throw XLSXError.tooManyMergedRanges(sheet: info.name, limit: Self.mergeLimit)
                }
                ranges.append(range)
            }
            return ranges
        }
    }

    private func info(_ sheet: Int) throws(XLSXError) -> XLSXSheetInfo {
        guard sheets.indices.contains(sheet) else { throw .noSuchSheet(sheet) }
        return sheets[sheet]
    }

    private static func readList(
        _ package: XLSXPackage,
        _ part: String,
        _ parts: [XLSXPackage.Relationship]
    ) throws -> (sheets: [XLSXSheetInfo], uses1904: Bool) {
        let targets = Dictionary(parts.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
        let reader = try package.reader(of: part, records: ["sheet", "workbookPr"])
        var sheets: [XLSXSheetInfo] = []
        var uses1904 = false
        while let node = try reader.next() {
            if node.localName == "workbookPr" {
                uses1904 = ["1", "true", "on"].contains(node.attribute("date1904") ?? "")
                continue
            }
            let link = node.attributes.first {
                $0.localName == "id" && $0.namespace?.hasSuffix("/relationships") == true
            }
            let target = link.flatMap { targets[$0.value] }
            // A chart on a tab of its own has no cells. A tab that leads nowhere is damage, told when it is read.
            if let target, target.type != "worksheet" { continue }
            let state = node.attribute("state")
            sheets.append(
                XLSXSheetInfo(
                    name: XLSXText.unescaped(node.attribute("name") ?? ""),
                    isHidden: state == "hidden" || state == "veryHidden",
                    part: target?.target ?? ""
                )
            )
        }
        guard reader.rootName?.split(separator: ":").last == "workbook" else { throw XLSXError.notAWorkbook }
        return (sheets, uses1904)
    }

    private static func readTexts(_ package: XLSXPackage, _ part: String) throws -> [String] {
        let reader = try package.reader(of: part, records: ["si"])
        var texts: [String] = []
        while let node = try reader.next() { texts.append(XLSXText.joined(node)) }
        return texts
    }

    /// The format of each cell style, in the order cells refer to them.
    private static func readFormats(_ package: XLSXPackage, _ part: String) throws -> [XLSXNumberFormat] {
        let reader = try package.reader(of: part, records: ["numFmts", "cellXfs"])
        var custom: [Int: XLSXNumberFormat] = [:]
        var formats: [XLSXNumberFormat] = []
        while let node = try reader.next() {
            node.forEachChild { child in
                let identifier = child.attribute("numFmtId").flatMap { Int($0) } ?? 0
                if child.localName == "numFmt" {
                    custom[identifier] = XLSXNumberFormat(code: child.attribute("formatCode") ?? "")
                } else if child.localName == "xf" {
                    formats.append(custom[identifier] ?? XLSXNumberFormat(builtIn: identifier))
                }
            }
        }
        return formats
    }
}

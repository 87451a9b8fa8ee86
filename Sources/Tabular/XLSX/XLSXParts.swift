import XMLStream

/// The parts of a workbook beside its sheets.
enum XLSXParts {
    static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    /// Places in the list of cell styles below.
    static let boldStyle = "1"
    static let dateStyle = "2"

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    static func all(sheetNames: [String]) -> [(String, [UInt8])] {
        [
            ("xl/workbook.xml", workbook(sheetNames)),
            ("xl/_rels/workbook.xml.rels", workbookLinks(sheetNames.count)),
            ("xl/styles.xml", styles()),
            ("_rels/.rels", packageLinks()),
            ("[Content_Types].xml", contentTypes(sheetNames.count)),
        ]
    }

    private static func workbook(_ names: [String]) -> [UInt8] {
        var writer = XMLWriter(indentation: 0)
        writer.open("workbook", ["xmlns": mainNamespace, "xmlns:r": office])
        writer.open("sheets")
        for (index, name) in names.enumerated() {
            let number = String(index + 1)
            writer.element("sheet", ["name": name, "sheetId": number, "r:id": "rId" + number])
        }
        return writer.finish()
    }

    private static func workbookLinks(_ count: Int) -> [UInt8] {
        var writer = XMLWriter(indentation: 0)
        writer.open("Relationships", ["xmlns": package + "/relationships"])
        for number in 1...max(count, 1) {
            let target = "worksheets/sheet\(number).xml"
            writer.element("Relationship", ["Id": "rId\(number)", "Type": office + "/worksheet", "Target": target])
        }
        writer.element("Relationship", ["Id": "rIdStyles", "Type": office + "/styles", "Target": "styles.xml"])
        return writer.finish()
    }

    private static func packageLinks() -> [UInt8] {
        var writer = XMLWriter(indentation: 0)
        writer.open("Relationships", ["xmlns": package + "/relationships"])
        writer.element("Relationship", ["Id": "rId1", "Type": office + "/officeDocument", "Target": "xl/workbook.xml"])
        return writer.finish()
    }

    private static func contentTypes(_ count: Int) -> [UInt8] {
        var writer = XMLWriter(indentation: 0)
        writer.open("Types", ["xmlns": package + "/content-types"])
        writer.element(
            "Default",
            ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]
        )
        writer.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
        writer.element("Override", ["PartName": "/xl/workbook.xml", "ContentType": type + ".sheet.main+xml"])
        writer.element("Override", ["PartName": "/xl/styles.xml", "ContentType": type + ".styles+xml"])
        for number in 1...max(count, 1) {
            let name = "/xl/worksheets/sheet\(number).xml"
            writer.element("Override", ["PartName": name, "ContentType": type + ".worksheet+xml"])
        }
        return writer.finish()
    }

    /// Three cell styles: plain, bold, and day (built-in format 14, which follows the reader's region).
    private static func styles() -> [UInt8] {
        var writer = XMLWriter(indentation: 0)
        writer.open("styleSheet", ["xmlns": mainNamespace])
        writer.open("fonts", ["count": "2"])
        for isBold in [false, true] {
            writer.open("font")
            if isBold { writer.element("b") }
            writer.element("sz", ["val": "11"])
            writer.element("name", ["val": "Calibri"])
            writer.close()
        }
        writer.close()
        writer.open("fills", ["count": "2"])
        for pattern in ["none", "gray125"] {
            writer.open("fill")
            writer.element("patternFill", ["patternType": pattern])
            writer.close()
        }
        writer.close()
        writer.open("borders", ["count": "1"])
        writer.open("border")
        for side in ["left", "right", "top", "bottom", "diagonal"] { writer.element(side) }
        writer.close()
        writer.close()
        writer.open("cellStyleXfs", ["count": "1"])
        writer.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
        writer.close()
        writer.open("cellXfs", ["count": "3"])
        let base = { (format: String, font: String) -> KeyValuePairs<String, String?> in
            [
                "numFmtId": format, "fontId": font, "fillId": "0", "borderId": "0", "xfId": "0",
                "applyNumberFormat": format == "0" ? nil : "1", "applyFont": font == "0" ? nil : "1",
            ]
        }
        writer.element("xf", base("0", "0"))
        writer.element("xf", base("0", "1"))
        writer.element("xf", base("14", "0"))
        writer.close()
        writer.open("cellStyles", ["count": "1"])
        writer.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
        return writer.finish()
    }
}

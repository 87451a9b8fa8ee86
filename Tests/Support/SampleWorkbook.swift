import Tabular

/// Workbooks as other programs write them, made of rows of cells in XML.
public enum SampleWorkbook {
    /// A cell with a text, or with what is given in angle brackets as it is.
    private static func cell(_ text: String) -> String {
        text.hasPrefix("<") ? text : "<c t='inlineStr'><is><t>\(text)</t></is></c>"
    }

    /// The sheet with these rows; an empty text is an empty cell.
    public static func sheet(_ rows: [[String]], merged: [String] = []) -> String {
        let lines = rows.map { "<row>" + $0.map { $0.isEmpty ? "<c/>" : cell($0) }.joined() + "</row>" }.joined()
        let merges = merged.map { "<mergeCell ref='\($0)'/>" }.joined()
        return "<sheetData>\(lines)</sheetData>" + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")
    }

    /// A workbook of these sheets; what stands between `<worksheet>` and its end is given.
    public static func bytes(_ sheets: [(name: String, xml: String)]) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var archive = ZIPWriter()
        func add(_ name: String, _ text: String) { archive.add(name, Array(text.utf8)) }
        add(
            "_rels/.rels",
            "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(office)/officeDocument' "
                + "Target='xl/workbook.xml'/></Relationships>"
        )
        let links = sheets.indices.map {
            "<Relationship Id='s\($0)' Type='\(office)/worksheet' Target='worksheets/sheet\($0).xml'/>"
        }
        add("xl/_rels/workbook.xml.rels", "<Relationships xmlns='\(package)'>\(links.joined())</Relationships>")
        let tabs = sheets.enumerated().map { "<sheet name='\($1.name)' sheetId='\($0 + 1)' r:id='s\($0)'/>" }
        add(
            "xl/workbook.xml",
            "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets>\(tabs.joined())</sheets></workbook>"
        )
        for (index, sheet) in sheets.enumerated() {
            add("xl/worksheets/sheet\(index).xml", "<worksheet xmlns='\(main)'>\(sheet.xml)</worksheet>")
        }
        return archive.finish()
    }
}

import Tabular

/// Workbooks as other programs write them.
enum SampleWorkbook {
    /// A workbook of these sheets; what stands between `<worksheet>` and its end is given.
    static func bytes(_ sheets: [(name: String, xml: String)]) -> [UInt8] {
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

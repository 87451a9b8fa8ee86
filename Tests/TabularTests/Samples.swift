import Foundation
import Tabular
import TestSupport

enum Samples {
    static let corpus = ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"]

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    static func fields(_ text: String, delimiter: Character = ",") throws -> [[String]] {
        let dialect = CSVDialect(delimiter: delimiter.asciiValue ?? 0)
        var reader = CSVReader(bytes: bytes(text), dialect: dialect)
        return try reader.remaining().map(\.fields)
    }

    /// A workbook made of hand-written parts, as another program could have made it.
    static func workbook(
        sheet: String,
        texts: String = "",
        styles: String = "",
        workbook: String = "",
        mainNamespace: String = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    ) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var archive = ZIPWriter()
        archive.add(
            "_rels/.rels",
            bytes(
                "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(office)/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
            )
        )
        archive.add(
            "xl/_rels/workbook.xml.rels",
            bytes(
                """
                <Relationships xmlns='\(package)'>
                <Relationship Id='s1' Type='\(office)/worksheet' Target='worksheets/sheet1.xml'/>
                <Relationship Id='t' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/>
                <Relationship Id='f' Type='\(office)/styles' Target='styles.xml'/>
                </Relationships>
                """
            )
        )
        archive.add(
            "xl/workbook.xml",
            bytes(
                "<workbook xmlns='\(mainNamespace)' xmlns:r='\(office)'>\(workbook)<sheets><sheet name='Hoja' sheetId='1' r:id='s1'/></sheets></workbook>"
            )
        )
        archive.add("xl/sharedStrings.xml", bytes("<sst xmlns='\(mainNamespace)'>\(texts)</sst>"))
        archive.add("xl/styles.xml", bytes("<styleSheet xmlns='\(mainNamespace)'>\(styles)</styleSheet>"))
        archive.add("xl/worksheets/sheet1.xml", bytes("<worksheet xmlns='\(mainNamespace)'>\(sheet)</worksheet>"))
        return archive.finish()
    }

    static func rows(_ bytes: [UInt8], sheet: Int = 0) throws -> [XLSXRow] {
        let reader = try XLSXWorkbook(bytes: bytes).rows(of: sheet)
        var rows: [XLSXRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    /// Changes some bytes at places the generator chooses.
    static func mutated(_ sample: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let position = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0...3: bytes[position] = UInt8.random(in: 0...255, using: &generator)
            case 4: bytes[position] = 0xFF
            case 5: bytes.removeSubrange(position..<min(position + 7, bytes.count))
            case 6: bytes.insert(contentsOf: bytes[position..<min(position + 20, bytes.count)], at: position)
            default: bytes.removeSubrange(position...)
            }
        }
        return bytes
    }
}

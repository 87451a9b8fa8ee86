import Compilation
import Cooperation
import Foundation
import Interchange
import Localization
import Tabular
import TestSupport
import Testing

@Suite("Damaged sheets")
struct SheetFuzzTests {
    /// Some bytes changed, taken out, doubled or cut off.
    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Array("\",;\n\r=|#".utf8).randomElement(using: &random) ?? 0, at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
            default: if Int.random(in: 0..<10, using: &random) == 0 { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }

    @Test("Whatever happens to a CSV file, every row is a reading, a rejection or counted as what it is")
    func csv() throws {
        let vocabularies = try Shipped.vocabularies()
        var initiatives = SeededInitiatives(seed: 3, vocabularies)
        var export = SheetExport(.es, vocabularies: vocabularies)
        let own = export.csv(
            (0..<6).map { ExportRow(party: "CL", key: "\($0)", item: "i", content: initiatives.next()) }
        )
        let list = Array(
            """
            Informe;;;;
            Código;Título;Oferente;Receptor;Monto
            1;Agua;Chile;Perú y Cuba;1.234,5
            Angola;;;;
            2;Suelo;Brasil;Angola;USD 5
            Total;;;;9
            ;;;;
            """.utf8
        )
        var random = SeededGenerator(seed: 99)
        for round in 0..<60 {
            let bytes = mutated(round.isMultiple(of: 3) ? own : list, &random)
            var rows = 0
            var records = CSVReader(bytes: bytes)
            while let record = try? records.next(), !record.fields.isEmpty { rows += 1 }

            let reader = SheetReader(csv: bytes, file: "f.csv", party: "CL", vocabularies: vocabularies)
            let result = SheetResult(reader)

            #expect(result.tally.rows == rows)
            #expect(result.tally.readings == result.readings.count)
            #expect(result.tally.rejected == result.rejected.count)
        }
    }

    @Test("Whatever happens to a workbook, it is refused, or read up to where it breaks")
    func xlsx() throws {
        let vocabularies = try Shipped.vocabularies()
        var initiatives = SeededInitiatives(seed: 5, vocabularies)
        var export = SheetExport(.pt, vocabularies: vocabularies)
        let bytes = export.xlsx(
            (0..<4).map { ExportRow(party: "CL", key: "\($0)", item: "i", content: initiatives.next()) },
            sheet: "x"
        )
        var random = SeededGenerator(seed: 17)
        var refused = 0
        for _ in 0..<40 {
            let file = ImportFile(name: "f.xlsx", bytes: mutated(bytes, &random))
            do {
                var reader = try file.reader(party: "CL", vocabularies: vocabularies)
                var steps = 0
                while reader.next() != nil { steps += 1 }
                #expect(steps > 0)
            } catch {
                refused += 1
                #expect(error.problem.severity == .error)
            }
        }
        #expect(refused > 0)
    }
}

import Compilation
import Cooperation
import Interchange
import Localization
import TestSupport
import Testing

@Suite("Damaged programmes")
struct ProgrammeFuzzTests {
    @Test("Whatever happens to a text, it is refused or read, every part has its place, and no part comes twice")
    func damaged() throws {
        let vocabularies = try Shipped.vocabularies()
        var random = SeededGenerator(seed: 31)
        let texts = [ProgrammeFixture.spanish, ProgrammeFixture.events, ProgrammeFixture.portuguese]
        var read = 0
        for round in 0..<120 {
            var lines = texts[round % texts.count].split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init
            )
            for _ in 0..<Int.random(in: 1...10, using: &random) {
                let place = Int.random(in: 0..<lines.count, using: &random)
                switch Int.random(in: 0..<6, using: &random) {
                case 0: lines.remove(at: place)
                case 1: lines.insert(lines.randomElement(using: &random) ?? "", at: place)
                case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
                case 3: lines[place] = String(lines[place].shuffled(using: &random))
                case 4: lines[place] += lines.randomElement(using: &random) ?? ""
                default: lines[place] = String(lines[place].prefix(Int.random(in: 0...9, using: &random)))
                }
                if lines.isEmpty { lines = [""] }
            }
            let file = ImportFile(name: "f.txt", bytes: Array(lines.joined(separator: "\n").utf8))
            guard let format = try? file.format(), format == .programme else { continue }
            read += 1
            var reader = try file.reader(party: "SELA", vocabularies: vocabularies)
            var keys: Set<String> = []
            var parents: Set<String> = []
            while let step = reader.next() {
                guard case .telling(let telling) = step else { continue }
                #expect(keys.insert("\(telling.kind.name) \(telling.key)").inserted, "\(telling.key)")
                guard telling.kind == PlanElement.kind else { continue }
                let element = try PlanElement(json: telling.content)
                #expect(element.missing.isEmpty)
                if case .filed(let kind, let key, _) = element.parent?.target { parents.insert("\(kind) \(key)") }
            }
            #expect(parents.isSubset(of: keys))
        }
        #expect(read > 60)
    }
}

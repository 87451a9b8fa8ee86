import Cooperation
import Localization
import TestSupport
import Testing

@Suite("Hostile dates")
struct WhenFuzzTests {
    @Test("Random bytes and damaged phrases never stop the parser, and what is read can be written")
    func fuzz() {
        var numbers = SeededGenerator(seed: 42)
        let seeds = (WhenParserTests.programmePhrases + WhenParserTests.otherPhrases).map { Array($0.0.utf8) }
        var understood = 0
        var broken: [String] = []
        for rounds in 1...8_000 {
            var bytes = seeds[Int(numbers.next() % UInt64(seeds.count))]
            if rounds % 5 == 0 {
                bytes = (0..<Int(numbers.next() % 40)).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
            }
            for _ in 0..<Int(1 + numbers.next() % 4) where !bytes.isEmpty {
                let place = Int(numbers.next() % UInt64(bytes.count))
                switch numbers.next() % 5 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(bytes[Int(numbers.next() % UInt64(bytes.count))], at: place)
                case 3: bytes += seeds[Int(numbers.next() % UInt64(seeds.count))]
                default: bytes = Array(bytes[place...])
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            guard case .success(let reading) = WhenParser.parse(text) else { continue }
            understood += 1
            for words in Language.allCases.map(reading.when.words)
            where (try? WhenParser.parse(words).get().when) != reading.when {
                broken.append("\(reading.when.code) from \(text.debugDescription) → \(words)")
            }
            if When(code: reading.when.code) != reading.when { broken.append(reading.when.code) }
        }
        #expect(understood > 100)
        #expect(broken.isEmpty, "\(broken.prefix(8).joined(separator: "\n"))")
    }

    @Test("Very long texts are refused in little time")
    func long() {
        let endless = String(repeating: "mayo y ", count: 100_000)
        let nested = String(repeating: "después de ", count: 10_000) + "mayo"
        #expect(throws: WhenProblem.self) { try WhenParser.parse(endless).get() }
        #expect(throws: Never.self) { try WhenParser.parse(nested).get() }
        #expect(throws: WhenProblem.self) { try WhenParser.parse(String(repeating: "9", count: 100_000)).get() }
    }
}

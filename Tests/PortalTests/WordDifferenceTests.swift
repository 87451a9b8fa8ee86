import Testing

@testable import Portal

@Suite("Words that differ within a text")
struct WordDifferenceTests {
    private func marked(_ one: String, _ others: String...) -> [String] {
        WordDifference.runs(of: one, against: others).filter(\.differs).map(\.text)
    }

    @Test("Both sides are marked alike, neighbours as one stretch")
    func bothSides() {
        // given
        let chile = "Fortalecimiento de la gestión de recursos hídricos en cuencas"
        let colombia = "Apoyo a la gestión del recurso hídrico en cuencas"

        // then
        #expect(marked(chile, colombia) == ["Fortalecimiento de", "de recursos hídricos"])
        #expect(marked(colombia, chile) == ["Apoyo a", "del recurso hídrico"])
    }

    @Test("No word is lost or added, whatever is marked")
    func whole() {
        for (one, other) in [("a b c", "a x c"), ("", "a"), ("uno", "dos"), ("a  b\nc", "c b a"), ("x", "x y")] {
            let joined = WordDifference.runs(of: one, against: [other]).map(\.text).joined()
            #expect(joined.split(whereSeparator: \.isWhitespace) == one.split(whereSeparator: \.isWhitespace))
        }
    }

    @Test("Capitals and points alone mark everything rather than nothing")
    func onlyCapitals() {
        #expect(marked("Agua Limpia", "agua limpia.") == ["Agua Limpia"])
        #expect(marked("Agua", "Agua") == [])
    }

    @Test("What one of several says otherwise is marked")
    func several() {
        #expect(marked("gestión del agua", "gestión del agua", "manejo del agua") == ["gestión"])
    }

    @Test("Texts too long to align are still compared")
    func long() {
        // given
        let one = (0..<3_000).map { "palabra\($0)" }
        var other = one.reversed().map(\.self)
        other[10] = "nueva"

        // when
        let runs = WordDifference.runs(of: other.joined(separator: " "), against: [one.joined(separator: " ")])

        // then
        #expect(runs.filter(\.differs).map(\.text) == ["nueva"])
    }
}

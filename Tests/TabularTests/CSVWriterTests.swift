import Tabular
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
    @Test("Only what needs quotes has them; lines end with CRLF")
    func layout() {
        var writer = CSVWriter(delimiter: UInt8(ascii: ";"), byteOrderMark: true)
        writer.write(["a", "b;c", "d\"e", "f\ng", " h", "i,j"])
        writer.write([""])
        let expected: [UInt8] =
            [0xEF, 0xBB, 0xBF] + Samples.bytes("a;\"b;c\";\"d\"\"e\";\"f\ng\";\" h\";i,j\r\n\"\"\r\n")
        #expect(writer.take() == expected)
        #expect(writer.take().isEmpty)
    }

    @Test(
        "What a spreadsheet would calculate gets an apostrophe; plain numbers do not",
        arguments: [
            ("=1+1", "'=1+1"), ("+598 2 901", "'+598 2 901"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("\rx", "'\rx"), ("-5", "-5"), ("-1,5", "-1,5"), ("+2.5e-3", "+2.5e-3"), ("-", "'-"), ("-1.", "'-1."),
            ("-1+1", "'-1+1"), ("a=b", "a=b"), ("'a", "'a"), ("'=a", "''=a"), ("'-5", "''-5"), ("", ""), ("'", "'"),
            ("=\u{301}x", "'=\u{301}x"),
        ]
    )
    func formulas(field: String, guarded: String) {
        #expect(CSVWriter.guarded(field) == guarded)
        #expect(CSVWriter.unguard(guarded) == field)
    }

    @Test("Whatever is written reads back the same, over all short texts of the characters that matter")
    func roundTrip() throws {
        let alphabet = ["'", "=", "-", "5", ",", "\"", "\n", "\r", "\t", " ", "é"]
        var texts = [""]
        for _ in 0..<3 { texts += texts.flatMap { text in alphabet.map { text + $0 } } }
        let distinct = Array(Set(texts)).sorted()
        var writer = CSVWriter()
        for text in distinct { writer.write([text, "x", text]) }
        for text in distinct { writer.write([text]) }
        var reader = CSVReader(bytes: writer.take(), dialect: CSVDialect())
        let records = try reader.remaining().map { $0.fields.map(CSVWriter.unguard) }
        // Compared by scalars: CR and LF together are one Character.
        let expected = distinct.map { [$0, "x", $0] } + distinct.map { [$0] }
        #expect(records.count == expected.count)
        #expect(zip(records, expected).allSatisfy { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } })
    }
}

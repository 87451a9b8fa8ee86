import Tabular
import TestSupport
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
    @Test("Lines of two encodings pasted together are each read in their own")
    func mixedEncodings() throws {
        let bytes = Array("Título;Año\n".utf8) + Array("Educaci".utf8) + [0xF3] + Array("n;2020\n".utf8)
        var reader = CSVReader(bytes: bytes)
        #expect(try reader.remaining().map(\.fields) == [["Título", "Año"], ["Educación", "2020"]])
    }

    @Test("Fields, quotes, doubled quotes and line ends follow RFC 4180")
    func standard() throws {
        let text = "a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n,,\n1,2,3\r\"\",\"\"\"\",z"
        #expect(
            try Samples.fields(text) == [
                ["a", "b", "c"], ["x, y", "say \"hi\"", "two\r\nlines"], ["", "", ""], ["1", "2", "3"],
                ["", "\"", "z"],
            ]
        )
    }

    @Test("A record knows the line it begins on, with every kind of line end and blank lines counted")
    func lines() throws {
        var reader = CSVReader(bytes: Samples.bytes("a\n\n\"b\r\nb\rb\n\"\r\nc\rd\n\n\n"), dialect: CSVDialect())
        #expect(try reader.remaining().map(\.line) == [1, 3, 7, 8])
        #expect(try reader.next() == nil)
    }

    @Test("Lone quotes are kept as written")
    func loneQuotes() throws {
        #expect(try Samples.fields("5\" tube,\"5\" tube,a\"b\"\n") == [["5\" tube", "\"5\" tube", "a\"b\""]])
        #expect(try Samples.fields("\"a,b\"c,d\n") == [["\"a,b\"c", "d"]])
    }

    @Test("A quote that is never closed is an error with the line it was opened on, after the records before")
    func unterminated() throws {
        var reader = CSVReader(bytes: Samples.bytes("a,b\nc,\"d\ne,f\n"), dialect: CSVDialect())
        #expect(try reader.next()?.fields == ["a", "b"])
        #expect(throws: CSVError.unterminatedQuote(line: 2)) { try reader.next() }
        #expect(throws: CSVError.unterminatedQuote(line: 2)) { try reader.next() }
    }

    @Test("Nothing has no records", arguments: ["", "\n\n", "\u{FEFF}", "\r"])
    func empty(text: String) throws {
        var reader = CSVReader(bytes: Samples.bytes(text))
        #expect(try reader.next() == nil)
    }

    @Test(
        "The delimiter is told from the file",
        arguments: [
            ("país;año;monto\nPerú;2020;1,5\nChile;2021;2,5\n", UInt8(ascii: ";")),
            ("a,b\n\"x;y;z\",2\n\"x;y;z\",3\n", UInt8(ascii: ",")),
            ("a\tb\n1,5\t2,5\n", 0x09),
            ("a|b|c\n1|2|3\n", UInt8(ascii: "|")),
            ("Título del informe\n\na;b;c\n1;2;3\n4;5;6\n", UInt8(ascii: ";")),
            ("one column\nof text\n", UInt8(ascii: ",")),
            ("sep=|\na;b|c;d\n", UInt8(ascii: "|")),
            ("", UInt8(ascii: ",")),
        ]
    )
    func delimiter(text: String, expected: UInt8) {
        #expect(CSVDialect.detect(in: Samples.bytes(text)).delimiter == expected)
    }

    @Test("The line that names the delimiter is not a record but is counted")
    func declaredDelimiter() throws {
        var reader = CSVReader(bytes: Samples.bytes("sep=;\r\na;b\r\n"))
        #expect(try reader.remaining() == [CSVRecord(line: 2, fields: ["a", "b"])])
    }

    @Test("Encodings are told from the bytes, with and without a byte order mark")
    func encodings() throws {
        // given
        let text = "país;año\nEspaña;“2020” €\n"
        let little = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let windows = text.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "“": 0x93
            case "”": 0x94
            case "€": 0x80
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        let cases: [([UInt8], CSVDialect.Encoding, Bool)] = [
            (Samples.bytes(text), .utf8, false), ([0xEF, 0xBB, 0xBF] + Samples.bytes(text), .utf8, true),
            (little, .utf16LE, false), ([0xFF, 0xFE] + little, .utf16LE, true),
            (big, .utf16BE, false), ([0xFE, 0xFF] + big, .utf16BE, true), (windows, .windows1252, false),
        ]
        for (bytes, encoding, isMarked) in cases {
            // when
            let dialect = CSVDialect.detect(in: bytes)
            var reader = CSVReader(bytes: bytes)
            // then
            #expect(dialect == CSVDialect(delimiter: UInt8(ascii: ";"), encoding: encoding, hasByteOrderMark: isMarked))
            #expect(try reader.remaining().map(\.fields) == [["país", "año"], ["España", "“2020” €"]])
        }
    }

    @Test("Mutated files end in records or an error, and give the same twice")
    func fuzz() {
        var generator = SeededGenerator(seed: 11)
        let sample = Samples.bytes("país,\"a \"\"b\"\"\",c\r\n1,\"x\ny\",\n;;\t|\"q\",2\r\n\"Água\",é,z\n")
        var failures = 0
        for _ in 0..<4000 {
            let bytes = Samples.mutated(sample, using: &generator)
            var outcomes: [[CSVRecord]] = []
            for _ in 0..<2 {
                var reader = CSVReader(bytes: bytes)
                var records: [CSVRecord] = []
                do {
                    while let record = try reader.next() { records.append(record) }
                } catch {
                    failures += 1
                }
                outcomes.append(records)
            }
            #expect(outcomes[0] == outcomes[1])
            #expect(!outcomes[0].contains { $0.fields.isEmpty })
            #expect(zip(outcomes[0], outcomes[0].dropFirst()).allSatisfy { $0.line < $1.line })
        }
        #expect(failures > 0)
    }
}

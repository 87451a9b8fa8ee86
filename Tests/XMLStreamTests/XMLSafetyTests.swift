import TestSupport
import Testing
import XMLStream

@Suite("Documents that are broken or mean harm")
struct XMLSafetyTests {
    @Test("A truncated document gives the records before the break, then an error with the line, every time")
    func truncated() throws {
        // given
        let text = "<a>\n<r>1</r>\n<r>2</r>\n<r>3"
        let reader = XMLRecordReader(bytes: Array(text.utf8), record: "r")

        // when
        #expect(try reader.next()?.text == "1")
        #expect(try reader.next()?.text == "2")

        // then
        for _ in 0..<2 {
            let error = #expect(throws: XMLStreamError.self) { try reader.next() }
            guard case .malformed(let line, let column, let message) = error else {
                Issue.record("unexpected \(String(describing: error))")
                return
            }
            #expect(line == 4)
            #expect(column >= 1)
            #expect(!message.isEmpty)
        }
    }

    @Test("A wrong end tag tells its line")
    func mismatch() throws {
        let (records, error) = Samples.failure(Array("<a>\n<r/>\n<b></c>\n<r/></a>".utf8), record: "r")
        #expect(records == 1)
        guard case .malformed(line: 3, column: _, message: let message) = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        #expect(message.contains("mismatch"))
    }

    @Test(
        "Empty input and text that is no XML are malformed",
        arguments: ["", " ", "a,b;c\n1,2,3", "<", "<a>", "\0\0\0\0\0"]
    )
    func notXML(text: String) {
        guard case .malformed = Samples.failure(Array(text.utf8)).error else {
            Issue.record("accepted \(text)")
            return
        }
    }

    @Test("An entity bomb stops at its first use")
    func bomb() {
        var text = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
        for level in 1..<30 {
            text += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
        }
        text += "]><a><r>before</r>\n<r>&e29;</r></a>"
        let (records, error) = Samples.failure(Array(text.utf8), record: "r")
        #expect(records == 1)
        #expect(error == .entity(name: "e29", line: 2))
    }

    @Test("A long entity used many times stops at the first use, after the records before it")
    func quadraticBomb() {
        var text = "<!DOCTYPE a [<!ENTITY e '\(String(repeating: "ha", count: 50_000))'>]>"
        text += "<a><r>before</r>\n<r>\(String(repeating: "&e;", count: 10_000))</r></a>"
        let (records, error) = Samples.failure(Array(text.utf8), record: "r")
        #expect(records == 1)
        #expect(error == .entity(name: "e", line: 2))
    }

    @Test("An entity in an attribute stops too")
    func attributeEntity() {
        let text = "<!DOCTYPE a [<!ENTITY e 'x'>]><a><r v='&e;'/></a>"
        #expect(Samples.failure(Array(text.utf8), record: "r").error == .entity(name: "e", line: 1))
    }

    @Test("An external entity is not read")
    func externalEntity() {
        let text = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a><r>&e;</r></a>"
        let (records, error) = Samples.failure(Array(text.utf8), record: "r")
        #expect(records == 0)
        #expect(error == .entity(name: "e", line: 1))
    }

    @Test("A parameter entity stops reading")
    func parameterEntity() {
        let text = "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a><r/></a>"
        #expect(Samples.failure(Array(text.utf8), record: "r").error == .entity(name: "p", line: 1))
    }

    @Test("An external DTD is named but not read, and the records are")
    func externalSubset() throws {
        let text = "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a><r>1</r></a>"
        #expect(try Samples.read(text, record: "r").map(\.text) == ["1"])
    }

    @Test("An HTML entity without declaration tells its name")
    func undeclared() {
        let (_, error) = Samples.failure(Array("<a>\n<r>a&nbsp;b</r></a>".utf8), record: "r")
        #expect(error == .entity(name: "nbsp", line: 2))
    }

    @Test("Attribute defaults of an internal DTD are not multiplied")
    func attributeDefaults() throws {
        let text = "<!DOCTYPE a [<!ATTLIST r v CDATA 'x'>]><a><r w='1'/></a>"
        #expect(try Samples.read(text, record: "r").first?.attributes.map(\.name) == ["w"])
    }

    @Test("Nesting beyond the limit stops with the limit")
    func depth() {
        let text = String(repeating: "<d>", count: 100_000)
        #expect(Samples.failure(Array(text.utf8)).error == .tooDeep(limit: 128, line: 1))
    }

    @Test("A record beyond the limits stops")
    func recordSize() {
        let text = "<a><r>" + String(repeating: "<b/>", count: 50) + "</r></a>"
        let reader = XMLRecordReader(bytes: Array(text.utf8), record: "r", limits: XMLLimits(elementsPerRecord: 10))
        #expect(throws: XMLStreamError.recordTooLarge(line: 1)) { try reader.next() }
        let long = XMLRecordReader(
            bytes: Array("<a><r>0123456789</r></a>".utf8),
            record: "r",
            limits: XMLLimits(bytesPerRecord: 5)
        )
        #expect(throws: XMLStreamError.recordTooLarge(line: 1)) { try long.next() }
    }

    @Test("Nothing is printed about a broken document")
    func silence() async {
        let result = await #expect(
            processExitsWith: .success,
            observing: [\.standardErrorContent, \.standardOutputContent]
        ) {
            for text in [
                "<a><b></a>", "<a x='&e;'/>", "<a:b/>", "<a>&#0;</a>", "<!DOCTYPE a SYSTEM 'file:///x'><a>\u{1}</a>",
            ] {
                let reader = XMLRecordReader(bytes: Array(text.utf8), record: "b")
                _ = try? reader.next()
            }
        }
        let printed = String(
            decoding: (result?.standardErrorContent ?? []) + (result?.standardOutputContent ?? []),
            as: UTF8.self
        )
        #expect(!printed.contains("error :"))
        #expect(!printed.contains("Entity:"))
        #expect(!printed.contains("I/O warning"))
    }

    @Test("Mutated documents end in records or an error, never otherwise", .timeLimit(.minutes(1)))
    func fuzz() {
        // given
        var generator = SeededGenerator(seed: 7)
        let bomb =
            "<!DOCTYPE a [<!ENTITY e 'x'><!ATTLIST r v CDATA 'y'>]><a><r v='1'>&#65;<b/><![CDATA[z]]></r><!-- c --></a>"
        let samples = [Array(Samples.activities.utf8), Array(bomb.utf8)]
        let tokens = ["<", ">", "&", "]]>", "<!", "<?", "'", "\"", "\0", "&#x", ";", "</", "/>", "<r>", "</r>"].map {
            Array($0.utf8)
        }
        var accepted = 0
        var refused = 0

        // when
        for round in 0..<4000 {
            var bytes = samples[round % 2]
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                let position = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(position..<min(position + 5, bytes.count))
                case 2: bytes.insert(contentsOf: tokens[position % tokens.count], at: position)
                default: bytes.removeSubrange(position...)
                }
            }
            for record in ["iati-activity", "r", "a"] {
                let outcome = Samples.failure(bytes, record: record)
                if outcome.error == nil { accepted += 1 } else { refused += 1 }
            }
        }

        // then
        #expect(accepted > 100)
        #expect(refused > 1000)
    }
}

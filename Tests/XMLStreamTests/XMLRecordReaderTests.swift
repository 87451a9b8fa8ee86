import Testing
import XMLStream

@Suite("Reading a document record by record")
struct XMLRecordReaderTests {
    @Test("Each record comes as a tree with names, namespaces, attributes, text and line")
    func tree() throws {
        // given
        let reader = XMLRecordReader(bytes: Array(Samples.activities.utf8), record: "iati-activity")
        #expect(reader.rootName == nil)

        // when
        let first = try #require(try reader.next())
        let second = try #require(try reader.next())

        // then
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
        #expect(reader.rootName == "iati-activities")
        #expect(reader.rootAttributes.map(\.name) == ["version"])
        #expect(first.line == 3)
        #expect(first.attribute("xml:lang") == "es")
        #expect(first.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace") == "es")
        #expect(first.attribute("lang") == nil)
        #expect(first.children.map(\.name) == ["iati-identifier", "title", "css:rol", "description"])
        let title = try #require(first.first("title"))
        #expect(title.children(named: "narrative").map(\.text) == ["Agua & saneamiento", "Água"])
        #expect(title.text == "Agua & saneamientoÁgua")
        #expect(title.line == 5)
        let role = try #require(first.first("css:rol"))
        #expect(role.localName == "rol")
        #expect(role.namespace == "http://example.org/css")
        #expect(role.attribute("tipo", namespace: "http://example.org/css") == "oferente")
        #expect(first.children(named: "rol", namespace: "http://example.org/css") == [role])
        #expect(first.first("description")?.text == "<b>1 < 2</b>")
        #expect(second.first("empty")?.text == "")
        #expect(second.first("empty")?.children == [])
        #expect(second.first("title") == nil)
    }

    @Test("A record within a record belongs to the outer one")
    func nested() throws {
        let nodes = try Samples.read("<a><r n='1'><r n='2'>x</r></r><b><r n='3'/></b></a>", record: "r")
        #expect(nodes.map { $0.attribute("n") } == ["1", "3"])
        #expect(nodes[0].children.map { $0.attribute("n") } == ["2"])
    }

    @Test("A name without colon finds the record under any prefix")
    func prefixed() throws {
        let text = "<x:a xmlns:x='u'><x:row/><row/></x:a>"
        #expect(try Samples.read(text, record: "row").count == 2)
        #expect(try Samples.read(text, record: "x:row").count == 1)
    }

    @Test("References in attributes and text are resolved once, also those that look like one after it")
    func references() throws {
        let text = "<a><r v='a &amp; b &amp;#38; &lt;&quot;&#x41;&#10;'>&amp;#38; &#233; &apos;</r></a>"
        let node = try #require(try Samples.read(text, record: "r").first)
        #expect(node.attribute("v") == "a & b &#38; <\"A\n")
        #expect(node.text == "&#38; é '")
    }

    @Test("A prefix bound to nothing stays part of the name", arguments: ["<a><css:r css:t='1'/></a>"])
    func unboundPrefix(text: String) throws {
        let node = try #require(try Samples.read(text, record: "css:r").first)
        #expect(node.name == "css:r")
        #expect(node.namespace == nil)
        #expect(node.attribute("css:t") == "1")
    }

    @Test("UTF-16, Latin-1 and a byte order mark are told from the document")
    func encodings() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a><r>Água – ñ</r></a>"
        let little: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let declared = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a><r>"
        let latin: [UInt8] = Array(declared.utf8) + [0xC1] + Array("gua</r></a>".utf8)
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<a><r>Água – ñ</r></a>".utf8)

        #expect(try Samples.read(little, record: "r").map(\.text) == ["Água – ñ"])
        #expect(try Samples.read(big, record: "r").map(\.text) == ["Água – ñ"])
        #expect(try Samples.read(latin, record: "r").map(\.text) == ["Água"])
        #expect(try Samples.read(marked, record: "r").map(\.text) == ["Água – ñ"])
    }

    @Test("The pieces a document comes in make no difference", arguments: [1, 2, 3, 7, 64, 1000])
    func pieces(size: Int) throws {
        // given
        let bytes = Array(Samples.activities.utf8)
        var position = 0
        let reader = XMLRecordReader(records: ["iati-activity"]) {
            guard position < bytes.count else { return nil }
            defer { position += size }
            return Array(bytes[position..<min(position + size, bytes.count)])
        }

        // when
        var nodes: [XMLNode] = []
        while let node = try reader.next() { nodes.append(node) }

        // then
        #expect(nodes == (try Samples.read(Samples.activities)))
        #expect(nodes.map(\.line) == [3, 9])
    }

    @Test("What the source throws, reading throws")
    func failingSource() throws {
        struct Broken: Error {}
        let reader = XMLRecordReader(records: ["r"]) { throw Broken() }
        #expect(throws: Broken.self) { try reader.next() }
        #expect(throws: Broken.self) { try reader.next() }
    }

    @Test("A file that is not there, and a folder, are unreadable")
    func unreadable() throws {
        #expect(throws: XMLStreamError.unreadable(path: "/nowhere/at/all.xml")) {
            try XMLRecordReader(path: "/nowhere/at/all.xml", record: "r")
        }
        let folder = try XMLRecordReader(path: "/", record: "r")
        #expect(throws: XMLStreamError.unreadable(path: "/")) { try folder.next() }
    }

    @Test("A small document is read whole")
    func wholeDocument() throws {
        let root = try XMLNode.document(Array("<a x='1'><b>t</b></a>".utf8))
        #expect(root.name == "a")
        #expect(root.attribute("x") == "1")
        #expect(root.first("b")?.text == "t")
        #expect(throws: XMLStreamError.self) { try XMLNode.document([]) }
    }

    @Test("Equal content is equal wherever it stood; different content is not")
    func equality() throws {
        let nodes = try Samples.read(
            "<a><r k='1'><b>x</b></r>\n<r k='1'><b>x</b></r><r k='1'>x<b/></r></a>",
            record: "r"
        )
        #expect(nodes[0] == nodes[1])
        #expect(nodes[0].line != nodes[1].line)
        #expect(nodes[0] != nodes[2])
    }
}

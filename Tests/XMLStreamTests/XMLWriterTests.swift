import Testing
import XMLStream

@Suite("Writing a document")
struct XMLWriterTests {
    @Test("Elements are indented, empty ones closed at once, nil attributes left out")
    func layout() {
        var writer = XMLWriter()
        writer.open("a", ["x": "1", "y": nil])
        writer.element("b", ["k": "v"], "text")
        writer.open("c")
        writer.element("d")
        writer.close()
        writer.comment("one -- two")
        writer.close()
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <a x="1">
              <b k="v">text</b>
              <c>
                <d/>
              </c>
              <!-- one - - two -->
            </a>

            """
        #expect(String(decoding: writer.take(), as: UTF8.self) == expected)
        #expect(writer.take().isEmpty)
    }

    @Test("Without indentation and declaration there is nothing but the element")
    func compact() {
        var writer = XMLWriter(declaration: false, indentation: 0)
        writer.open("a")
        writer.element("b")
        #expect(String(decoding: writer.finish(), as: UTF8.self) == "<a><b/></a>")
    }

    @Test("Blanks are not added where an element holds text")
    func mixed() {
        var writer = XMLWriter(declaration: false)
        writer.open("p")
        writer.text("one ")
        writer.element("b", [:], "two")
        writer.text(" three")
        #expect(String(decoding: writer.finish(), as: UTF8.self) == "<p>one <b>two</b> three</p>\n")
    }

    @Test(
        "What is written reads back the same",
        arguments: [
            "a & b < c > d \" ' ]]>", "línea\r\nsiguiente\tfin", " \n ", "Água 漢字 👩🏽‍🌾", "&amp; &#38;", "\u{85}\u{2028}",
        ]
    )
    func roundTrip(value: String) throws {
        var writer = XMLWriter()
        writer.open("a")
        writer.element("r", ["v": value], value)
        let node = try #require(try Samples.read(writer.finish(), record: "r").first)
        #expect(node.text.unicodeScalars.elementsEqual(value.unicodeScalars))
        #expect(node.attribute("v").map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
    }

    @Test("Characters illegal in XML are left out")
    func illegal() throws {
        var writer = XMLWriter()
        writer.element("r", ["v": "a\u{0}b\u{1F}"], "\u{8}x\u{FFFE}y\u{FFFF}z\u{FFFD}")
        let node = try XMLNode.document(writer.finish())
        #expect(node.attribute("v") == "ab")
        #expect(node.text == "xyz\u{FFFD}")
    }

    @Test("A node read elsewhere is written in its namespaces and reads back equal")
    func node() throws {
        let read = try Samples.read(Samples.activities)
        var writer = XMLWriter(indentation: 0)
        writer.open("iati-activities")
        for node in try Samples.read("<a xmlns='u' xmlns:q='v'><r><q:s q:t='1'/><r2>x</r2></r></a>", record: "r") {
            writer.node(node)
        }
        writer.close()
        let again = try Samples.read(writer.take(), record: "r")
        #expect(again.first?.namespace == "u")
        #expect(again.first?.first("q:s")?.attribute("t", namespace: "v") == "1")
        #expect(read.count == 2)
    }

    @Test("Pieces taken on the way make up the same document")
    func streaming() {
        var whole = XMLWriter()
        var pieces = XMLWriter()
        var collected: [UInt8] = []
        for writerIsWhole in [true, false] {
            for step in 0..<5 {
                if writerIsWhole {
                    if step == 0 { whole.open("a") }
                    whole.element("b", ["n": String(step)], "x")
                } else {
                    if step == 0 { pieces.open("a") }
                    pieces.element("b", ["n": String(step)], "x")
                    collected += pieces.take()
                }
            }
        }
        collected += pieces.finish()
        #expect(collected == whole.finish())
    }
}

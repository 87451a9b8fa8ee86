import Markup
import Testing

@Suite("A tree of HTML")
struct NodeTests {
    @Test("Strings and interpolations become text, and the five characters of HTML are escaped")
    func escaping() {
        // given
        let name = "Ana & <b>\"Bea\"</b> 'ñ'"
        // when
        let html = p(.title(name)) {
            "Hola"
            strong { "\(name)!" }
        }.html
        // then
        let escaped = "Ana &amp; &lt;b&gt;&quot;Bea&quot;&lt;/b&gt; &#39;ñ&#39;"
        #expect(html == "<p title=\"\(escaped)\">Hola<strong>\(escaped)!</strong></p>")
    }

    @Test("Conditions, optionals and loops contribute their nodes and nothing else")
    func statements() {
        // given
        let isAgreed = true
        let note: String? = nil
        // when
        let html = ul {
            for number in 1...3 {
                if number == 2 { li(.class("two")) { "dos" } } else { li { "\(number)" } }
            }
            if isAgreed { li { "acordado" } }
            if let note { li { note } }
            note
        }.html
        // then
        #expect(html == "<ul><li>1</li><li class=\"two\">dos</li><li>3</li><li>acordado</li></ul>")
    }

    @Test("An absent attribute is not written and a boolean one is written without a value")
    func attributes() {
        #expect(
            input(.type("checkbox"), .checked, .if(false, .disabled), .unwrap("x", Attribute.id)).html
                == "<input type=\"checkbox\" checked id=\"x\">"
        )
        #expect(
            div(.data("side", "A"), .aria("label", "B"), .classes(nil)).html
                == #"<div data-side="A" aria-label="B"></div>"#
        )
    }

    @Test(
        "An address that would run code leads nowhere",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "  javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x",
        ]
    )
    func unsafeAddresses(address: String) {
        #expect(a(.href(address)).html == "<a href=\"#\"></a>")
        #expect(form(.action(address)).html == "<form action=\"#\"></form>")
        #expect(svg { use(.attribute("href", address)) }.html == "<svg><use href=\"#\"></use></svg>")
    }

    @Test(
        "An address that leads to a page stays as it is",
        arguments: [
            "/es/iniciativas?pais=CO#a:b", "https://example.org/", "mailto:a@example.org", "?q=a:b", "#x",
            "./a:b",
        ]
    )
    func safeAddresses(address: String) {
        #expect(a(.href(address)).html == "<a href=\"\(address)\"></a>")
    }

    @Test("Trusted markup is written as it stands and a document begins with its type")
    func trusted() {
        let page = html(.lang("es")) { Node.raw("<!-- é -->") }.document
        #expect(page.html == "<!doctype html>\n<html lang=\"es\"><!-- é --></html>")
        #expect(Node.raw(TrustedHTML(vouchedFor: "<i>")).html == "<i>")
    }

    @Test("Rendering appends to what is there, and the bytes are the string's")
    func appending() {
        var bytes = Array("a".utf8)
        br().render(into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "a<br>")
        #expect(p { "ção" }.bytes == Array("<p>ção</p>".utf8))
    }
}

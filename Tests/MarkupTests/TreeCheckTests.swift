import Foundation
import Markup
import Testing

@Suite("The check of a tree")
struct TreeCheckTests {
    @Test("A page that leaves nobody behind has no problems")
    func goodPage() {
        // given
        let page = html(.lang("pt")) {
            head { title { "Iniciativas" } }
            body {
                a(.href("#conteudo")) { "Ir ao conteúdo" }
                main(.id("conteudo")) {
                    h1 { "Iniciativas" }
                    form(.action("/pt/iniciativas")) {
                        label(.for("q")) { "Procurar" }
                        input(.id("q"), .name("q"), .type("search"))
                        label {
                            "País"; select(.name("pais")) { option { "Chile" } }
                        }
                        input(.type("hidden"), .name("token"))
                        button { "Procurar" }
                    }
                    h2 { "Lista" }
                    table { thead { tr { th(.scope("col")) { "Título" } } } }
                    svg(.aria("hidden", "true")) { path() }
                    svg(.role("img")) { svgTitle { "Mapa" } }
                    img(.src("/x.png"), .alt(""))
                    time(.datetime("2026-11-21")) { "hoje" }
                }
            }
        }
        // when
        let problems = TreeCheck(page: page.document).problems
        // then
        #expect(problems == [])
    }

    @Test(
        "Each thing that leaves a reader behind is named",
        arguments: [
            (h2 { "Uno" } as Node, TreeProblem?.none),
            (Node.group([h2 { "a" }, h4 { "b" }]), .skippedHeading(from: 2, to: 4, text: "b")),
            (h2 { " " }, .emptyHeading(level: 2)),
            (input(.name("q"), .id("q")), .unlabelledField(tag: "input", name: "q")),
            (textarea(.name("t")), .unlabelledField(tag: "textarea", name: "t")),
            (img(.src("/x.png")), .imageWithoutAlternative(source: "/x.png")),
            (svg { path() }, .drawingWithoutName),
            (svg { g { svgTitle { "x" } } }, .drawingWithoutName),
            (a(.href("/x")) { svg(.aria("hidden", "true")) {} }, .controlWithoutName(tag: "a", target: "/x")),
            (a(.href("/x")) { button { "x" } }, .controlInsideControl(tag: "button")),
            (div(.id("x")) { p(.id("x")) }, .duplicateID("x")),
            (p(.class("x"), .class("y")), .duplicateAttribute(tag: "p", name: "class")),
            (th { "Año" }, .headWithoutScope(text: "Año")),
        ]
    )
    func eachProblem(part: Node, expected: TreeProblem?) {
        #expect(TreeCheck(part: part).problems == (expected.map { [$0] } ?? []))
    }

    @Test("A label may follow its field")
    func labelAfterField() {
        #expect(
            TreeCheck(
                part: div {
                    input(.id("q")); label(.for("q")) { "Buscar" }
                }
            ).problems == []
        )
    }

    @Test("A page without heading, language, title or the target of a reference is told so")
    func emptyPage() {
        let page = html {
            body {
                a(.href("#nowhere")) { "x" }; p(.aria("describedby", "hint")) { "y" }
            }
        }
        #expect(
            TreeCheck(page: page).problems == [
                .brokenReference(attribute: "href", id: "nowhere"),
                .brokenReference(attribute: "aria-describedby", id: "hint"),
                .mainHeadings(count: 0), .pageWithoutLanguage, .pageWithoutTitle,
            ]
        )
    }
}

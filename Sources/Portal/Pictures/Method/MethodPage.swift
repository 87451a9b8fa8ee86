import Cooperation
import Figures
import Localization
import Markup

/// How every figure is counted: what counts, what is agreed, each indicator, sources, coverage, vocabularies.
struct MethodPage: PicturePage {
    let model: MethodModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: MethodModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let links = visit.links
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.method(as: $0) }
    }

    var title: String { text("method.title") }
    var abstract: String? { opening }
    var area: Section? { .method }
    var fileName: String { "metodo" }
    var tables: [PictureTable] {
        [model.coverage.table, model.states.table, model.sources, model.vocabularyTable].filter { !$0.rows.isEmpty }
    }
    func address(as form: FileForm) -> String { links.method(as: form) }

    private var opening: String {
        text("method.opening", ["agreed": .count(model.agreed.n), "all": .count(model.agreed.of)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            contents,
            section("cuenta", "method.counts", ["method.counts.1", "method.counts.2", "method.counts.3"]),
            model.outside.node,
            section("acuerdo", "method.agreement", ["method.agreement.1", "method.agreement.2", "method.agreement.3"]),
            model.states.parts.isEmpty
                ? .none
                : figures.frame(model.states.table, indicator: "agreed-share") {
                    StackedShare(model.states.parts, label: text("picture.agreement")).node
                },
            paragraphs,
            h2(.id("cobertura")) { text("coverage.title") },
            model.coverage.table.rows.isEmpty
                ? p { text("theme.empty.meaning") } : figures.shown(model.coverage.table, note: text("coverage.note")),
            h2(.id("sin-confirmar")) { text("method.unconfirmed") },
            p { text("method.unconfirmed.meaning", ["count": .count(model.unconfirmed)]) },
            h2(.id("vocabularios")) { text("method.vocabularies") },
            vocabularies,
            h2(.id("fuentes")) { text("method.sources") },
            figures.shown(model.sources, note: text("method.sourcesNote"), source: text("picture.sourceShipped")),
        ])
    }

    private var contents: Node {
        nav(.class("sub"), .aria("label", text("method.contents"))) {
            for (anchor, label) in [
                ("cuenta", text("method.counts")), ("acuerdo", text("method.agreement")),
                ("indicadores", text("method.indicators")), ("cobertura", text("coverage.title")),
                ("vocabularios", text("method.vocabularies")), ("fuentes", text("method.sources")),
            ] {
                a(.href("#" + anchor)) { label }
            }
        }
    }

    private func section(_ id: String, _ head: String, _ paragraphs: [String]) -> Node {
        .group([h2(.id(id)) { text(head) }] + paragraphs.map { key in p { text(key) } })
    }

    private var paragraphs: Node {
        .group([
            h2(.id("indicadores")) { text("method.indicators") },
            div(.class("prose")) {
                for paragraph in model.paragraphs {
                    h3(.id(paragraph.code)) { paragraph.title }
                    p { paragraph.words }
                }
            },
        ])
    }

    private var vocabularies: Node {
        div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", text("method.vocabularies"))) {
            table(.class("data")) {
                caption(.class("unseen")) { text("method.vocabularies") }
                thead {
                    tr {
                        th(.scope("col")) { text("method.vocabulary") }
                        th(.scope("col"), .class("n")) { text("method.terms") }
                        th(.scope("col"), .class("n")) { text("method.unconfirmedTerms") }
                        th(.scope("col")) { text("method.download") }
                    }
                }
                tbody { model.vocabularies.map(row) }
            }
        }
    }

    private func row(_ line: MethodModel.VocabularyLine) -> Node {
        tr {
            th(.scope("row")) { line.name }
            td(.class("n")) { text.number(line.terms) }
            td(.class("n")) { text.number(line.unconfirmed) }
            td {
                a(.href(line.csv), .aria("label", "CSV: \(line.name)")) { "CSV" }
                " · "
                a(.href(line.json), .aria("label", "JSON: \(line.name)")) { "JSON" }
            }
        }
    }
}

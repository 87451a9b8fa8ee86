import Cooperation
import Localization
import Markup

/// The progress note of one page, concise and specific as the General Assembly asks (AG/RES 2988, § 69).
struct NotePage: PicturePage {
    let model: NoteModel
    let text: Texts
    let links: Links

    var title: String { text("note.title") + ": " + model.name }
    var area: Section? { .direction }
    var crumbs: [Crumb] { DirectionArea.crumbs(below: model.plan.item, named: model.name, text, links) }
    var fileName: String { "nota-" + model.plan.item.rawValue }
    func address(as form: FileForm) -> String { links.note(of: model.plan.item, as: form) }

    var tables: [PictureTable] {
        [
            PictureTable(
                "note",
                title: text("note.title"),
                columns: [
                    .words("code", text("picture.code")), .words("part", text("note.part")),
                    .words("title", text("kind.element")), .words("when", text("plan.when")),
                    .words("responsible", text("plan.responsible")),
                ],
                rows: model.parts.flatMap { part in
                    part.elements.map { element in
                        .init(
                            [
                                .text(element.item.rawValue), .text(part.head),
                                .text(model.words.title(element.content.title)),
                                .text(model.words.when(element.content.when)),
                                .text(model.words.names(element.content.responsible)),
                            ],
                            link: links.element(element.item, of: model.plan.item)
                        )
                    }
                }
            )
        ]
    }

    var content: Node {
        .group([
            p(.class("eyebrow")) {
                [model.name, model.plan.plan.number].filter { !$0.isEmpty }.joined(separator: " · ")
            },
            Headline(
                sentence: text(
                    "note.opening",
                    [
                        "done": .count(model.progress.done), "total": .count(model.progress.total),
                        "late": .count(model.progress.late),
                    ]
                )
            ).node,
            p(.class("quiet")) {
                model.today.map {
                    text("picture.asOf", ["date": .text(DateFormat.day($0.year, $0.month, $0.day, text.language))])
                }
            },
            ProgressLine(progress: model.progress, text: text).node,
            p(.class("count")) { FileLinks(files: files, text: text).node },
            div(.class("note-parts")) { model.parts.map(part) },
            figures,
            p(.class("small quiet")) { text("note.how") },
        ])
    }

    private func part(_ part: NoteModel.Part) -> Node {
        section {
            h2 { part.head }
            if part.elements.isEmpty {
                p(.class("quiet")) { part.empty }
            } else {
                ul {
                    for element in part.elements {
                        li {
                            a(.href(links.element(element.item, of: model.plan.item))) {
                                model.words.title(element.content.title).shortened(to: Self.longest)
                            }
                            span(.class("quiet small")) { detail(of: element.content) }
                        }
                    }
                    if part.count > part.elements.count {
                        li(.class("quiet")) { text("note.more", ["count": .count(part.count - part.elements.count)]) }
                    }
                }
            }
        }
    }

    /// Letters of a title or remark that the page holds, less than two lines of its columns.
    private static let longest = 90

    private func detail(of element: PlanElement) -> String {
        let remark = element.remarks.best(for: text.language)?.text ?? ""
        let sources = element.budget.filter { $0.isConditional && $0.text != remark }
        let words = [
            model.words.when(element.when), remark.shortened(to: Self.longest),
            BudgetWords(sources: sources, words: model.words).sentence.shortened(to: Self.longest),
        ].filter { !$0.isEmpty }
        return words.isEmpty ? "" : " · " + words.joined(separator: " · ")
    }

    private var figures: Node {
        section {
            h2 { text("note.figures") }
            if model.figures.isEmpty {
                p(.class("quiet")) { text("note.figures.none") }
            } else {
                for figure in model.figures {
                    FigureLine(figure: figure, words: model.words).node
                    p(.class("small quiet")) { figure.series.source }
                }
            }
        }
    }
}

import Cooperation
import Localization
import Markup

/// The report to the council: concise and specific, and every number leads to what stands behind it.
struct CouncilReportPage: PicturePage {
    let model: CouncilReportModel
    /// Whether it can be made as PDF.
    let isPrintable: Bool
    let text: Texts
    let links: Links

    /// Beyond so many lines the table has the rest.
    private static let shown = 12

    private var words: DirectionWords { model.words }

    var title: String { text("council.title") + ": " + model.name }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var crumbs: [Crumb] { DirectionArea.crumbs(below: model.plan.item, named: model.name, text, links) }
    var fileName: String { "informe-" + model.plan.item.rawValue }
    func address(as form: FileForm) -> String { links.councilReport(of: model.plan.item, as: form) }

    var tables: [PictureTable] {
        [
            PictureTable(
                "report",
                title: text("council.title"),
                columns: [
                    .words("code", text("picture.code")), .words("title", text("kind.element")),
                    .words("part", text("note.part")), .words("details", text("council.details")),
                    .words("answers", text("council.evidence")),
                ],
                rows: model.chapters.flatMap { chapter in
                    chapter.lines.map { line in
                        .init(
                            [
                                .text(line.item.rawValue), .text(words.title(line.title)),
                                .text(text("council.head.\(chapter.key)")),
                                .text(line.details.joined(separator: " · ")),
                                .text(
                                    line.answers.compactMap { words.graph.named($0.item) }
                                        .map { words.title($0.title) }.joined(separator: "; ")
                                ),
                            ],
                            link: words.address(line.item)
                        )
                    }
                }
            )
        ] + [model.years, model.changes].compactMap { $0 }
    }

    private var opening: String {
        text(
            "council.opening",
            [
                "done": .count(model.progress.done), "total": .count(model.progress.total),
                "late": .count(model.progress.late), "name": .text(model.name),
            ]
        )
    }

    var content: Node {
        .group([
            p(.class("eyebrow")) {
                [words.names(model.plan.plan.bodies), model.plan.plan.number, words.when(model.plan.plan.period)]
                    .filter { !$0.isEmpty }.joined(separator: " · ")
            },
            Headline(sentence: opening).node,
            p(.class("quiet")) {
                model.today.map {
                    text("picture.asOf", ["date": .text(DateFormat.day($0.year, $0.month, $0.day, text.language))])
                }
            },
            p(.class("count")) {
                isPrintable
                    ? a(.class("button"), .href(links.councilReportOnPaper(of: model.plan.item))) { text("report.pdf") }
                    : span(.class("quiet")) { text("report.noPDF") }
                FileLinks(files: files, text: text).node
            },
            body,
        ])
    }

    /// What is printed.
    var paper: Node {
        .group([
            p(.class("eyebrow")) {
                [words.names(model.plan.plan.bodies), model.plan.plan.number].filter { !$0.isEmpty }
                    .joined(separator: " · ")
            },
            h1 { title },
            p { strong { opening } },
            body,
        ])
    }

    private var body: Node {
        .group([
            ProgressLine(progress: model.progress, text: text).node,
            .group(model.chapters.map(chapter)),
            figures,
            years,
            p(.class("small quiet")) { text("council.how") },
        ])
    }

    private func chapter(_ chapter: CouncilReportModel.Chapter) -> Node {
        section(.id(chapter.key)) {
            h2 { text("council.head.\(chapter.key)") }
            p { chapter.sentence }
            if !chapter.lines.isEmpty {
                ul(.class("feed")) {
                    chapter.lines.prefix(Self.shown).map(line)
                    if chapter.lines.count > Self.shown {
                        li(.class("quiet")) {
                            a(.href(address(as: .csv))) {
                                text("note.more", ["count": .count(chapter.lines.count - Self.shown)])
                            }
                        }
                    }
                }
            }
        }
    }

    private func line(_ line: CouncilReportModel.Line) -> Node {
        li {
            TitleText(line.title, text.language, untitled: line.item.rawValue).link(to: words.address(line.item))
            if !line.details.isEmpty { span(.class("quiet small")) { " · " + line.details.joined(separator: " · ") } }
            for answer in line.answers {
                span(.class("second")) {
                    "→ "
                    words.link(answer.item)
                    " (" + words.labels.partner(answer.party.rawValue) + ")"
                }
            }
        }
    }

    private var figures: Node {
        section(.id("figures")) {
            h2 { text("note.figures") }
            if model.figures.isEmpty {
                p(.class("quiet")) { text("note.figures.none") }
            } else {
                for figure in model.figures {
                    FigureLine(figure: figure, words: words).node
                    p(.class("small quiet")) { figure.series.source }
                }
            }
        }
    }

    private var years: Node {
        section(.id("years")) {
            h2 { text("council.years") }
            if let table = model.years, let earlier = model.earlier {
                p {
                    text("council.yearsAgainst") + " "
                    words.link(earlier.item)
                    "."
                }
                PictureTableView(table: table, language: text.language).node
                if let changes = model.changes, !changes.rows.isEmpty {
                    p {
                        a(.href(links.comparison(of: model.plan.item))) {
                            text("council.yearsChanges", ["count": .count(changes.rows.count)])
                        }
                    }
                }
            } else {
                p(.class("quiet")) { text("council.noYearBefore") }
            }
        }
    }
}

import Cooperation
import Localization
import Markup

/// Figures that documents claim, each with what the document says of it and a gap where it says nothing.
struct AchievementsModel: Sendable {
    let figures: [PublishedFigure]
    let table: PictureTable
    let words: DirectionWords

    init(_ graph: DirectionGraph, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.words = words
        let figures = graph.figures.filter(\.isAchievement)
        self.figures = figures
        table = PictureTable(
            "achievements",
            title: text("direction.area.achievements"),
            columns: [
                .words("code", text("picture.code")), .words("title", text("achievement.what")),
                .words("value", text("achievement.value")), .words("unit", text("achievement.unit")),
                .words("qualifier", text("achievement.qualifier")), .words("owner", text("achievement.owner")),
                .words("as_of", text("achievement.asOf")), .words("method", text("achievement.method")),
                .words("source", text("memberships.source")),
            ],
            rows: figures.map { figure in
                let measure = figure.measure
                return .init(
                    [
                        .text(figure.item.rawValue), .text(words.title(figure.series.title)),
                        .text(measure.value.text), .text(visit.labels.label(measure.unit, in: "measure-unit")),
                        .text(measure.label ?? ""), .text(figure.series.publisher),
                        .text((measure.asOf ?? measure.period)?.words(visit.language) ?? ""),
                        .text(figure.series.method.best(for: visit.language)?.text ?? measure.method ?? ""),
                        .text(figure.series.source),
                    ],
                    link: words.links.achievement(figure.item)
                )
            }
        )
    }
}

struct AchievementsPage: PicturePage {
    let model: AchievementsModel
    let text: Texts
    let links: Links

    private var words: DirectionWords { model.words }

    var title: String { text("direction.area.achievements") }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "logros" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.achievements(as: form) }

    private var opening: String {
        let gaps = model.figures.count { $0.measure.asOf == nil && $0.measure.period == nil }
        if gaps > 0, gaps == model.figures.count { return text("achievements.undated", ["count": .count(gaps)]) }
        return text("achievements.opening", ["count": .count(model.figures.count), "gaps": .count(gaps)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.achievements.navigation(text, links),
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.figures.isEmpty
                ? DirectionEmpty(text: text).node : div(.class("figures")) { model.figures.map(figure) },
            p(.class("quiet small")) { text("achievements.note") },
        ])
    }

    private func figure(_ figure: PublishedFigure) -> Node {
        let gap = text("achievement.notSaid")
        let asOf = (figure.measure.asOf ?? figure.measure.period)?.words(text.language) ?? gap
        let method = figure.series.method.best(for: text.language)?.text ?? figure.measure.method ?? gap
        return Markup.article(.id(figure.item.rawValue), .class("claim")) {
            h2 { words.title(figure.series.title) }
            p(.class("value n")) { words.value(figure.measure) }
            dl {
                for (label, value) in [
                    (text("achievement.owner"), figure.series.publisher.isEmpty ? gap : figure.series.publisher),
                    (text("achievement.asOf"), asOf), (text("achievement.method"), method),
                    (text("memberships.source"), figure.series.source),
                ] {
                    dt { label }
                    dd(.if(value == gap, .class("quiet"))) { value }
                }
            }
            if !figure.about.isEmpty {
                p {
                    text("achievement.about.item") + " "
                    for (index, item) in figure.about.enumerated() {
                        if index > 0 { ", " }
                        words.link(item)
                    }
                }
            }
            p(.class("small quiet")) {
                text("direction.saidBy", ["party": .text(words.labels.partner(figure.party.rawValue))])
            }
        }
    }
}

/// The achievements that documents claim.
enum AchievementsController {
    static func page(_ visit: Visit) async throws -> AchievementsPage {
        let model = AchievementsModel(try await visit.direction(), visit)
        return AchievementsPage(model: model, text: visit.text, links: visit.links)
    }
}

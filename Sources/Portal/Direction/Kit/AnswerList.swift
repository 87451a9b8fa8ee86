import Cooperation
import Localization
import Markup

/// What answers a mandate or delivers a task: each with who says so and the figures published about it.
struct AnswerList {
    let answers: [Answer]
    let words: DirectionWords

    @HTMLBuilder var node: Node {
        if !answers.isEmpty {
            ul(.class("feed answers")) {
                for answer in answers {
                    li {
                        if words.graph.figures.contains(where: { $0.item == answer.item }) {
                            // A figure that answers by itself is its own link.
                            figures(about: answer.item)
                        } else {
                            p {
                                span(.class("tag")) { kind(of: answer) }
                                " "
                                words.link(answer.item)
                            }
                            figures(about: answer.item)
                        }
                        p(.class("small quiet")) {
                            words.text(
                                "direction.saidBy",
                                ["party": .text(words.labels.partner(answer.party.rawValue))]
                            )
                        }
                    }
                }
            }
        }
    }

    private func kind(of answer: Answer) -> String {
        words.kind(words.graph.named(answer.item)?.kind ?? "")
    }

    private func figures(about item: ItemID) -> [Node] {
        words.graph.figures(about: item).map { FigureLine(figure: $0, words: words).node }
    }
}

/// A published figure in one line, leading to all that is known of it.
struct FigureLine {
    let figure: PublishedFigure
    let words: DirectionWords

    var node: Node {
        p {
            strong(.class("n")) { words.value(figure.measure) }
            figure.measure.period.map { " (\(words.when($0)))" } ?? ""
            " · "
            a(.href(figure.address(words.links))) { words.title(figure.series.title) }
        }
    }
}

extension DirectionGraph {
    /// The figures about an item or in answer to it, and those of a series itself.
    func figures(about item: ItemID) -> [PublishedFigure] {
        figures.filter { $0.about.contains(item) || $0.item == item }
    }
}

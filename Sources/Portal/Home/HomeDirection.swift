import Cooperation
import Localization
import Markup

/// What the summits asked and what answers it, in short: the latest mandates that something fulfils.
struct HomeDirection: Sendable {
    struct Line: Sendable {
        let mandate: ItemID
        let answer: ItemID
        let figure: PublishedFigure?
    }

    let number: Int
    let answered: Int
    let lines: [Line]
    let words: DirectionWords

    /// nil where no mandate is known.
    init?(_ graph: DirectionGraph, _ visit: Visit) {
        guard !graph.mandates.isEmpty else { return nil }
        number = graph.mandates.count
        answered = graph.mandates.count { MandateState(of: $0.item, in: graph) == .answered }
        words = DirectionWords(visit, graph)
        let lines = graph.mandates.compactMap { mandate -> Line? in
            guard let answer = graph.evidence[mandate.item]?.first else { return nil }
            return Line(mandate: mandate.item, answer: answer.item, figure: graph.figures(about: answer.item).first)
        }
        // What leads on to a figure says most.
        self.lines = Array((lines.filter { $0.figure != nil } + lines.filter { $0.figure == nil }).prefix(3))
    }

    func node(_ text: Texts, _ links: Links) -> Node {
        section {
            h2 { text("home.direction") }
            p {
                text("home.direction.sentence", ["answered": .count(answered), "total": .text(text.number(number))])
                " "
                a(.href(links.mandates())) { text("home.direction.all") }
            }
            ul(.class("feed")) {
                for line in lines {
                    li {
                        p {
                            words.link(line.mandate)
                            " → "
                            words.link(line.answer)
                        }
                        if let figure = line.figure { FigureLine(figure: figure, words: words).node }
                    }
                }
            }
        }
    }
}

import Cooperation
import Localization

/// What a board wants to know of a plan on one page: done, late, next, at risk, to decide, and the figures.
struct NoteModel: Sendable {
    struct Part: Sendable {
        let head: String
        let count: Int
        /// The first of them, as many as the page holds.
        let elements: [Told<PlanElement>]
        let empty: String
    }

    /// Rows in each part, so that the note stays on one page.
    private static let limit = 6
    /// What is next lies within so many days.
    private static let horizon = 60

    let plan: ToldPlan
    let name: String
    let progress: Progress
    let parts: [Part]
    let figures: [PublishedFigure]
    let today: CalendarDay?
    let words: DirectionWords

    init(_ plan: ToldPlan, _ graph: DirectionGraph, _ visit: Visit) {
        let (text, today) = (visit.text, visit.today)
        self.plan = plan
        self.today = today
        words = DirectionWords(visit, graph)
        name = words.title(plan.plan.title)
        progress = Progress(of: plan.item, in: graph, today: today)
        let elements = graph.descendants(of: plan.item)
        let promises = elements.filter { Progress.delivering.contains($0.content.level?.rawValue ?? "") }
        let done = promises.filter { graph.evidence[$0.item] != nil }
        let late = promises.filter { graph.isLate($0, on: today) }
            .sorted { (graph.last(of: $0)?.dayNumber ?? 0) < (graph.last(of: $1)?.dayNumber ?? 0) }
        let next = promises.filter { element in
            guard graph.evidence[element.item] == nil, !graph.isLate(element, on: today), let today,
                let first = element.content.when?.earliest
            else { return false }
            return first.dayNumber <= today.dayNumber + Self.horizon
        }
        let lateItems = Set(late.map(\.item))
        let atRisk = elements.filter { element in
            graph.evidence[element.item] == nil && !lateItems.contains(element.item)
                && graph.target(of: element.item, "anchor").map { lateItems.contains($0) } == true
        }
        // What is remarked of a promise has to be cleared up; of what only groups promises it is part of the text.
        let promised = Set(promises.map(\.item))
        let toDecide = elements.filter { element in
            element.content.budget.contains(where: \.isConditional)
                || promised.contains(element.item) && !element.content.remarks.isEmpty
        }
        func part(_ key: String, _ elements: [Told<PlanElement>]) -> Part {
            Part(
                head: text("note.\(key)", ["count": .count(elements.count)]),
                count: elements.count,
                elements: Array(elements.prefix(Self.limit)),
                empty: text("note.\(key).none")
            )
        }
        parts = [
            part("done", done), part("late", late), part("next", next), part("risk", atRisk),
            part("decide", toDecide),
        ]
        let below = Set(elements.map(\.item)).union([plan.item])
        let answers = Set(below.flatMap { graph.evidence[$0] ?? [] }.map(\.item))
        figures = graph.figures.filter { figure in figure.about.contains { below.contains($0) || answers.contains($0) }
        }
    }
}

import CanonicalJSON
import Cooperation
import Ledger
import Localization

/// A year's programme told as a whole, for the council that adopted it: sentences with numbers, each with what stands
/// behind it.
struct CouncilReportModel: Sendable {
    /// Something that stands behind a number, with what there is to say of it.
    struct Line: Sendable {
        let item: ItemID
        let title: LocalizedText
        let details: [String]
        /// What delivers it.
        let answers: [Answer]
    }

    /// A chapter: its sentence, and what stands behind it.
    struct Chapter: Sendable {
        let key: String
        let sentence: String
        let lines: [Line]
    }

    let plan: ToldPlan
    let name: String
    let progress: Progress
    let chapters: [Chapter]
    let figures: [PublishedFigure]
    /// This programme beside the one of the year before; nil where there is none.
    let years: PictureTable?
    let earlier: ToldPlan?
    let changes: PictureTable?
    let today: CalendarDay?
    let words: DirectionWords

    init(_ plan: ToldPlan, _ graph: DirectionGraph, _ versions: VersionsModel, _ history: PlanHistory?, _ visit: Visit)
    {
        let (text, words, today) = (visit.text, DirectionWords(visit, graph), visit.today)
        self.plan = plan
        self.words = words
        self.today = today
        name = words.title(plan.plan.title)
        progress = Progress(of: plan.item, in: graph, today: today)
        let elements = graph.descendants(of: plan.item)
        let promises = elements.filter { Progress.delivering.contains($0.content.level?.rawValue ?? "") }
        let compared = ComparisonModel(plan, graph, visit)
        func line(_ element: Told<PlanElement>, _ more: [String] = []) -> Line {
            Line(
                item: element.item,
                title: element.content.title,
                details: ([words.when(element.content.when)] + more).filter { !$0.isEmpty },
                answers: graph.evidence[element.item] ?? []
            )
        }
        func chapter(_ key: String, _ lines: [Line], _ more: [String: MessageArgument] = [:]) -> Chapter {
            let arguments = more.merging(["count": .count(lines.count), "total": .count(promises.count)]) { own, _ in
                own
            }
            return Chapter(key: key, sentence: text("council.\(key)", arguments), lines: lines)
        }
        let tasks = promises.filter { $0.content.level != "result" }
        let done = tasks.filter { graph.evidence[$0.item] != nil }
        let results = promises.filter { $0.content.level == "result" }
        let met = results.filter { graph.evidence[$0.item] != nil }
        let late = promises.filter { graph.isLate($0, on: today) }
            .sorted { (graph.last(of: $0)?.dayNumber ?? 0) < (graph.last(of: $1)?.dayNumber ?? 0) }
        let moved = (versions.difference?.rows ?? []).compactMap { row -> Line? in
            guard let date = row.changes.first(where: { $0.field.name == "when" }), let now = row.now else {
                return nil
            }
            let before = date.before.flatMap { try? When(json: $0) }
            return Line(
                item: row.item,
                title: now.title,
                details: [
                    text("council.movedFromTo", ["from": .text(words.when(before)), "to": .text(words.when(now.when))])
                ],
                answers: []
            )
        }
        let dropped = (versions.difference?.rows ?? []).filter { $0.sort == .removed }.compactMap { row in
            row.before.map { element in
                Line(
                    item: row.item,
                    title: element.title,
                    details: [words.when(element.when), history?.reasons[row.item] ?? ""].filter { !$0.isEmpty },
                    answers: []
                )
            }
        }
        let below = Set(elements.map(\.item)).union([plan.item])
        let meetings = graph.meetings.filter { told in
            graph.targets(of: told.item, "parent").contains(where: below.contains)
                || below.contains { (graph.evidence[$0] ?? []).contains { $0.item == told.item } }
        }
        .map { told in
            Line(
                item: told.item,
                title: told.content.title,
                details: [words.when(told.content.held), words.places(told.content.places)].filter { !$0.isEmpty },
                answers: []
            )
        }
        chapters = [
            chapter("done", done.map { line($0) }, ["tasks": .count(tasks.count)]),
            chapter("results", met.map { line($0) }, ["results": .count(results.count)]),
            chapter("late", late.map { line($0, [words.names($0.content.responsible)]) }),
            chapter("moved", moved), chapter("dropped", dropped), chapter("meetings", meetings),
            Self.means(elements, words, visit.vocabularies),
        ]
        let answers = Set(below.flatMap { graph.evidence[$0] ?? [] }.map(\.item))
        figures = graph.figures.filter { figure in
            figure.about.contains { below.contains($0) || answers.contains($0) } || answers.contains(figure.item)
        }
        earlier = compared.earlier
        changes = compared.earlier == nil ? nil : compared.changes
        years = compared.earlier.map { Self.years([$0, plan], graph, words, visit) }
    }

    /// Where the means come from: how many parts name each source, how many of these are not certain, and what sums are told.
    private static func means(
        _ elements: [Told<PlanElement>],
        _ words: DirectionWords,
        _ vocabularies: Vocabularies
    ) -> Chapter {
        let text = words.text
        let sources = elements.flatMap { element in element.content.budget.map { (element, $0) } }
        let names = Dictionary(grouping: sources) { pair -> String in
            let party = pair.1.party.map { " (\(words.labels.partner($0.rawValue)))" } ?? ""
            return (pair.1.type.map { words.labels.label($0.rawValue, in: "budget-source") } ?? pair.1.text) + party
        }
        let lines = names.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.compactMap { name, found in
            found.first.map { first in
                let open = found.count { $0.1.isConditional }
                let amounts = found.compactMap { $0.1.amount?.words(text.language, vocabularies) }
                return Line(
                    item: first.0.item,
                    title: LocalizedText(name, text.language),
                    details: [
                        text("council.meansParts", ["count": .count(found.count)]),
                        open > 0 ? text("council.meansOpen", ["count": .count(open)]) : "",
                    ].filter { !$0.isEmpty } + amounts,
                    answers: []
                )
            }
        }
        let parts = Set(sources.map(\.0.item)).count
        let told = sources.count { $0.1.amount != nil }
        return Chapter(
            key: "means",
            sentence: text("council.means", ["count": .count(parts), "amounts": .count(told)]),
            lines: lines
        )
    }

    private static func years(_ plans: [ToldPlan], _ graph: DirectionGraph, _ words: DirectionWords, _ visit: Visit)
        -> PictureTable
    {
        let text = visit.text
        let counted = plans.map { plan in
            (Progress(of: plan.item, in: graph, today: visit.today), graph.descendants(of: plan.item))
        }
        func row(_ key: String, _ value: (Progress, [Told<PlanElement>]) -> Int) -> PictureTable.Row {
            .init([.text(text("council.year.\(key)"))] + counted.map { .count(value($0.0, $0.1)) })
        }
        return PictureTable(
            "years",
            title: text("council.years"),
            columns: [.words("what", text("council.what"))]
                + plans.enumerated().map { index, plan in
                    .numbers(
                        index == 0 ? "before" : "now",
                        plan.plan.period.map { words.when($0) } ?? words.title(plan.plan.title)
                    )
                },
            rows: [
                row("parts") { $1.count }, row("projects") { $1.count { $0.content.level == "project" } },
                row("promised") { progress, _ in progress.total }, row("done") { progress, _ in progress.done },
                row("late") { progress, _ in progress.late },
            ]
        )
    }
}

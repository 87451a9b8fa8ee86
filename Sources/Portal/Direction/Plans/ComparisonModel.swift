import Cooperation
import Localization
import TextAnalysis

/// A plan against what happened, against what was asked, and against the plan before it.
struct ComparisonModel: Sendable {
    let plan: ToldPlan
    let name: String
    /// The latest earlier plan of the same bodies that has parts.
    let earlier: ToldPlan?
    let happened: PictureTable
    /// What is done though no mandate asks for it.
    let unasked: PictureTable
    /// What is asked of the plan's bodies and stands in no plan.
    let unanswered: PictureTable
    /// What other bodies' plans are about as well.
    let overlaps: PictureTable
    let changes: PictureTable
    let words: DirectionWords

    init(_ plan: ToldPlan, _ graph: DirectionGraph, _ visit: Visit) {
        let words = DirectionWords(visit, graph)
        self.plan = plan
        self.words = words
        name = words.title(plan.plan.title)
        earlier = Self.earlier(than: plan, in: graph)
        happened = Self.happened(plan, words)
        unasked = Self.unasked(plan, words)
        unanswered = Self.unanswered(plan, words, visit)
        overlaps = Self.overlaps(plan, words)
        changes = Self.changes(plan, since: earlier, words)
    }

    private static func earlier(than plan: ToldPlan, in graph: DirectionGraph) -> ToldPlan? {
        guard let start = plan.plan.period?.earliest else { return nil }
        let bodies = Set(plan.plan.bodies.map { $0.party?.rawValue ?? $0.name })
        return graph.plans.filter { other in
            guard let began = other.plan.period?.earliest, began < start, graph.children[other.item] != nil else {
                return false
            }
            return !bodies.isDisjoint(with: other.plan.bodies.map { $0.party?.rawValue ?? $0.name })
        }
        .max { ($0.plan.period?.earliest?.dayNumber ?? 0) < ($1.plan.period?.earliest?.dayNumber ?? 0) }
    }

    /// Each promise that something delivers, with when it was to be and when it was.
    private static func happened(_ plan: ToldPlan, _ words: DirectionWords) -> PictureTable {
        let (graph, text) = (words.graph, words.text)
        return PictureTable(
            "happened",
            title: text("compare.happened"),
            columns: [
                .words("code", text("picture.code")), .words("promise", text("compare.promise")),
                .words("planned", text("compare.planned")), .words("delivered", text("compare.delivered")),
                .words("when", text("compare.when")), .words("difference", text("compare.difference")),
            ],
            rows: graph.descendants(of: plan.item).flatMap { element in
                (graph.evidence[element.item] ?? []).map { answer in
                    let held = graph.meeting(answer.item)?.content.held
                    return PictureTable.Row(
                        [
                            .text(element.item.rawValue), .text(words.title(element.content.title)),
                            .text(words.when(element.content.when)),
                            .text(graph.named(answer.item).map { words.title($0.title) } ?? answer.item.rawValue),
                            .text(words.when(held)),
                            .text(difference(planned: graph.last(of: element), happened: held, text)),
                        ],
                        link: words.address(element.item)
                    )
                }
            }
        )
    }

    private static func difference(planned: CalendarDay?, happened: When?, _ text: Texts) -> String {
        guard let planned, let first = happened?.earliest else { return "" }
        let days = first.dayNumber - planned.dayNumber
        return days > 0 ? text("compare.late", ["days": .count(days)]) : text("compare.inTime")
    }

    /// Levels that are work to be done, and not what groups it or what it promises.
    private static let work: Set<String> = ["project", "activity", "component", "action"]

    private static func unasked(_ plan: ToldPlan, _ words: DirectionWords) -> PictureTable {
        let (graph, text) = (words.graph, words.text)
        func isAsked(_ item: ItemID) -> Bool {
            if !graph.targets(of: item, "mandates").isEmpty { return true }
            guard let parent = graph.target(of: item, "parent"), graph.elements[parent] != nil else { return false }
            return isAsked(parent)
        }
        let below = graph.descendants(of: plan.item).filter { element in
            work.contains(element.content.level?.rawValue ?? "") && !isAsked(element.item)
                && !graph.descendants(of: element.item).contains { !graph.targets(of: $0.item, "mandates").isEmpty }
        }
        return PictureTable(
            "unasked",
            title: text("compare.unasked"),
            columns: [
                .words("code", text("picture.code")), .words("element", text("kind.element")),
                .words("number", text("plan.number")), .words("level", text("plan.level")),
            ],
            rows: below.map { element in
                .init(
                    [
                        .text(element.item.rawValue), .text(words.title(element.content.title)),
                        .text(element.content.number),
                        .text(
                            element.content.level.map { words.labels.label($0.rawValue, in: "plan-level") } ?? ""
                        ),
                    ],
                    link: words.address(element.item)
                )
            }
        )
    }

    private static func unanswered(_ plan: ToldPlan, _ words: DirectionWords, _ visit: Visit) -> PictureTable {
        let (graph, text) = (words.graph, words.text)
        let bodies = Set(plan.plan.bodies.compactMap(\.party))
        let mandates = graph.mandates.filter { mandate in
            mandate.content.addressees.contains { $0.party.map(bodies.contains) ?? false }
                && MandateState(of: mandate.item, in: graph) == .open
                && MandateForce(of: mandate, in: graph, today: visit.today) == .standing
        }
        return PictureTable(
            "unanswered",
            title: text("compare.unanswered"),
            columns: [
                .words("code", text("picture.code")), .words("mandate", text("kind.mandate")),
                .words("paragraph", text("mandate.where")), .words("theme", text("mandate.theme")),
            ],
            rows: mandates.map { mandate in
                .init(
                    [
                        .text(mandate.item.rawValue), .text(words.title(mandate.content.title)),
                        .text(words.citation(mandate)), .text(words.title(mandate.content.theme)),
                    ],
                    link: words.address(mandate.item)
                )
            }
        )
    }

    private static func overlaps(_ plan: ToldPlan, _ words: DirectionWords) -> PictureTable {
        let (graph, text) = (words.graph, words.text)
        func title(_ item: ItemID) -> String { graph.named(item).map { words.title($0.title) } ?? item.rawValue }
        return PictureTable(
            "overlaps",
            title: text("overlap.title"),
            columns: [
                .words("code", text("picture.code")), .words("other", text("overlap.elsewhere")),
                .words("plan", text("kind.plan")), .words("bodies", text("programme.bodies")),
                .words("element", text("overlap.other")), .words("reasons", text("overlap.reasons")),
            ],
            rows: PlanOverlap.all(of: plan, in: graph).map { overlap in
                .init(
                    [
                        .text(overlap.other.rawValue), .text(title(overlap.other)),
                        .text(overlap.other == overlap.otherPlan.item ? "" : title(overlap.otherPlan.item)),
                        .text(words.names(overlap.otherPlan.plan.bodies)), .text(title(overlap.part)),
                        .text(overlap.why(words)),
                    ],
                    link: words.address(overlap.other)
                )
            }
        )
    }

    /// What came, what went and what has another date; parts are the same where level and title are.
    private static func changes(_ plan: ToldPlan, since earlier: ToldPlan?, _ words: DirectionWords) -> PictureTable {
        let (graph, text) = (words.graph, words.text)
        func parts(_ plan: ToldPlan?) -> [(key: String, element: Told<PlanElement>)] {
            graph.descendants(of: plan?.item ?? "").map { element in
                (
                    (element.content.level?.rawValue ?? "") + " "
                        + Fold.folded(element.content.title.best(for: .es)?.text ?? ""),
                    element
                )
            }
        }
        let (before, now) = (parts(earlier), parts(plan))
        let old = Dictionary(before.map { ($0.key, $0.element) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(now.map(\.key))
        func row(_ element: Told<PlanElement>, _ change: String, _ was: When?, _ is: When?) -> PictureTable.Row {
            .init(
                [
                    .text(element.item.rawValue), .text(words.title(element.content.title)), .text(text(change)),
                    .text(words.when(was)), .text(words.when(`is`)),
                ],
                link: words.address(element.item)
            )
        }
        var rows: [PictureTable.Row] = []
        for (key, element) in earlier == nil ? [] : now {
            if let was = old[key] {
                if was.content.when != element.content.when {
                    rows.append(row(element, "compare.moved", was.content.when, element.content.when))
                }
            } else {
                rows.append(row(element, "compare.new", nil, element.content.when))
            }
        }
        rows += before.filter { !kept.contains($0.key) }
            .map { row($0.element, "compare.gone", $0.element.content.when, nil) }
        return PictureTable(
            "changes",
            title: text("compare.changes"),
            columns: [
                .words("code", text("picture.code")), .words("element", text("kind.element")),
                .words("change", text("compare.change")), .words("was", text("compare.was")),
                .words("is", text("compare.is")),
            ],
            rows: rows
        )
    }
}

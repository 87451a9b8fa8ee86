import Cooperation
import Localization

/// One plan with its tree, as display values.
struct PlanModel: Sendable {
    let plan: ToldPlan
    let name: String
    let progress: Progress
    let facts: [(label: String, value: String)]
    let objective: TitleText?
    let background: Prose?
    let mandates: [ItemID]
    /// The longer plan that this one carries out.
    let longer: [ItemID]
    /// The plans that carry this one out, the earliest first.
    let shorter: [ItemID]
    let answers: [Answer]
    let table: PictureTable
    let saying: SayingLine?
    /// What whoever looks may do about it.
    var tools: TellTools?
    /// What a form of whoever may say that two plans are one carries.
    var seal: FormSeal?
    /// Plans that are probably this one, with the reasons.
    let twins: [(item: ItemID, why: String)]
    /// Who else tells it, whose word is not counted beside this one.
    let versions: [PlanOutline]
    let words: DirectionWords
    let today: CalendarDay?

    init(_ plan: ToldPlan, _ graph: DirectionGraph, _ saying: SayingLine?, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.plan = plan
        self.words = words
        self.saying = saying
        today = visit.today
        name = words.title(plan.plan.title)
        progress = Progress(of: plan.item, in: graph, today: visit.today)
        facts = [
            (text("direction.kind"), words.kind(plan.kind.name)), (text("plan.number"), plan.plan.number),
            (text("plan.period"), words.when(plan.plan.period)),
            (text("programme.bodies"), words.names(plan.plan.bodies)),
            (
                text("plan.responsible"),
                plan.plan.responsible == plan.plan.bodies ? "" : words.names(plan.plan.responsible)
            ),
        ].filter { !$0.1.isEmpty }
        objective =
            plan.plan.objective.isEmpty
            ? nil : TitleText(plan.plan.objective, visit.language, untitled: "")
        background = Prose(plan.plan.background, visit.language)
        mandates = graph.targets(of: plan.item, "mandates")
        longer = graph.targets(of: plan.item, "plan")
        shorter = graph.sources(of: plan.item, "plan").sorted { one, other in
            let days = [one, other].map { graph.plan($0)?.plan.period?.earliest?.dayNumber ?? 0 }
            return days[0] < days[1]
        }
        answers = graph.evidence[plan.item] ?? []
        versions = graph.versions[plan.item] ?? []
        twins = graph.planTwins.filter { $0.one == plan.item || $0.other == plan.item }
            .map { ($0.one == plan.item ? $0.other : $0.one, $0.why(words)) }
        let elements = graph.descendants(of: plan.item)
        let numbers = Dictionary(uniqueKeysWithValues: elements.map { ($0.item, $0.content.number) })
        table = PictureTable(
            "elements",
            title: text("plan.elements"),
            columns: [
                .words("code", text("picture.code")), .words("title", text("kind.element")),
                .words("level", text("plan.level")), .words("number", text("plan.number")),
                .words("parent", text("plan.parent")), .words("when", text("plan.when")),
                .words("when_code", text("plan.whenCode")), .words("literal", text("plan.literal")),
                .words("result_type", text("plan.resultType")), .words("responsible", text("plan.responsible")),
                .words("counterparts", text("plan.counterparts")), .words("places", text("summit.place")),
                .words("mandates", text("direction.area.mandates")), .words("state", text("picture.state")),
                .words("source", text("memberships.source")),
            ],
            rows: elements.map { told in
                let element = told.content
                return .init(
                    [
                        .text(told.item.rawValue), .text(words.title(element.title)),
                        .text(element.level.map { visit.labels.label($0.rawValue, in: "plan-level") } ?? ""),
                        .text(element.number),
                        .text(graph.target(of: told.item, "parent").flatMap { numbers[$0] } ?? ""),
                        .text(words.when(element.when)), .text(element.when?.code ?? ""), .text(element.whenText),
                        .text(element.resultType.map { visit.labels.label($0.rawValue, in: "result-type") } ?? ""),
                        .text(words.names(element.responsible)), .text(words.names(element.counterparts)),
                        .text(words.places(element.places)),
                        .text(
                            graph.targets(of: told.item, "mandates").compactMap { graph.named($0) }
                                .map { words.title($0.title) }.joined(separator: "; ")
                        ),
                        .text(ElementState(told, graph, visit.today)?.words(text) ?? ""), .text(element.source),
                    ],
                    link: visit.links.element(told.item, of: plan.item)
                )
            }
        )
    }
}

import Cooperation
import Localization
import Markup

/// The plan laid out as its official document: the sections A to E of each part, tables of tasks with their dates.
struct PrintedPlanPage: Page {
    let model: PlanModel
    /// What changed in it since the version before.
    let versions: VersionsModel
    /// Whether it can be made as PDF, and as Word document.
    let isPrintable: Bool
    let isWritable: Bool
    let text: Texts
    let links: Links

    private var words: DirectionWords { model.words }
    private var graph: DirectionGraph { model.words.graph }

    var title: String { text("printed.title") + ": " + model.name }
    var area: Section? { .direction }
    var crumbs: [Crumb] { DirectionArea.crumbs(below: model.plan.item, named: model.name, text, links) }

    var fileName: String { "programa-" + model.plan.item.rawValue }

    var content: Node {
        .group([
            p(.class("actions")) {
                isWritable
                    ? a(.class("button"), .href(links.printedAsWord(model.plan.item))) { text("printed.docx") }
                    : span(.class("quiet")) { text("printed.noDOCX") }
                isPrintable
                    ? a(.class("button plain"), .href(links.printedAsPDF(model.plan.item))) { text("report.pdf") }
                    : span(.class("quiet")) { text("report.noPDF") }
            },
            paper,
        ])
    }

    /// The document itself.
    var paper: Node {
        article(.class("paper")) {
            p(.class("eyebrow")) {
                [words.names(model.plan.plan.bodies), words.when(model.plan.plan.period)]
                    .filter { !$0.isEmpty }.joined(separator: " · ")
            }
            h1 { model.name }
            // Alone on its line, by which whoever reads the document back knows it.
            if !model.plan.plan.number.isEmpty { p(.class("quiet")) { model.plan.plan.number } }
            if model.objective != nil || model.background != nil {
                h2 { text("printed.presentation") }
                if let objective = model.objective { p { objective.node } }
                model.background?.node ?? .none
            }
            for child in graph.children[model.plan.item] ?? [] { part(child, depth: 2) }
            VersionsAnnex(model: versions, text: text).node
            footer {
                p(.class("small quiet")) {
                    model.plan.plan.source.isEmpty
                        ? text("printed.declared", ["bodies": .text(words.names(model.plan.plan.bodies))])
                        : text("printed.source", ["source": .text(model.plan.plan.source)])
                }
            }
        }
    }

    private func heading(_ depth: Int, @HTMLBuilder content: () -> Node) -> Node {
        switch depth {
        case ...2: h2(content: content)
        case 3: h3(content: content)
        case 4: h4(content: content)
        default: tag("h5", attributes: [], content: content)
        }
    }

    private func part(_ item: ItemID, depth: Int) -> Node {
        guard let element = graph.elements[item] else { return .none }
        let content = element.content
        let children = (graph.children[item] ?? []).compactMap { graph.elements[$0] }
        let level = content.level.map { words.labels.label($0.rawValue, in: "plan-level") } ?? ""
        let name = [level, content.number].filter { !$0.isEmpty }.joined(separator: " ")
        // What only groups activities, or only says something, has no lettered sections.
        let isLettered =
            !children.contains { $0.content.level?.rawValue == "activity" }
            && !(children.isEmpty && content.budget.isEmpty)
        return .group([
            heading(depth) {
                (name.isEmpty ? "" : name + ". ") + words.title(content.title)
            },
            background(content.background, isLettered, depth + 1),
            objectives(content.objectives, isLettered, depth + 1),
            numbered(
                "C. " + text("printed.results"),
                children.filter { $0.content.level?.rawValue == "result" },
                depth + 1
            ),
            activities(children, of: words.title(content.title), content.remarks, depth + 1),
            .group(
                children.filter { !Self.listed.contains($0.content.level?.rawValue ?? "") }
                    .map { part($0.item, depth: depth + 1) }
            ),
            budget(content.budget, depth + 1),
        ])
    }

    /// Levels that are rows of a list or table of what they stand below.
    private static let listed: Set<String> = ["result", "task", "event", "special-activity", "line"]

    @HTMLBuilder private func background(_ prose: LocalizedText, _ isLettered: Bool, _ depth: Int) -> Node {
        if let prose = Prose(prose, text.language) {
            if isLettered { heading(depth) { "A. " + text("printed.background") } }
            prose.node
        }
    }

    @HTMLBuilder private func objectives(_ prose: LocalizedText, _ isLettered: Bool, _ depth: Int) -> Node {
        if let best = prose.best(for: text.language) {
            heading(depth) { (isLettered ? "B. " : "") + text("plan.objectives") }
            ol { for line in best.text.split(separator: "\n") { li { line } } }
        }
    }

    @HTMLBuilder private func numbered(_ head: String, _ elements: [Told<PlanElement>], _ depth: Int) -> Node {
        if !elements.isEmpty {
            heading(depth) { head }
            list(elements)
        }
    }

    @HTMLBuilder private func list(_ elements: [Told<PlanElement>]) -> Node {
        if !elements.isEmpty {
            ol {
                for element in elements {
                    li {
                        words.title(element.content.title)
                        Prose(element.content.background, text.language)?.node ?? .none
                    }
                }
            }
        }
    }

    /// Section D: what is said of the work, lines of action, the table of tasks, special activities and the table of
    /// events.
    @HTMLBuilder private func activities(
        _ children: [Told<PlanElement>],
        of name: String,
        _ remarks: LocalizedText,
        _ depth: Int
    ) -> Node {
        let of = { (level: String) in children.filter { $0.content.level?.rawValue == level } }
        let (lines, tasks, special, events) = (of("line"), of("task"), of("special-activity"), of("event"))
        if !(lines + tasks + special + events).isEmpty {
            heading(depth) { "D. " + text(lines.isEmpty && events.isEmpty ? "printed.schedule" : "printed.activities") }
            Prose(remarks, text.language)?.node ?? .none
            list(lines)
            schedule(tasks, of: name)
            numbered(text("printed.special"), special, depth + 1)
            self.events(events, of: name, depth + 1)
        } else {
            Prose(remarks, text.language)?.node ?? .none
        }
    }

    @HTMLBuilder private func schedule(_ tasks: [Told<PlanElement>], of name: String) -> Node {
        if !tasks.isEmpty {
            sheet(text("printed.schedule") + ": " + name, [text("printed.task"), text("printed.dates")]) {
                for task in tasks {
                    tr {
                        td {
                            numbered(task)
                            if let remark = task.content.remarks.best(for: text.language) {
                                span(.class("second")) { remark.text }
                            }
                        }
                        td { lines(date(task.content)) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func events(_ events: [Told<PlanElement>], of name: String, _ depth: Int) -> Node {
        if !events.isEmpty {
            heading(depth) { text("printed.events") }
            sheet(
                text("printed.events") + ": " + name,
                [
                    text("printed.activity"), text("plan.objectives"), text("printed.organisers"),
                    text("printed.placeAndDate"),
                ]
            ) {
                for event in events {
                    tr {
                        td { numbered(event) }
                        td { event.content.objectives.best(for: text.language)?.text ?? "" }
                        td { names(event.content.counterparts) }
                        td { lines(words.places(event.content.places) + "\n" + date(event.content)) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func budget(_ sources: [BudgetSource], _ depth: Int) -> Node {
        if !sources.isEmpty {
            heading(depth) { "E. " + text("printed.budget") }
            let budget = BudgetWords(sources: sources, words: words)
            if isInItsWords, !budget.told.isEmpty {
                p { budget.told.joined(separator: " ") }
            } else {
                p { budget.sentence + "." }
            }
        }
    }

    /// Whether the page is in the language of the document, so that it prints the words that this has for dates, means
    /// and bodies, and otherwise what they say.
    ///
    /// What we restated in all three languages goes back to a document in the first of them.
    private var isInItsWords: Bool {
        let title = model.plan.plan.title
        return text.language == Language.allCases.first { title[$0]?.origin == .original }
    }

    private func date(_ element: PlanElement) -> String {
        isInItsWords && !element.whenText.isEmpty ? element.whenText : words.when(element.when)
    }

    private func numbered(_ element: Told<PlanElement>) -> String {
        (element.content.number.isEmpty ? "" : element.content.number + ". ") + words.title(element.content.title)
    }

    /// Each on a line of its own, as the document has them and as whoever reads the table back needs them.
    private func lines(_ text: String) -> Node {
        .group(text.split(separator: "\n").map { line in p { line } })
    }

    private func names(_ institutions: [Institution]) -> String {
        institutions.map { isInItsWords && !$0.name.isEmpty ? $0.name : words.names([$0]) }.joined(separator: ", ")
    }

    private func sheet(_ name: String, _ heads: [String], @HTMLBuilder rows: () -> Node) -> Node {
        div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", name)) {
            Markup.table(.class("data")) {
                thead { tr { heads.map { head in th(.scope("col")) { head } } } }
                tbody { rows() }
            }
        }
    }
}

import Cooperation
import Localization
import Markup

/// What stands below a plan: headed sections for what groups, lists for what is promised.
struct PlanTree {
    let model: PlanModel
    let text: Texts

    private var words: DirectionWords { model.words }
    private var graph: DirectionGraph { model.words.graph }

    var node: Node { children(of: model.plan.item, depth: 2) }

    /// Levels that are a line of a list and not a section of their own.
    private static let lines: Set<String> = [
        "task", "result", "event", "special-activity", "indicator", "line", "axis", "approach", "agenda-item",
        "conclusion", "recommendation",
    ]

    private func isLine(_ element: Told<PlanElement>) -> Bool {
        Self.lines.contains(element.content.level?.rawValue ?? "") && graph.children[element.item] == nil
    }

    private func children(of item: ItemID, depth: Int) -> Node {
        let elements = (graph.children[item] ?? []).compactMap { graph.elements[$0] }
        let levels = elements.filter(isLine).reduce(into: [String]()) { levels, element in
            let level = element.content.level?.rawValue ?? ""
            if !levels.contains(level) { levels.append(level) }
        }
        return .group(
            levels.map { level in
                list(level, elements.filter { isLine($0) && $0.content.level?.rawValue == level }, depth)
            }
                + elements.filter { !isLine($0) }.map { section($0, depth: depth) }
        )
    }

    private func section(_ element: Told<PlanElement>, depth: Int) -> Node {
        let content = element.content
        return Markup.section(.id(Links.anchor(element.item)), .class("branch")) {
            heading(depth) {
                if !content.number.isEmpty { span(.class("n")) { content.number + " " } }
                TitleText(content.title, text.language, untitled: "").node
            }
            p(.class("eyebrow")) {
                [
                    content.level.map { words.labels.label($0.rawValue, in: "plan-level") } ?? "",
                    words.when(content.when), responsible(element), words.names(content.counterparts),
                ].filter { !$0.isEmpty }.joined(separator: " · ")
            }
            ProgressLine(progress: Progress(of: element.item, in: graph, today: model.today), text: text).node
            AnswerList(answers: graph.evidence[element.item] ?? [], words: words).node
            for report in graph.reports[element.item] ?? [] {
                p(.class("small quiet")) {
                    a(.href(words.links.history(of: report.item))) { ReportList.head(report, words) }
                }
            }
            if let tools = model.tools { p { tools.links(of: element.item) } }
            mandates(of: element.item)
            Prose(content.background, text.language)?.node ?? .none
            lines(content.objectives, head: text("plan.objectives"), depth: depth + 1)
            budget(content.budget)
            Prose(content.remarks, text.language)?.node ?? .none
            children(of: element.item, depth: depth + 1)
        }
    }

    /// Who is responsible, where that is somebody else than for the plan.
    private func responsible(_ element: Told<PlanElement>) -> String {
        element.content.responsible == model.plan.plan.responsible ? "" : words.names(element.content.responsible)
    }

    private func heading(_ depth: Int, @HTMLBuilder content: () -> Node) -> Node {
        switch depth {
        case ...2: h2(content: content)
        case 3: h3(content: content)
        case 4: h4(content: content)
        default: tag("h5", attributes: [], content: content)
        }
    }

    @HTMLBuilder private func mandates(of item: ItemID) -> Node {
        let mandates = graph.targets(of: item, "mandates")
        if !mandates.isEmpty {
            p {
                text("plan.answers") + " "
                for (index, mandate) in mandates.enumerated() {
                    if index > 0 { "; " }
                    words.link(mandate)
                }
            }
        }
    }

    @HTMLBuilder private func lines(_ prose: LocalizedText, head: String, depth: Int) -> Node {
        if let best = prose.best(for: text.language) {
            heading(depth) { head }
            ol { for line in best.text.split(separator: "\n") { li { line } } }
        }
    }

    @HTMLBuilder private func budget(_ sources: [BudgetSource]) -> Node {
        if !sources.isEmpty {
            p(.class("quiet")) {
                text("plan.budget") + " "
                BudgetWords(sources: sources, words: words).sentence
            }
        }
    }

    private func list(_ level: String, _ elements: [Told<PlanElement>], _ depth: Int) -> Node {
        .group([
            heading(depth) { text("plan.list.\(level)", ["count": .count(elements.count)]) },
            ul(.class("promises")) { elements.map(line) },
        ])
    }

    private func line(_ element: Told<PlanElement>) -> Node {
        let content = element.content
        let details = [
            words.when(content.when), words.places(content.places), words.names(content.counterparts),
            content.resultType.map { words.labels.label($0.rawValue, in: "result-type") } ?? "",
            words.standing(content.standing),
        ].filter { !$0.isEmpty }
        return li(.id(Links.anchor(element.item))) {
            if !content.number.isEmpty { span(.class("n")) { content.number + " " } }
            TitleText(content.title, text.language, untitled: "").node
            " "
            if let state = ElementState(element, graph, model.today) { state.mark(text) }
            if !details.isEmpty { span(.class("second")) { details.joined(separator: " · ") } }
            if let objective = content.objectives.best(for: text.language) {
                span(.class("second")) { objective.text }
            }
            for prose in [content.background, content.remarks] {
                for paragraph in Prose(prose, text.language)?.paragraphs ?? [] { span(.class("second")) { paragraph } }
            }
            AnswerList(answers: graph.evidence[element.item] ?? [], words: words).node
            for report in graph.reports[element.item] ?? [] {
                p(.class("small quiet")) {
                    a(.href(words.links.history(of: report.item))) { ReportList.head(report, words) }
                }
            }
            if let tools = model.tools { tools.links(of: element.item) }
        }
    }
}

/// Where the means come from, in one sentence: "Presupuesto ordinario (SELA); si se obtiene: …".
struct BudgetWords {
    let sources: [BudgetSource]
    let words: DirectionWords

    /// The sentences of the document, each once, though it may name several sources; empty where it tells none.
    var told: [String] {
        sources.map(\.text).reduce(into: []) { told, text in
            if !text.isEmpty, !told.contains(text) { told.append(text) }
        }
    }

    var sentence: String {
        sources.map { source in
            let name = source.type.map { words.labels.label($0.rawValue, in: "budget-source") } ?? source.text
            let party = source.party.map { " (\(words.labels.partner($0.rawValue)))" } ?? ""
            return source.isConditional ? words.text("plan.conditional", ["source": .text(name + party)]) : name + party
        }
        .joined(separator: "; ")
    }
}

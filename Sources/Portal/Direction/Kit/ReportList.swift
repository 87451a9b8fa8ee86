import Cooperation
import Localization
import Markup

/// What parties report on how something goes, each in its own words: goals, progress, what hinders, what comes next.
struct ReportList {
    let reports: [Report]
    let words: DirectionWords

    @HTMLBuilder var node: Node {
        for report in reports {
            h3 { Self.head(report, words) }
            dl(.class("report")) {
                for (field, node) in facts(of: report.content) {
                    dt { FieldNames(text: words.text).heading(field) }
                    dd { node }
                }
            }
            p(.class("small quiet")) {
                a(.href(words.links.history(of: report.item))) { words.text("programme.history") }
            }
        }
    }

    /// "Chile · 2020 · En curso".
    static func head(_ report: Report, _ words: DirectionWords) -> String {
        let state = report.content.state.map { words.labels.label($0.rawValue, in: "follow-up-state") }
        return [words.labels.partner(report.party.rawValue), words.when(report.content.period), state ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func facts(of report: FollowUp) -> [(field: String, node: Node)] {
        let prose: [(String, LocalizedText)] = [
            ("goals", report.goals), ("progress", report.progress), ("policies", report.policies),
            ("limitations", report.limitations), ("nextSteps", report.nextSteps),
        ]
        let numbers: [(String, Quantity?)] = [("women", report.women), ("men", report.men)]
        return prose.filter { !$0.1.isEmpty }.map { field, text in
            (field, TitleText(text, words.text.language, untitled: "").node)
        }
            + numbers.compactMap { field, number in
                number.map { (field, Node.text(Int($0.text).map { words.text.number($0) } ?? $0.text)) }
            }
    }
}

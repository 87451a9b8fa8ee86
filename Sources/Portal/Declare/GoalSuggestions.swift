import CanonicalJSON
import Cooperation
import Localization
import Markup

/// The goals that sector and words speak for, with the reason; nothing is set until someone presses.
struct GoalSuggestions: Sendable {
    /// A goal for a field, with why.
    struct Suggestion: Sendable, Hashable {
        let field: String
        let goal: String
        let name: String
        let reason: String
    }

    /// The button's name; its value is the field and the goal: `sdg=6`.
    static let choice = "poner"

    let suggestions: [Suggestion]
    let text: Texts

    /// What to suggest for a content, for the fields that are still empty.
    init(_ content: JSON, _ text: Texts, _ labels: Labels) {
        self.text = text
        let (main, secondary) = GoalMarkers.propose(content, text.language)
        let chosen = [content["sdg"]?.text, content["secondarySdg"]?.text]
        var suggestions: [Suggestion] = []
        func add(_ field: String, _ proposal: GoalProposal?) {
            guard let proposal, !chosen.contains(proposal.goal) else { return }
            suggestions.append(
                Suggestion(
                    field: field,
                    goal: proposal.goal,
                    name: labels.label(proposal.goal, in: Goal.vocabulary),
                    reason: Self.reason(proposal, text, labels)
                )
            )
        }
        if chosen[0] == nil { add("sdg", main) }
        if chosen[1] == nil { add("secondarySdg", secondary) }
        self.suggestions = suggestions
    }

    private static func reason(_ proposal: GoalProposal, _ text: Texts, _ labels: Labels) -> String {
        let words = proposal.words.prefix(3).map { text("item.quote", ["note": .text($0)]) }
        let list = MessageArgument.text(ListFormat.joined(Array(words), text.language))
        let sector = proposal.sector.map { MessageArgument.text(labels.label($0, in: Sector.vocabulary)) }
        switch (sector, words.isEmpty) {
        case (let sector?, true): return text("suggest.bySector", ["sector": sector])
        case (let sector?, false):
            return text("suggest.byBoth", ["sector": sector, "words": list, "count": .count(words.count)])
        case (nil, _): return text("suggest.byWords", ["words": list, "count": .count(words.count)])
        }
    }

    var node: Node {
        div(.id("ods-propuestos"), .data("piece", "")) {
            for suggestion in suggestions {
                div(.class("note plain suggestion")) {
                    p {
                        strong {
                            text(
                                suggestion.field == "sdg" ? "suggest.main" : "suggest.secondary",
                                ["goal": .text("\(suggestion.goal) \(suggestion.name)")]
                            )
                        }
                        " "
                        suggestion.reason
                    }
                    button(
                        .class("plain"),
                        .name(Self.choice),
                        .value("\(suggestion.field)=\(suggestion.goal)"),
                        .flag("formnovalidate")
                    ) {
                        text(
                            suggestion.field == "sdg" ? "suggest.put" : "suggest.putSecondary",
                            ["goal": .text(suggestion.goal)]
                        )
                    }
                }
            }
        }
    }
}

import Cooperation
import Localization
import Markup

/// Words that the pages of direction share, in the reader's language.
struct DirectionWords: Sendable {
    let text: Texts
    let labels: Labels
    let links: Links
    let graph: DirectionGraph

    init(_ visit: Visit, _ graph: DirectionGraph) {
        text = visit.text
        labels = visit.labels
        links = visit.links
        self.graph = graph
    }

    private var language: Language { text.language }

    func title(_ title: LocalizedText) -> String { title.best(for: language)?.text ?? text("list.untitled") }

    func names(_ institutions: [Institution]) -> String {
        institutions.map { institution in
            institution.party.map { labels.partner($0.rawValue) } ?? institution.name
        }
        .joined(separator: ", ")
    }

    func places(_ places: [Location]) -> String {
        places.map { place in
            [place.name, place.country.map { labels.partner($0.rawValue) } ?? ""].filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
        .joined(separator: "; ")
    }

    func when(_ when: When?) -> String { when?.words(language) ?? "" }

    /// "sin confirmar" where no public source was read; empty where one was.
    func standing(_ standing: Code<Confirmation>?) -> String {
        standing?.rawValue == Term.Standing.unconfirmed.rawValue ? text("picture.unconfirmed") : ""
    }

    /// Where a mandate stands: the title of its instrument and the paragraph.
    func citation(_ mandate: Told<Mandate>) -> String {
        let instrument = graph.target(of: mandate.item, "instrument").flatMap { graph.named($0) }
        let paragraph =
            mandate.content.paragraph == "s/n"
            ? ""
            : text(
                "mandate.paragraph",
                ["number": .text(mandate.content.paragraph)]
            )
        return [instrument.map { title($0.title) } ?? "", paragraph].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The word for what sort of item it is.
    func kind(_ kind: String) -> String { Self.kind(kind, text, labels) }

    static func kind(_ kind: String, _ text: Texts, _ labels: Labels) -> String {
        AnyKind.plans.contains { $0.kind.name == kind } ? labels.label(kind, in: "plan-kind") : text("kind.\(kind)")
    }

    /// Where an item of the graph or an answer to it stands.
    func address(_ item: ItemID) -> String {
        guard let named = graph.named(item) else { return links.initiative(item) }
        if named.kind == PlanElement.kind.name, let root = graph.root(of: item), graph.plan(root) != nil {
            return links.element(item, of: root)
        }
        return links.item(item, kind: named.kind)
    }

    /// An item as a link, with its title in the reader's language.
    func link(_ item: ItemID) -> Node {
        TitleText(graph.named(item)?.title ?? LocalizedText(), language, untitled: item.rawValue)
            .link(to: address(item))
    }

    /// "más de 800 películas".
    func value(_ measure: Measure) -> String {
        let unit = labels.label(measure.unit, in: "measure-unit")
        let number = Int(measure.value.text).map { text.number($0) } ?? measure.value.text
        switch measure.label {
        case "at-least": return text("achievement.atLeast", ["number": .text(number), "unit": .text(unit)])
        case "about": return text("achievement.about", ["number": .text(number), "unit": .text(unit)])
        default: return "\(number) \(unit)"
        }
    }
}

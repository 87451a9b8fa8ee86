import Cooperation
import Localization
import Markup

/// A title in the reader's language, or in its own with a mark where it has not been translated.
struct TitleText: Sendable, Hashable {
    let text: String
    /// The language it is in, where that is not the reader's.
    let foreign: Language?
    /// Whether a machine translated it and nobody has looked it over.
    var isMachine = false

    init(_ title: LocalizedText, _ language: Language, untitled: String) {
        guard let best = title.best(for: language) else {
            text = untitled
            foreign = nil
            return
        }
        text = best.text
        foreign = best.language == language ? nil : best.language
        isMachine = title[best.language]?.origin == .machine
    }

    /// Words of the portal itself, which are the reader's.
    init(_ words: String) {
        text = words
        foreign = nil
    }

    /// What marks the words as another language's, for the tag they stand in.
    var attributes: [Attribute] {
        foreign.map { [.lang($0.htmlTag), .class("original")] } ?? []
    }

    /// The title as a link.
    func link(to address: String) -> Node {
        tag("a", attributes: [.href(address)] + attributes) { text }
    }

    /// The title as words in a line.
    var node: Node {
        foreign == nil ? .text(text) : tag("span", attributes: attributes) { text }
    }
}

import Cooperation
import Localization
import Markup

/// A longer text in its paragraphs, which blank lines divide; marked where it is not in the reader's language.
struct Prose: Sendable {
    private let told: TitleText

    /// nil where there is no text.
    init?(_ text: LocalizedText, _ language: Language) {
        guard !text.isEmpty else { return nil }
        told = TitleText(text, language, untitled: "")
    }

    var paragraphs: [String] { told.text.split(separator: "\n\n").map(String.init) }

    var node: Node { .group(paragraphs.map { paragraph in tag("p", attributes: told.attributes) { paragraph } }) }
}

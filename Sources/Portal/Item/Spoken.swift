import Cooperation
import Localization

/// A value in words, as a page shows it.
struct Spoken: Sendable, Hashable {
    /// One text, or the elements of a list.
    let parts: [String]
    /// Whether it is running text, whose single words can differ.
    var isProse = false
    /// The language it is in, where that is not the reader's.
    var foreign: Language?
    /// Whether somebody translated it, and who.
    var origin: LocalizedText.Origin = .original

    init(_ parts: [String], isProse: Bool = false) {
        self.parts = parts
        self.isProse = isProse
    }

    init(_ text: LocalizedText, _ language: Language) {
        guard let best = text.best(for: language) else {
            self.init([])
            return
        }
        self.init([best.text], isProse: true)
        foreign = best.language == language ? nil : best.language
        origin = text[best.language]?.origin ?? .original
    }

    /// The same, in other words.
    func with(line: String) -> Spoken {
        var spoken = Spoken([line], isProse: isProse)
        spoken.foreign = foreign
        spoken.origin = origin
        return spoken
    }

    /// All in one line.
    var line: String { parts.joined(separator: " · ") }
}

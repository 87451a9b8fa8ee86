import Cooperation
import Localization

/// Something whose date the registry knows, such as a summit: what a text says of it is held against that.
public struct KnownEvent: Sendable, Hashable {
    /// What it is called, in each language.
    public let names: [String]
    public let held: When

    public init(names: [String], held: When) {
        self.names = names
        self.held = held
    }
}

/// Finds what a text says of events whose dates are known, and does not fit.
///
/// The rule: the name of the event stands in the text, word for word; the first date behind it, within the same
/// sentence and at least as exact as a month, is meant for it. Where no day of that date is a day of the event's,
/// the two contradict each other; which of them is right is not for the reader of the text to say.
struct EventMentions {
    private struct Word {
        let key: String
        let text: Substring
        let line: Int
    }

    private let words: [Word]
    private let file: String

    /// A sentence does not go on for longer.
    private static let reach = 40
    private static let longestDate = 8

    init(_ lines: [TextLine], file: String) {
        self.file = file
        words = lines.flatMap { line in
            line.text.split(whereSeparator: \.isWhitespace).map {
                Word(key: MatchKey.of(String($0)), text: $0, line: line.number)
            }
        }
    }

    func problems(_ events: [KnownEvent], _ language: Language) -> [Problem] {
        var problems: [Problem] = []
        for event in events {
            guard let first = event.held.earliest, let last = event.held.latest else { continue }
            for name in Set(event.names.map { MatchKey.of($0) }) where name.contains(" ") {
                for place in places(of: name.split(separator: " ").map(String.init)) {
                    guard let said = date(after: place, language), let from = said.when.earliest,
                        let to = said.when.latest, to < first || from > last
                    else { continue }
                    let found = words[place.lowerBound..<place.upperBound].map(\.text).joined(separator: " ")
                    problems.append(
                        Problem(
                            .warning,
                            .contradictoryDate,
                            at: Place(file: file, line: said.line),
                            found: "\(found): \(said.literal)",
                            expected: event.held.words(language)
                        )
                    )
                }
            }
        }
        return problems
    }

    /// Where these words stand one after the other, the first not behind a longer number of the same row ("XVIII"
    /// holds no "VIII", since words are whole).
    private func places(of name: [String]) -> [Range<Int>] {
        guard let first = name.first else { return [] }
        return words.indices.compactMap { index in
            guard words[index].key == first, index + name.count <= words.count else { return nil }
            let range = index..<index + name.count
            return zip(words[range], name).allSatisfy { $0.key == $1 } ? range : nil
        }
    }

    private func date(after place: Range<Int>, _ language: Language) -> (when: When, literal: String, line: Int)? {
        // A name that ends its sentence has no date behind it.
        guard words[place.upperBound - 1].text.last != "." else { return nil }
        var end = place.upperBound
        while end < words.count, end < place.upperBound + Self.reach {
            end += 1
            if words[end - 1].text.hasSuffix(".") { break }
        }
        for start in place.upperBound..<max(end, place.upperBound) {
            for length in stride(from: min(Self.longestDate, end - start), to: 0, by: -1) {
                let part = words[start..<start + length]
                // Without a year it says nothing that could be held against another day.
                guard part.contains(where: { $0.key.count == 4 && Int($0.key) != nil }), length > 1 else { continue }
                let literal = part.map { String($0.text) }.joined(separator: " ").trimmingSuffix(while: {
                    ".,;:)".contains($0)
                })
                guard case .success(let reading) = WhenParser.parse(literal, languages: [language]),
                    let from = reading.when.earliest, let to = reading.when.latest, from.days(until: to) <= 92
                else { continue }
                return (reading.when, literal, part.first?.line ?? 0)
            }
        }
        return nil
    }
}

extension String {
    fileprivate func trimmingSuffix(while isLeft: (Character) -> Bool) -> String {
        guard let last = lastIndex(where: { !isLeft($0) }) else { return "" }
        return String(self[...last])
    }
}

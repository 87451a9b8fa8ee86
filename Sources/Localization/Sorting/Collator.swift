/// Puts names in the order of a language's dictionaries, without a locale library.
///
/// Letters decide first, accents only between texts of the same letters, case last (small before capital). In Spanish ñ
/// is a letter of its own after n (Ortografía de la lengua española, 2010; ch and ll are not, since 1994). Punctuation and
/// spaces count as one space and come before everything; numbers come before letters and by their value, so that
/// "Línea 2" precedes "Línea 10". Other alphabets follow Latin, by code point.
public struct Collator: Sendable {
    private let separatesEnye: Bool

    /// Makes a collator for a language; `separatesEnye` overrides whether ñ sorts after all n (by default in Spanish).
    public init(_ language: Language, separatesEnye: Bool? = nil) {
        self.separatesEnye = separatesEnye ?? (language == .es)
    }

    /// The elements in the order of the names that `name` gives; equal names keep their order.
    public func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
        let keyed = elements.enumerated().map { (key: key(name($0.element)), offset: $0.offset) }
        return keyed.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map { elements[$0.offset] }
    }

    /// The names in order.
    public func sorted(_ names: [String]) -> [String] {
        sorted(names) { $0 }
    }

    /// The sort key of a text.
    public func key(_ text: String) -> CollationKey {
        var builder = CollationKeyBuilder(separatesEnye: separatesEnye)
        LatinLetters.table.withUnsafeBufferPointer { table in
            for scalar in text.unicodeScalars { builder.add(scalar, table) }
        }
        return CollationKey(bytes: builder.bytes())
    }
}

/// A list of terms under one name.
public struct Vocabulary: Sendable {
    public let name: String
    /// The terms in the order of their file, which is the order people see.
    public let terms: [Term]
    private let positions: [String: Int]

    /// Makes a vocabulary; of terms with the same code the first one counts.
    public init(name: String, terms: [Term]) {
        self.name = name
        self.terms = terms
        positions = Dictionary(terms.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The term of that code.
    public subscript(code: String) -> Term? {
        positions[code].map { terms[$0] }
    }

    /// Where that code stands in the list, for sorting; nil for a code it does not have.
    public func position(of code: String) -> Int? {
        positions[code]
    }

    /// The terms whose broader entry is that code.
    public func narrower(than code: String) -> [Term] {
        terms.filter { $0.broader == code }
    }
}

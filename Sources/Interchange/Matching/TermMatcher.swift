import Cooperation
import Localization

/// Finds the term of a vocabulary that a text means, however it is spelled.
///
/// A text is compared with the codes, the labels in the three languages and the variants of every term, without
/// regard to case, accents, punctuation and articles. Built once for an import; answers are remembered.
public struct TermMatcher: Sendable {
    private let codes: [String: String]
    private let byKey: [String: String]
    private let byCore: [String: String]
    private var answers: [String: String?] = [:]
    /// Whether the vocabulary has no terms, so that nothing can be checked against it.
    public let isEmpty: Bool
    /// The codes and first labels, for messages.
    private let offer: [(code: String, labels: [Language: String])]

    /// How many different texts are remembered.
    private static let memory = 20_000

    /// A matcher over the terms of a vocabulary; the first of several that answer to one spelling is meant.
    public init(_ vocabulary: Vocabulary) {
        var codes: [String: String] = [:]
        var byKey: [String: String] = [:]
        var byCore: [String: String] = [:]
        isEmpty = vocabulary.terms.isEmpty
        // Codes before labels before variants: a label is never overruled by another term's variant.
        let ranks: [(Term) -> [String]] = [
            { [$0.code] },
            { term in Language.allCases.map { term.label($0) } },
            { Self.preferredLabels($0) + $0.variants },
        ]
        for spellings in ranks {
            for term in vocabulary.terms {
                for spelling in spellings(term) where !spelling.isEmpty {
                    let key = MatchKey.of(spelling)
                    guard !key.isEmpty else { continue }
                    if byKey[key] == nil { byKey[key] = term.code }
                    let core = MatchKey.core(key)
                    if byCore[core] == nil { byCore[core] = term.code }
                }
            }
        }
        for term in vocabulary.terms { codes[term.code] = term.code }
        self.codes = codes
        self.byKey = byKey
        self.byCore = byCore
        offer = vocabulary.terms.prefix(40).map { term in
            (term.code, Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, term.label($0)) }))
        }
    }

    /// The labels parties prefer, column `preferred`: `BR:pt=Cooperação trilateral|…`.
    private static func preferredLabels(_ term: Term) -> [String] {
        (term.extra["preferred"] ?? "").split(separator: "|").compactMap { entry in
            entry.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
        }
    }

    /// The code of the term that the text means; nil where none answers to it.
    public mutating func code(for text: String) -> String? {
        if let answer = answers[text] { return answer }
        let answer = find(text)
        if answers.count >= Self.memory { answers.removeAll(keepingCapacity: true) }
        answers[text] = .some(answer)
        return answer
    }

    /// The same without remembering.
    public func find(_ text: String) -> String? {
        if let code = codes[text] { return code }
        let key = MatchKey.of(text)
        if let code = byKey[key] ?? byCore[MatchKey.core(key)] { return code }
        return findNumbered(key)
    }

    /// A known name behind the number it has in a list, as in `3. En ejecución`.
    private func findNumbered(_ key: String) -> String? {
        let parts = key.split(separator: " ", maxSplits: 1)
        // "6.3" is no third term of any list.
        guard parts.count == 2, parts[0].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            !parts[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        return byKey[String(parts[1])]
    }

    /// What could have been written, for a message: at most ten labels.
    public func examples(_ language: Language) -> String {
        let labels = offer.prefix(10).map { $0.labels[language] ?? $0.code }
        return labels.joined(separator: " | ") + (offer.count > 10 ? " | …" : "")
    }
}

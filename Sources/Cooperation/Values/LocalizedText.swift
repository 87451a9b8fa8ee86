import CanonicalJSON
import Localization

/// A text in one or more languages, each saying whether it is original, a person's or a machine's translation.
public struct LocalizedText: Sendable, Hashable {
    /// How a wording came about.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        case original
        case human
        case machine
    }

    /// A wording in one language.
    public struct Wording: Sendable, Hashable {
        public var text: String
        public var origin: Origin

        public init(_ text: String, origin: Origin = .original) {
            self.text = text
            self.origin = origin
        }
    }

    public private(set) var wordings: [Language: Wording] = [:]

    public init() {}

    /// A text in one language, as its author wrote it.
    public init(_ text: String, _ language: Language) {
        self[language] = Wording(text)
    }

    /// The wording in that language; blank texts are none.
    public subscript(language: Language) -> Wording? {
        get { wordings[language] }
        set {
            let isBlank = newValue?.text.allSatisfy(\.isWhitespace) ?? true
            wordings[language] = isBlank ? nil : newValue
        }
    }

    public var isEmpty: Bool { wordings.isEmpty }

    /// The languages it is told in, Spanish first.
    public var languages: [Language] { Language.allCases.filter { wordings[$0] != nil } }

    /// The wording to show a reader of that language, and the language it is in: theirs, then an original, then any.
    public func best(for language: Language) -> (text: String, language: Language)? {
        if let own = wordings[language] { return (own.text, language) }
        let languages = self.languages
        let shown = languages.first { wordings[$0]?.origin == .original } ?? languages.first
        return shown.flatMap { shown in wordings[shown].map { ($0.text, shown) } }
    }
}

extension LocalizedText: FieldValue {
    public static var form: FieldForm { .localizedText }

    public init(json: JSON) throws {
        guard let object = json.object else { throw JSONError.mismatch(path: "text", expected: "object") }
        for member in object.members {
            guard let language = Language(rawValue: member.key) else {
                throw JSONError.mismatch(path: member.key, expected: "es | pt | en")
            }
            switch member.value {
            case .string(let text): wordings[language] = Wording(text)
            default:
                let origin = Origin(rawValue: try member.value.expectText("origin"))
                guard let origin else {
                    throw JSONError.mismatch(path: "origin", expected: "original | human | machine")
                }
                wordings[language] = Wording(try member.value.expectText("text"), origin: origin)
            }
        }
    }

    /// `{"es":"…","pt":{"origin":"machine","text":"…"}}`; an original needs no more than its text.
    public var json: JSON? {
        guard !isEmpty else { return nil }
        return .object(
            JSONObject(
                wordings.map { language, wording in
                    let value: JSON =
                        wording.origin == .original
                        ? .string(wording.text)
                        : ["origin": .string(wording.origin.rawValue), "text": .string(wording.text)]
                    return JSONObject.Member(key: language.rawValue, value: value)
                }
            )
        )
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        best(for: language)?.text ?? ""
    }

    /// Texts are held against each other within a language only, and only where people wrote them: a machine's
    /// translation contradicts nobody.
    public func compared(with other: Self) -> Comparison {
        let shared = languages.filter { language in
            guard let own = wordings[language], let its = other.wordings[language] else { return false }
            return own.origin != .machine && its.origin != .machine
        }
        guard !shared.isEmpty else { return .incomparable }
        return shared.allSatisfy { wordings[$0]?.text == other.wordings[$0]?.text } ? .same : .different
    }

    /// Both tellings' languages; an original goes before a translation of the same words.
    public func reconciled(with other: Self) -> Self {
        var result = self
        for (language, wording) in other.wordings {
            guard let own = result.wordings[language] else {
                result.wordings[language] = wording
                continue
            }
            let takesOther =
                wording.origin != own.origin
                ? wording.origin == .original || (wording.origin == .human && own.origin == .machine)
                : wording.text < own.text
            if takesOther { result.wordings[language] = wording }
        }
        return result
    }
}

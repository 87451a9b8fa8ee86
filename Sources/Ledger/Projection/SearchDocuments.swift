import CanonicalJSON
import Cooperation
import Localization
import TextAnalysis

/// Prepares what full-text search reads of an item: stemmed and folded, so both engines only index it.
struct SearchDocuments {
    struct Document: Sendable {
        let title: String
        let body: String
    }

    private let vocabularies: Vocabularies
    private var analyzer = SearchAnalyzer()
    /// Names of countries, sectors and goals repeat; their keys are made once.
    private var labels: [String: String] = [:]

    init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    /// The document of a content; with several tellings, of every party's words for it.
    mutating func document(
        of content: JSONObject,
        kind: AnyKind,
        facts: Facts,
        tellings: [Dialogue.Telling] = []
    ) -> Document {
        var title: [String] = []
        var body: [String] = []
        for object in tellings.isEmpty ? [content] : [content] + tellings.map(\.content) {
            for member in object.members {
                guard let field = kind[member.key], field.isSearched else { continue }
                if member.key == "title" {
                    append(member.value, to: &title)
                } else {
                    append(member.value, to: &body)
                }
            }
        }
        for participant in facts.participants {
            let code = participant.code.rawValue
            body.append(label(code) { $0.partner(code, $1) })
        }
        if let sector = facts.sector { body.append(label(sector) { $0.label(sector, in: "sectors", $1) }) }
        if let goal = facts.goal {
            body.append(label("sdg \(goal)") { "ODS SDG \(goal) \($0.label(goal, in: "sdg", $1))" })
        }
        return Document(title: Self.joined(title), body: Self.joined(title + body))
    }

    private mutating func append(_ value: JSON, to keys: inout [String]) {
        switch value {
        case .string(let text): keys.append(contentsOf: analyzer.keys(of: text, language: nil))
        case .array(let elements):
            for element in elements { append(element, to: &keys) }
        case .object(let object):
            for member in object.members {
                if let language = Language(rawValue: member.key) {
                    let text = member.value.text ?? member.value["text"]?.text ?? ""
                    keys.append(contentsOf: analyzer.keys(of: text, language: language))
                } else if member.key == "name" || member.key == "value" {
                    append(member.value, to: &keys)
                }
            }
        case .null, .bool, .integer, .real: break
        }
    }

    private mutating func label(_ key: String, _ text: (Vocabularies, Language) -> String) -> String {
        if let known = labels[key] { return known }
        var keys: [String] = []
        for language in Language.allCases {
            keys.append(contentsOf: analyzer.keys(of: text(vocabularies, language), language: language))
        }
        let joined = Self.joined(keys)
        labels[key] = joined
        return joined
    }

    /// Each key once: how often a word stands in a text plays no part in our ranking.
    private static func joined(_ keys: [String]) -> String {
        var seen = Set<String>()
        return keys.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
}

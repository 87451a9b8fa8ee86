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
    /// Names of countries, sectors and goals by the analyzer's numbers: they repeat, and their keys are made once.
    private var labels: [String: Int] = [:]

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
        if analyzer.makeRoom() { labels.removeAll() }
        var title: [Int] = []
        var body: [Int] = []
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
        // How often a word stands in a text plays no part in our ranking.
        return Document(title: analyzer.distinct(title), body: analyzer.distinct(title + body))
    }

    private mutating func append(_ value: JSON, to keys: inout [Int]) {
        switch value {
        case .string(let text): analyzer.append(keysOf: text, language: nil, to: &keys)
        case .array(let elements):
            for element in elements { append(element, to: &keys) }
        case .object(let object):
            for member in object.members {
                if let language = Language(rawValue: member.key) {
                    let text = member.value.text ?? member.value["text"]?.text ?? ""
                    analyzer.append(keysOf: text, language: language, to: &keys)
                } else if member.key == "name" || member.key == "value" {
                    append(member.value, to: &keys)
                }
            }
        case .null, .bool, .integer, .real: break
        }
    }

    private mutating func label(_ key: String, _ text: (Vocabularies, Language) -> String) -> Int {
        if let known = labels[key] { return known }
        var keys: [Int] = []
        for language in Language.allCases {
            analyzer.append(keysOf: text(vocabularies, language), language: language, to: &keys)
        }
        let number = analyzer.number(of: analyzer.distinct(keys))
        labels[key] = number
        return number
    }
}

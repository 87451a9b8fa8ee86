import CanonicalJSON
import Localization

/// A sector as another classification names it, with its share (IATI 2.03 `sector`).
public struct SectorShare: Sendable, Hashable {
    /// IATI SectorVocabulary: 1 is the five-digit CRS code, 2 the three-digit DAC category.
    public let vocabulary: String
    public let code: String
    /// Percent of the activity, 0–100; nil where the source gives none.
    public let percentage: Quantity?

    public init(vocabulary: String, code: String, percentage: Quantity? = nil) {
        self.vocabulary = vocabulary
        self.code = code
        self.percentage = percentage
    }
}

extension SectorShare: ListElement {
    public static var listForm: FieldForm { .list(of: "sectorShare") }

    public static func compare(_ one: [SectorShare], _ other: [SectorShare]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        vocabulary = try json.expectText("vocabulary")
        code = try json.expectText("code")
        percentage = try json["percentage"].map { try Quantity(json: $0) }
    }

    public var element: JSON {
        var object = JSONObject()
        object["vocabulary"] = .string(vocabulary)
        object["code"] = .string(code)
        object["percentage"] = percentage?.json
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        let label = vocabularies.label(String(code.prefix(3)), in: "crs-category", language)
        let share = percentage.map { ", \($0.words(language, vocabularies))\u{A0}%" } ?? ""
        return vocabulary == "1" || vocabulary == "2" ? "\(code) \(label)\(share)" : "\(code)\(share)"
    }
}

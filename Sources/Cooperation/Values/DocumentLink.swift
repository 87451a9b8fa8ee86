import CanonicalJSON
import Localization

/// A document that stands somewhere on the web.
public struct DocumentLink: Sendable, Hashable {
    public let title: LocalizedText
    public let url: String
    /// IATI document category (A01…B18), where known.
    public let category: Code<DocumentCategory>?

    public init(title: LocalizedText, url: String, category: Code<DocumentCategory>? = nil) {
        self.title = title
        self.url = url
        self.category = category
    }
}

extension DocumentLink: ListElement {
    public static var listForm: FieldForm { .list(of: "document") }

    public static func compare(_ one: [DocumentLink], _ other: [DocumentLink]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        url = try json.expectText("url")
        title = try json["title"].map { try LocalizedText(json: $0) } ?? LocalizedText()
        category = json["category"]?.text.map { Code($0) }
    }

    public var element: JSON {
        var object = JSONObject()
        object["url"] = .string(url)
        object["title"] = title.json
        object["category"] = category.map { .string($0.rawValue) }
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        title.best(for: language)?.text ?? AttachmentAddress(url)?.name ?? url
    }
}

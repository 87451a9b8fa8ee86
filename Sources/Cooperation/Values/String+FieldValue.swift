import CanonicalJSON
import Localization

extension String: FieldValue {
    public static var form: FieldForm { .text }

    public init(json: JSON) throws {
        guard let text = json.text else { throw JSONError.mismatch(path: "text", expected: "string") }
        self = text
    }

    public var json: JSON? { isEmpty ? nil : .string(self) }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String { self }

    public func reconciled(with other: String) -> String { Swift.min(self, other) }
}

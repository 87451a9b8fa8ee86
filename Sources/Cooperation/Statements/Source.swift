import CanonicalJSON

/// Where a statement was read: a file and the place within it, or a public document.
public struct Source: Sendable, Hashable {
    /// File name or title of the document.
    public let name: String
    /// SHA-256 of the file in lower-case hexadecimal; nil for documents that are not at hand.
    public let hash: String?
    public let sheet: String?
    /// Row of the sheet or line of the text, counted from 1.
    public let row: Int?
    /// Further reference, such as the page or address of a document.
    public let reference: String?

    public init(name: String, hash: String? = nil, sheet: String? = nil, row: Int? = nil, reference: String? = nil) {
        self.name = name
        self.hash = hash
        self.sheet = sheet
        self.row = row
        self.reference = reference
    }

    public init(json: JSON) throws {
        name = try json.expectText("name")
        hash = json["hash"]?.text
        sheet = json["sheet"]?.text
        row = json["row"]?.integer.map { Int($0) }
        reference = json["reference"]?.text
    }

    public var json: JSON {
        var object = JSONObject()
        object["name"] = .string(name)
        object["hash"] = hash.map { .string($0) }
        object["sheet"] = sheet.map { .string($0) }
        object["row"] = row.map { .integer(Int64($0)) }
        object["reference"] = reference.map { .string($0) }
        return .object(object)
    }
}

import CanonicalJSON
import Cooperation

/// What one party declares about one initiative, ready to go out as a row.
public struct ExportRow: Sendable {
    /// Whose word it is.
    public let party: PartyCode
    /// The code under which that party files it.
    public let key: String
    /// The address of the item in Encuentro; may be empty.
    public let item: String
    public let content: Initiative

    public init(party: PartyCode, key: String, item: String, content: Initiative) {
        self.party = party
        self.key = key
        self.item = item
        self.content = content
    }

    /// One line of JSON Lines, with its line end: `{"code":…,"content":{…},"declaredBy":…,"id":…}`.
    public var jsonLine: [UInt8] {
        let object: JSON = [
            "code": .string(key), "content": content.json, "declaredBy": .string(party.rawValue), "id": .string(item),
        ]
        return object.bytes + [0x0A]
    }
}

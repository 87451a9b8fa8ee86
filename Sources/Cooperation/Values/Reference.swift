import CanonicalJSON
import Localization

/// Another item that this one names: the plan it stands in, the summit that adopted it, the mandate it answers.
///
/// What the name of the field says is how they stand to each other. The ledger answers it in both directions.
public struct Reference: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        /// What a party files under a key; nil is the party that says so itself.
        case filed(kind: String, key: String, by: PartyCode?)
        /// The item at an address, whoever told it.
        case item(ItemID)
    }

    public let target: Target
    /// What the source says of it, in its words ("Véase Actividad II.1.3").
    public let note: String?

    public init(_ target: Target, note: String? = nil) {
        self.target = target
        self.note = note
    }

    /// What a party files under a key.
    public init(_ kind: Kind, _ key: String, by party: PartyCode? = nil, note: String? = nil) {
        self.init(.filed(kind: kind.name, key: key, by: party), note: note)
    }

    /// The item at an address.
    public init(_ item: ItemID, note: String? = nil) {
        self.init(.item(item), note: note)
    }
}

extension Reference: FieldValue, ListElement {
    public static var form: FieldForm { .reference }
    public static var listForm: FieldForm { .references }

    public init(json: JSON) throws {
        if let item = json["item"] {
            guard let item = item.text else { throw JSONError.mismatch(path: "item", expected: "string") }
            target = .item(ItemID(item))
        } else {
            target = .filed(
                kind: try json.expectText("kind"),
                key: try json.expectText("key"),
                by: json["by"]?.text.map { PartyCode($0) }
            )
        }
        note = json["note"]?.text
    }

    public var json: JSON? { element }

    public var element: JSON {
        var object = JSONObject()
        switch target {
        case .filed(let kind, let key, let party):
            object["kind"] = .string(kind)
            object["key"] = .string(key)
            object["by"] = party.map { .string($0.rawValue) }
        case .item(let item): object["item"] = .string(item.rawValue)
        }
        object["note"] = note.map { .string($0) }
        return .object(object)
    }

    /// What the source says of it, or the key; who has the ledger at hand shows the title.
    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        if let note { return note }
        switch target {
        case .filed(_, let key, _): return key
        case .item(let item): return item.rawValue
        }
    }
}

import CanonicalJSON

/// What one entry of the ledger says; the four forms of statement, and taking a declaration back.
public enum Act: Sendable, Hashable {
    /// The whole content of the item as this party sees it; a later one replaces it.
    case declare(kind: String, key: String, content: JSON)
    /// This party no longer declares the item.
    case withdraw(reason: String)
    case link(Link)
    /// Numbers about the item; a number with the same coordinates is revised.
    case measure([Measure])
    case stance(Stance)

    /// The written form within an entry.
    public var json: JSON {
        switch self {
        case .declare(let kind, let key, let content):
            ["act": "declare", "content": content, "key": .string(key), "kind": .string(kind)]
        case .withdraw(let reason): ["act": "withdraw", "reason": .string(reason)]
        case .link(let link): ["act": "link", "link": link.json]
        case .measure(let measures): ["act": "measure", "measures": .array(measures.map(\.json))]
        case .stance(let stance): ["act": "stance", "stance": stance.json]
        }
    }

    /// Reads the written form; throws ``CanonicalJSON/JSONError``.
    public init(json: JSON) throws {
        func member(_ key: String) throws -> JSON {
            guard let value = json[key] else { throw JSONError.mismatch(path: key, expected: "value") }
            return value
        }
        switch try json.expectText("act") {
        case "declare":
            self = .declare(
                kind: try json.expectText("kind"),
                key: try json.expectText("key"),
                content: try member("content")
            )
        case "withdraw": self = .withdraw(reason: try json.expectText("reason"))
        case "link": self = .link(try Link(json: try member("link")))
        case "measure":
            self = .measure(try member("measures").expectArray("measures").map { try Measure(json: $0) })
        case "stance": self = .stance(try Stance(json: try member("stance")))
        default: throw JSONError.mismatch(path: "act", expected: "declare | withdraw | link | measure | stance")
        }
    }
}

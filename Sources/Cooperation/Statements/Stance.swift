import CanonicalJSON

/// What a party says about a field that another one told.
public struct Stance: Sendable, Hashable {
    public enum Position: Sendable, Hashable {
        /// Takes that value for its own from now on.
        case agrees(with: JSON)
        /// Proposes another wording or value, and holds it itself.
        case proposes(JSON)
        /// Lets both values stand.
        case agreesToDiffer
        case reserves
        case objects
        /// Takes its earlier stance on the field back.
        case undone
    }

    /// The field's name that stands for the item as a whole.
    public static let whole = "*"

    /// The name of the field; ``whole`` for the item as a whole.
    public let field: String
    public let position: Position
    public let note: String?

    public init(field: String, _ position: Position, note: String? = nil) {
        self.field = field
        self.position = position
        self.note = note
    }

    /// What it holds itself, where it holds a value.
    public var value: JSON? {
        switch position {
        case .agrees(let value), .proposes(let value): value
        case .agreesToDiffer, .reserves, .objects, .undone: nil
        }
    }

    init(json: JSON) throws {
        field = try json.expectText("field")
        note = json["note"]?.text
        let value = json["value"]
        switch (try json.expectText("position"), value) {
        case ("agrees", .some(let value)): position = .agrees(with: value)
        case ("proposes", .some(let value)): position = .proposes(value)
        case ("differs", _): position = .agreesToDiffer
        case ("reserves", _): position = .reserves
        case ("objects", _): position = .objects
        case ("undone", _): position = .undone
        default: throw JSONError.mismatch(path: "position", expected: "known position, with its value")
        }
    }

    var json: JSON {
        var object = JSONObject()
        object["field"] = .string(field)
        object["note"] = note.map { .string($0) }
        switch position {
        case .agrees(let value):
            object["position"] = "agrees"
            object["value"] = value
        case .proposes(let value):
            object["position"] = "proposes"
            object["value"] = value
        case .agreesToDiffer: object["position"] = "differs"
        case .reserves: object["position"] = "reserves"
        case .objects: object["position"] = "objects"
        case .undone: object["position"] = "undone"
        }
        return .object(object)
    }
}

import CanonicalJSON

/// What a party declares about an item of one kind.
public protocol Content: Sendable, Equatable {
    static var kind: Kind { get }
    static var fields: [Field<Self>] { get }
    init()
    /// What lists, counts and indicators need of it.
    var facts: Facts { get }
}

extension Content {
    /// The written form: one member per field that says something.
    public var json: JSON {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(Self.fields.count)
        for field in Self.fields {
            if let value = field.read(self) { members.append(JSONObject.Member(key: field.name, value: value)) }
        }
        return .object(JSONObject(members))
    }

    /// Reads the written form; members no field knows are refused.
    public init(json: JSON) throws {
        try self.init(
            json: json,
            positions: Dictionary(uniqueKeysWithValues: Self.fields.enumerated().map { ($1.name, $0) })
        )
    }

    /// Reads the written form with the fields' positions by name at hand, for those who read many.
    init(json: JSON, positions: [String: Int]) throws {
        guard let object = json.object else { throw JSONError.mismatch(path: "", expected: "object") }
        self.init()
        let fields = Self.fields
        for member in object.members {
            guard let position = positions[member.key] else { throw ContentError.unknownField(member.key) }
            try fields[position].write(&self, member.value)
        }
    }

    /// The required fields that say nothing.
    public var missing: [String] {
        Self.fields.filter { $0.isRequired && $0.read(self) == nil }.map(\.name)
    }
}

/// What can be wrong with the written form of a content.
public enum ContentError: Error, Sendable, Equatable {
    case unknownField(String)
    case unknownKind(String)
}

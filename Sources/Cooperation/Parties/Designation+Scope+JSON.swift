import CanonicalJSON

extension Designation.Scope {
    /// Reads the written form; throws ``CanonicalJSON/JSONError``.
    public init(json: JSON) throws {
        func codes(_ key: String) throws -> Set<String> {
            try Set((json[key]?.expectArray(key) ?? []).compactMap(\.text))
        }
        self.init(kinds: try codes("kinds"), sectors: try codes("sectors"), programmes: try codes("programmes"))
    }

    /// The written form; what is not limited is left out.
    public var json: JSON {
        var object = JSONObject()
        for (key, codes) in [("kinds", kinds), ("programmes", programmes), ("sectors", sectors)] where !codes.isEmpty {
            object[key] = .array(codes.sorted().map { .string($0) })
        }
        return .object(object)
    }
}

extension JSON {
    /// The text member of that name; throws ``JSONError/mismatch(path:expected:)`` where it is missing.
    public func expectText(_ key: String) throws(JSONError) -> String {
        guard let value = self[key]?.text else { throw .mismatch(path: key, expected: "string") }
        return value
    }

    /// The whole-number member of that name; throws ``JSONError/mismatch(path:expected:)`` where it is missing.
    public func expectInteger(_ key: String) throws(JSONError) -> Int64 {
        guard let value = self[key]?.integer else { throw .mismatch(path: key, expected: "integer") }
        return value
    }

    /// The elements; throws ``JSONError/mismatch(path:expected:)`` for anything but an array.
    public func expectArray(_ path: String) throws(JSONError) -> [JSON] {
        guard let value = array else { throw .mismatch(path: path, expected: "array") }
        return value
    }
}

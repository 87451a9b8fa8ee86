import CanonicalJSON

extension JSON {
    /// A content without these fields.
    func without(_ fields: [String]) -> JSON {
        guard !fields.isEmpty, var object else { return self }
        for field in fields { object[field] = nil }
        return .object(object)
    }
}

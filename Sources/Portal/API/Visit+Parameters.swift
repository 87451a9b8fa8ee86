import Registry

extension Visit {
    /// A whole number from the query, not below zero.
    ///
    /// Throws ``PortalError/badParameter(name:found:)``.
    func number(_ name: String, default fallback: Int64) throws -> Int64 {
        guard let text = queryValue(name) else { return fallback }
        guard let number = Int64(text), number >= 0 else {
            throw PortalError.badParameter(name: name, found: String(text.prefix(80)))
        }
        return number
    }

    /// How many things a page of data holds: 100 unless asked otherwise, at most 500.
    func limit() throws -> Int { Int(min(500, max(1, try number("limit", default: 100)))) }

    /// A value the address must have.
    ///
    /// Throws ``PortalError/badParameter(name:found:)``.
    func required(_ name: String) throws -> String {
        guard let text = queryValue(name), !text.isEmpty else {
            throw PortalError.badParameter(name: name, found: "")
        }
        return text
    }
}

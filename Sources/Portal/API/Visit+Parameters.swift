import Registry

/// Parameters of the API as ``APIEndpoint/check(query:of:)`` has let them pass.
extension Visit {
    /// A whole number from the query.
    func number(_ name: String, default fallback: Int64) -> Int64 {
        queryValue(name).flatMap { Int64($0) } ?? fallback
    }

    /// How many things a page of data holds: 100 unless asked otherwise, at most 500.
    var limit: Int { Int(number("limit", default: 100)) }
}

extension InitiativeQuery {
    /// Why a query is not what a person can have meant.
    public enum Refusal: Error, Sendable, Equatable {
        /// Names that no parameter has, and those there are.
        case unknownParameters([String], known: [String])
        /// A value the parameter cannot have, and what it can.
        case invalidValue(String, parameter: String, expected: String)
    }

    /// The parameters of a list's address, of which order and page do not matter where everything is handed out.
    public static let parameters =
        InitiativeFilter.allCases.map(\.rawValue) + ["q", "desde", "hasta", "orden", "pagina"]

    /// Reads a query that a person or a script typed: what would be passed over in an address is refused.
    ///
    /// - Throws: ``Refusal``.
    public init(checking query: String) throws(Refusal) {
        let query = query.hasPrefix("?") ? String(query.dropFirst()) : query
        self.init(query)
        let pairs = query.isEmpty ? [] : PercentCoding.pairs(query)
        let unknown = pairs.map(\.name).filter { !Self.parameters.contains($0) }
        guard unknown.isEmpty else { throw .unknownParameters(unknown, known: Self.parameters) }
        for (name, value) in pairs {
            switch name {
            case "desde" where from == nil, "hasta" where to == nil:
                throw .invalidValue(value, parameter: name, expected: "1950–2100")
            case "orden" where order == nil:
                throw .invalidValue(value, parameter: name, expected: Self.orderWords.joined(separator: " | "))
            default:
                guard let filter = InitiativeFilter(rawValue: name), self[filter].isEmpty else { continue }
                throw .invalidValue(value, parameter: name, expected: "CO | CO,CL | …")
            }
        }
    }
}

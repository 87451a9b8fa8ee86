import Registry

extension APIEndpoint {
    /// Holds a query to the one rule: every parameter is one of the address's, given once, and can be read.
    ///
    /// What cannot is refused, never passed over, so that a misspelt filter does not give everything.
    ///
    /// A code that nobody uses is a question like others, and finds nothing.
    ///
    /// - Parameters:
    ///   - query: As the address has it, without its question mark.
    ///   - path: The address below the prefix; one that is not described takes no parameters.
    static func check(query: String, of path: String) throws(PortalError) {
        let known = all.first { $0.path == path }?.parameters.filter { $0.place == .query } ?? []
        var values: [String: [String]] = [:]
        for (name, value) in PercentCoding.pairs(query) {
            guard let parameter = known.first(where: { $0.name == name }) else {
                throw .unknownParameter(name: shown(name), known: known.map(\.name))
            }
            guard values[name] == nil || parameter.form == .strings else { throw .repeatedParameter(name: name) }
            values[name, default: []].append(value)
        }
        for parameter in known {
            if let given = values[parameter.name] {
                try parameter.check(given)
            } else if parameter.isRequired {
                throw .missingParameter(name: parameter.name)
            }
        }
    }

    /// As much of what was given as an answer repeats.
    static func shown(_ text: String) -> String { String(text.prefix(80)) }
}

extension APIEndpoint.Parameter {
    fileprivate func check(_ values: [String]) throws(PortalError) {
        func refuse(_ value: some StringProtocol) throws(PortalError) {
            throw .badParameter(name: name, found: APIEndpoint.shown(String(value)))
        }
        switch form {
        case .text:
            for value in values where value.isEmpty { try refuse(value) }
        case .words:
            for value in values where value.count > InitiativeQuery.maximumText { try refuse(value) }
        case .number(let range):
            for value in values {
                guard let number = Int64(value), range.contains(number) else { return try refuse(value) }
            }
        case .strings:
            let codes = values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
            for code in codes where code.isEmpty || code.utf8.count > InitiativeQuery.maximumLength {
                try refuse(code)
            }
            if codes.count > InitiativeQuery.maximumValues { try refuse(values.joined(separator: ",")) }
        }
    }
}

import People

extension Accounts {
    /// More searches than these nobody keeps apart, and each costs a count wherever they are shown.
    public static let savedSearchLimit = 50

    /// Keeps a list under a name for its person; throws ``AccountError/tooManySearches``.
    ///
    /// - Parameter sequence: The last entry there is: what comes after is new.
    @discardableResult
    public func saveSearch(
        _ query: InitiativeQuery,
        named name: String,
        alert: SavedSearch.Alert,
        asOf sequence: Int64,
        of signedIn: SignedIn
    ) async throws -> SavedSearch {
        let search = SavedSearch(
            id: lot(),
            person: signedIn.person.id,
            name: Self.name(name, orElse: query),
            query: query.with { $0.page = 1 }.written,
            alert: alert,
            made: now,
            seen: sequence
        )
        try await people.write { records in
            guard try records.savedSearches(of: search.person).count < Self.savedSearchLimit else {
                throw AccountError.tooManySearches
            }
            try records.add(search)
        }
        return search
    }

    /// The searches of a person, by name.
    public func savedSearches(of signedIn: SignedIn) async throws -> [SavedSearch] {
        let person = signedIn.person.id
        return try await people.read { try $0.savedSearches(of: person) }
    }

    /// One of them; nil where the person has none of that name of lot.
    public func savedSearch(_ id: String, of signedIn: SignedIn) async throws -> SavedSearch? {
        try await savedSearches(of: signedIn).first { $0.id == id }
    }

    public func changeSearch(
        _ search: SavedSearch,
        named name: String,
        alert: SavedSearch.Alert,
        of signedIn: SignedIn
    ) async throws {
        let (person, name) = (signedIn.person.id, Self.name(name, orElse: InitiativeQuery(search.query)))
        try await people.write { try $0.changeSearch(search.id, of: person, name: name, alert: alert) }
    }

    /// Notes that its person has opened it: what there is now is no news any more.
    public func sawSearch(_ search: SavedSearch, asOf sequence: Int64, of signedIn: SignedIn) async throws {
        let person = signedIn.person.id
        guard search.seen < sequence else { return }
        try await people.write { try $0.sawSearch(search.id, of: person, sequence: sequence) }
    }

    public func forgetSearch(_ id: String, of signedIn: SignedIn) async throws {
        let person = signedIn.person.id
        try await people.write { try $0.removeSearch(id, of: person) }
    }

    /// What it is called, in one line; the query itself where nothing was written.
    private static func name(_ name: String, orElse query: InitiativeQuery) -> String {
        let line = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String((line.isEmpty ? query.written : line).prefix(100))
    }
}

import Registry

extension Links {
    /// One table of a page of figures, as a file.
    func table(_ name: String, of file: String) -> String {
        file + (file.contains("?") ? "&" : "?") + "tabla=" + PercentCoding.encoded(name)
    }

    /// The tables of the page of methods, as a file.
    func method(as form: FileForm) -> String { method + "." + form.rawValue }

    /// The South-South initiatives of a country in some roles.
    func initiatives(of party: String, as roles: [String] = []) -> String {
        var query = InitiativeQuery()
        query.add(party, to: .country)
        for role in roles { query.add(role, to: .role) }
        for modality in ["bilateral", "triangular", "regional"] { query.add(modality, to: .modality) }
        return initiatives(query)
    }
}

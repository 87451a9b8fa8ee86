/// An organisation that takes part in cooperation or reports about it.
public struct Organisation: Content {
    public static let kind = Kind("organisation", agreement: .owner)

    public var title = LocalizedText()
    /// Its identifier in the IATI organisation scheme or ours.
    public var code = ""
    public var type: Code<OrganisationType>?
    public var country: Code<Country>?
    /// False until someone has recognised it: a file named it, nobody has looked.
    public var confirmed: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<Organisation>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("code", \.code, weight: .reference, required: true, searched: true),
        .init("type", \.type, weight: .substance, facet: true),
        .init("country", \.country, weight: .substance, facet: true),
        .init("confirmed", \.confirmed, weight: .substance),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            participants: country.map { [Facts.Participant(code: PartyCode($0.rawValue), role: "seat")] } ?? []
        )
    }
}

/// A meeting of heads of state, ministers or a governing council that adopts mandates.
public struct Summit: Content {
    public static let kind = Kind("summit", agreement: .owner)

    public var title = LocalizedText()
    public var process: Code<SummitProcess>?
    /// As it is counted, such as `XXVIII`.
    public var number = ""
    public var host: Code<Country>?
    public var places: [Location] = []
    public var held: When?
    public var theme = LocalizedText()
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<Summit>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("process", \.process, weight: .substance, required: true, facet: true),
        .init("number", \.number, weight: .substance, searched: true),
        .init("host", \.host, weight: .role, facet: true),
        .init("places", \.places, weight: .reference, searched: true),
        .init("held", \.held, weight: .period),
        .init("theme", \.theme, weight: .wording, searched: true),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
        .init("standing", \.standing, weight: .reference),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            participants: host.map { [Facts.Participant(code: PartyCode($0.rawValue), role: "host")] } ?? [],
            start: held?.earliest,
            end: held?.latest,
            years: YearSpan.years(from: held, to: nil)
        )
    }
}

/// What a summit or a body adopted: a declaration, a programme of action, a resolution, a decision.
public struct Instrument: Content {
    public static let kind = Kind("instrument", agreement: .owner)

    public var title = LocalizedText()
    public var type: Code<InstrumentType>?
    /// As it is cited, such as `AG/RES. 2988 (LII-O/22)`.
    public var number = ""
    public var adopted: When?
    /// The summit that adopted it.
    public var summit: Reference?
    /// The body that adopted it, where it was no summit.
    public var bodies: [Institution] = []
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<Instrument>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("type", \.type, weight: .substance, facet: true),
        .init("number", \.number, weight: .substance, searched: true),
        .init("adopted", \.adopted, weight: .period),
        .init("summit", \.summit, weight: .substance),
        .init("bodies", \.bodies, weight: .role, searched: true),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
        .init("standing", \.standing, weight: .reference),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            approved: adopted?.earliest,
            start: adopted?.earliest,
            years: YearSpan.years(from: adopted, to: nil)
        )
    }
}

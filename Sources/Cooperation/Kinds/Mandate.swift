/// One numbered paragraph of an instrument that asks somebody to do something.
public struct Mandate: Content {
    public static let kind = Kind("mandate", agreement: .owner)

    /// What it asks for, in a few words.
    public var title = LocalizedText()
    public var instrument: Reference?
    /// As the instrument counts it: `69`, `B.1`.
    public var paragraph = ""
    public var verb: Code<MandateVerb>?
    /// Whom it asks: the countries, a secretariat, the programmes.
    public var addressees: [Institution] = []
    /// The paragraph in our words; the instrument itself has the official ones.
    public var text = LocalizedText()
    public var theme = LocalizedText()
    public var space: Code<Space>?
    public var goal: Code<Goal>?
    /// By when, where the paragraph says so.
    public var due: When?
    /// The same mandate in another instrument of the same summit.
    public var equivalent: [Reference] = []
    /// Earlier mandates that it repeats.
    public var renews: [Reference] = []
    /// Earlier mandates that it takes the place of.
    public var supersedes: [Reference] = []
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<Mandate>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("instrument", \.instrument, weight: .substance, required: true),
        .init("paragraph", \.paragraph, weight: .substance, required: true, searched: true),
        .init("verb", \.verb, weight: .substance, facet: true),
        .init("addressees", \.addressees, weight: .role, searched: true),
        .init("text", \.text, weight: .wording, searched: true),
        .init("theme", \.theme, weight: .sector, searched: true),
        .init("space", \.space, weight: .sector, facet: true),
        .init("sdg", \.goal, weight: .sector, facet: true),
        .init("due", \.due, weight: .period),
        .init("equivalent", \.equivalent, weight: .reference),
        .init("renews", \.renews, weight: .reference),
        .init("supersedes", \.supersedes, weight: .reference),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
        .init("standing", \.standing, weight: .reference),
    ]

    public var facts: Facts {
        Facts(kind: Self.kind.name, goal: goal?.rawValue, start: due?.earliest, end: due?.latest)
    }
}

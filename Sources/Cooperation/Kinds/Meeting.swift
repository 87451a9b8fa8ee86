/// A meeting of a body: who called it, where, on what paper, and what it concluded.
///
/// Points of its agenda, conclusions and recommendations that are to be followed are ``PlanElement``s with the
/// meeting as their root.
public struct Meeting: Content {
    public static let kind = Kind("meeting", agreement: .owner)

    public var title = LocalizedText()
    /// As it is counted, such as `XIX`.
    public var number = ""
    /// The body that meets.
    public var bodies: [Institution] = []
    public var host: Code<Country>?
    public var hostChoice: Code<HostChoice>?
    public var places: [Location] = []
    public var held: When?
    /// The words of the source for ``held``.
    public var whenText = ""
    /// When it was or is to be called.
    public var call: When?
    public var objectives = LocalizedText()
    public var baseDocument = LocalizedText()
    public var delegations: [Institution] = []
    /// One point a line.
    public var agenda = LocalizedText()
    public var conclusions = LocalizedText()
    /// The mandates it answers.
    public var mandates: [Reference] = []
    /// The activity or task of a plan that it carries out.
    public var parent: Reference?
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<Meeting>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("number", \.number, weight: .substance, searched: true),
        .init("bodies", \.bodies, weight: .role, searched: true),
        .init("host", \.host, weight: .role, facet: true),
        .init("hostChoice", \.hostChoice, weight: .substance, facet: true),
        .init("places", \.places, weight: .reference, searched: true),
        .init("held", \.held, weight: .period),
        .init("whenText", \.whenText, weight: .wording),
        .init("call", \.call, weight: .period),
        .init("objectives", \.objectives, weight: .wording, searched: true),
        .init("baseDocument", \.baseDocument, weight: .wording, searched: true),
        .init("delegations", \.delegations, weight: .role, searched: true),
        .init("agenda", \.agenda, weight: .wording, searched: true),
        .init("conclusions", \.conclusions, weight: .wording, searched: true),
        .init("mandates", \.mandates, weight: .reference),
        .init("parent", \.parent, weight: .reference),
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

/// A body's programme of work for a period, usually a year: from area and project down to the dated task.
///
/// What stands below it are ``PlanElement``s that name it as their root.
public struct WorkProgramme: Content {
    public static let kind = Kind("workProgramme", agreement: .owner)

    public var title = LocalizedText()
    /// As it is cited, such as a document's number.
    public var number = ""
    /// Whose it is.
    public var bodies: [Institution] = []
    /// Who carries it out.
    public var responsible: [Institution] = []
    public var period: When?
    public var status: Code<Status>?
    public var objective = LocalizedText()
    public var background = LocalizedText()
    /// The mandates it answers.
    public var mandates: [Reference] = []
    /// The instrument that orders or approves it.
    public var instrument: Reference?
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<WorkProgramme>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("number", \.number, weight: .substance, searched: true),
        .init("bodies", \.bodies, weight: .role, searched: true),
        .init("responsible", \.responsible, weight: .role, searched: true),
        .init("period", \.period, weight: .period),
        .init("status", \.status, weight: .substance, facet: true),
        .init("objective", \.objective, weight: .wording, searched: true),
        .init("background", \.background, weight: .wording, searched: true),
        .init("mandates", \.mandates, weight: .reference),
        .init("instrument", \.instrument, weight: .reference),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
        .init("standing", \.standing, weight: .reference),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            status: status?.rawValue,
            start: period?.earliest,
            end: period?.latest,
            years: YearSpan.years(from: period, to: nil)
        )
    }
}

/// What a party reports on how a mandate, a plan or a promise goes in a period, with the fields of SISCA, the follow-up
/// system of the Summits of the Americas (launched in January 2010).
///
/// A party files one for each mandate and period; evidence is not told here but linked.
public struct FollowUp: Content {
    public static let kind = Kind("followUp", agreement: .owner)

    /// What it reports on: a mandate, a plan or a part of one.
    public var about: Reference?
    public var period: When?
    /// As the reporter sees it; pages show it after what the evidence says.
    public var state: Code<FollowUpState>?
    public var goals = LocalizedText()
    public var progress = LocalizedText()
    public var policies = LocalizedText()
    public var limitations = LocalizedText()
    public var nextSteps = LocalizedText()
    /// Persons reached, by sex where it applies.
    public var women: Quantity?
    public var men: Quantity?
    public var documents: [DocumentLink] = []
    public var source = ""

    public init() {}

    public static let fields: [Field<FollowUp>] = [
        .init("about", \.about, weight: .substance, required: true),
        .init("period", \.period, weight: .period, required: true),
        .init("state", \.state, weight: .substance, facet: true),
        .init("goals", \.goals, weight: .wording, searched: true),
        .init("progress", \.progress, weight: .wording, searched: true),
        .init("policies", \.policies, weight: .wording, searched: true),
        .init("limitations", \.limitations, weight: .wording, searched: true),
        .init("nextSteps", \.nextSteps, weight: .wording, searched: true),
        .init("women", \.women, weight: .substance),
        .init("men", \.men, weight: .substance),
        .init("documents", \.documents, weight: .reference),
        .init("source", \.source, weight: .reference),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            start: period?.earliest,
            end: period?.latest,
            years: YearSpan.years(from: period, to: nil)
        )
    }
}

/// A programme, project or action of cooperation between countries, as one party tells it.
///
/// Field by field as the South-South report and its registry ask for them; what the registry's own form
/// looks like is not public, so names are ours where no source gives one.
public struct Initiative: Content {
    public static let kind = Kind("initiative", agreement: .allParticipants)

    public var title = LocalizedText()
    public var objective = LocalizedText()
    public var modality: Code<Modality>?
    public var level: Code<Level>?
    public var participants: [Participation] = []
    public var institutions: [Institution] = []
    public var status: Code<Status>?
    /// When it was approved, in the words of the source as far as they can be read.
    public var approved: When?
    public var plannedStart: When?
    public var start: When?
    public var plannedEnd: When?
    public var end: When?
    public var sector: Code<Sector>?
    public var secondarySector: Code<Sector>?
    /// Sectors in other classifications, with their shares.
    public var classifications: [SectorShare] = []
    /// The one main goal (SDG).
    public var goal: Code<Goal>?
    /// The one further goal that may be named beside it.
    public var secondaryGoal: Code<Goal>?
    public var targets: [Code<Target>] = []
    public var budget: Money?
    public var executed: Money?
    /// Days of experts given, in all.
    public var expertDays: Quantity?
    public var valuation: Code<ValuationMethod>?
    public var contributions: [Contribution] = []
    /// The agreement or joint commission it rests on.
    public var legalFramework = LocalizedText()
    public var requestedBy: Code<RequestOrigin>?
    public var triangularAgreement: Code<TriangularAgreement>?
    /// The programme it belongs to, by code or name.
    public var programme = ""
    public var locations: [Location] = []
    public var documents: [DocumentLink] = []
    public var identifiers: [Identifier] = []
    public var relations: [Relation] = []
    public var remarks = LocalizedText()

    public init() {}

    public static let fields: [Field<Initiative>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("objective", \.objective, weight: .wording, searched: true),
        .init("modality", \.modality, weight: .substance, facet: true),
        .init("level", \.level, weight: .substance, facet: true),
        .init("participants", \.participants, weight: .role, facet: true),
        .init("institutions", \.institutions, weight: .reference, searched: true),
        .init("status", \.status, weight: .substance, facet: true),
        .init("approved", \.approved, weight: .period),
        .init("plannedStart", \.plannedStart, weight: .period),
        .init("start", \.start, weight: .period),
        .init("plannedEnd", \.plannedEnd, weight: .period),
        .init("end", \.end, weight: .period),
        .init("sector", \.sector, weight: .sector, facet: true),
        .init("secondarySector", \.secondarySector, weight: .sector),
        .init("classifications", \.classifications, weight: .reference),
        .init("sdg", \.goal, weight: .sector, facet: true),
        .init("secondarySdg", \.secondaryGoal, weight: .sector),
        .init("targets", \.targets, weight: .sector),
        .init("budget", \.budget, weight: .money),
        .init("executed", \.executed, weight: .money),
        .init("expertDays", \.expertDays, weight: .money),
        .init("valuation", \.valuation, weight: .money),
        .init("contributions", \.contributions, weight: .reference),
        .init("legalFramework", \.legalFramework, weight: .wording, searched: true),
        .init("requestedBy", \.requestedBy, weight: .substance),
        .init("triangularAgreement", \.triangularAgreement, weight: .substance),
        .init("programme", \.programme, weight: .substance, searched: true),
        .init("locations", \.locations, weight: .reference),
        .init("documents", \.documents, weight: .reference),
        .init("identifiers", \.identifiers, weight: .reference, searched: true),
        .init("relations", \.relations, weight: .reference),
        .init("remarks", \.remarks, weight: .wording),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            modality: modality?.rawValue,
            level: level?.rawValue,
            status: status?.rawValue,
            sector: sector?.rawValue,
            goal: goal?.rawValue,
            secondaryGoal: secondaryGoal?.rawValue,
            participants: participants.compactMap { participation in
                participation.code.map { Facts.Participant(code: $0, role: participation.role.rawValue) }
            },
            approved: approved?.earliest,
            start: start?.earliest,
            end: end?.latest,
            plannedStart: plannedStart?.earliest,
            plannedEnd: plannedEnd?.latest,
            years: YearSpan.years(from: start ?? plannedStart ?? approved, to: end ?? plannedEnd),
            budget: budget,
            executed: executed,
            contributions: contributions.compactMap { contribution in
                guard let party = contribution.party, let money = contribution.money, contribution.stage == .executed
                else { return nil }
                return Facts.Share(code: party, money: money)
            },
            requestedBy: requestedBy?.rawValue,
            triangularAgreement: triangularAgreement?.rawValue
        )
    }
}

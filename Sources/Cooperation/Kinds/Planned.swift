/// What plans of every kind say of themselves.
public struct PlanDetails: Sendable, Hashable {
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
    /// The longer plan that it carries out.
    public var plan: Reference?
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}
}

/// A kind of plan: its name, its agreement and ``PlanDetails``.
///
/// So loaders, pages and files handle any of them. What stands below it are ``PlanElement``s that name it as their root.
@dynamicMemberLookup
public protocol Planned: Content {
    var details: PlanDetails { get set }
}

extension Planned {
    public subscript<Value>(dynamicMember detail: WritableKeyPath<PlanDetails, Value>) -> Value {
        get { details[keyPath: detail] }
        set { details[keyPath: detail] = newValue }
    }

    public static var fields: [Field<Self>] {
        [
            .init("title", \.details.title, weight: .wording, required: true, searched: true),
            .init("number", \.details.number, weight: .substance, searched: true),
            .init("bodies", \.details.bodies, weight: .role, searched: true),
            .init("responsible", \.details.responsible, weight: .role, searched: true),
            .init("period", \.details.period, weight: .period),
            .init("status", \.details.status, weight: .substance, facet: true),
            .init("objective", \.details.objective, weight: .wording, searched: true),
            .init("background", \.details.background, weight: .wording, searched: true),
            .init("mandates", \.details.mandates, weight: .reference),
            .init("instrument", \.details.instrument, weight: .reference),
            .init("plan", \.details.plan, weight: .reference),
            .init("documents", \.details.documents, weight: .reference),
            .init("source", \.details.source, weight: .reference),
            .init("standing", \.details.standing, weight: .reference),
        ]
    }

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            status: details.status?.rawValue,
            start: details.period?.earliest,
            end: details.period?.latest,
            years: YearSpan.years(from: details.period, to: nil)
        )
    }
}

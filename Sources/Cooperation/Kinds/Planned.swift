/// What plans of every kind say of themselves, so that loaders, pages and files handle any of them.
///
/// A kind of plan is a struct with these properties and `fields = planFields`. What stands below it are
/// ``PlanElement``s that name it as their root.
public protocol Planned: Content {
    var title: LocalizedText { get set }
    /// As it is cited, such as a document's number.
    var number: String { get set }
    /// Whose it is.
    var bodies: [Institution] { get set }
    /// Who carries it out.
    var responsible: [Institution] { get set }
    var period: When? { get set }
    var status: Code<Status>? { get set }
    var objective: LocalizedText { get set }
    var background: LocalizedText { get set }
    /// The mandates it answers.
    var mandates: [Reference] { get set }
    /// The instrument that orders or approves it.
    var instrument: Reference? { get set }
    /// The longer plan that it carries out.
    var plan: Reference? { get set }
    var documents: [DocumentLink] { get set }
    var source: String { get set }
    var standing: Code<Confirmation>? { get set }
}

extension Planned {
    public static var planFields: [Field<Self>] {
        [
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
            .init("plan", \.plan, weight: .reference),
            .init("documents", \.documents, weight: .reference),
            .init("source", \.source, weight: .reference),
            .init("standing", \.standing, weight: .reference),
        ]
    }

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

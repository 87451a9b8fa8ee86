/// Whatever stands below a plan, a work programme or a meeting: an axis, a project, a task, a recommendation.
///
/// How deep plans go and what they call each level differs from body to body, so the level is a word of a
/// vocabulary and the depth follows from the parents.
public struct PlanElement: Content {
    public static let kind = Kind("element", agreement: .owner)

    public var title = LocalizedText()
    public var level: Code<PlanLevel>?
    /// The plan, work programme or meeting it belongs to.
    public var root: Reference?
    /// What it stands directly below; the root itself for the first level.
    public var parent: Reference?
    /// As it is printed, such as `II.1.3`; components and tasks often have none.
    public var number = ""
    /// Its place among those with the same parent, counted from 1.
    public var order: Quantity?
    public var background = LocalizedText()
    /// One a line.
    public var objectives = LocalizedText()
    public var when: When?
    /// The words of the document for ``when``.
    public var whenText = ""
    /// What ``when`` leans on, for "after the meeting": it moves when that moves.
    public var anchor: Reference?
    public var responsible: [Institution] = []
    /// Organisations that take part in it or organise it as well.
    public var counterparts: [Institution] = []
    public var budget: [BudgetSource] = []
    /// What sort of thing an expected result or an event is.
    public var resultType: Code<ResultType>?
    /// Of an indicator: where it stood, where it should come to, in what, and how that is known.
    public var baseline: Quantity?
    public var target: Quantity?
    public var unit = ""
    public var verification = LocalizedText()
    public var places: [Location] = []
    /// The mandates it answers.
    public var mandates: [Reference] = []
    /// Other elements that it mentions, with the words it does so in.
    public var related: [Reference] = []
    public var documents: [DocumentLink] = []
    public var remarks = LocalizedText()
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields: [Field<PlanElement>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("level", \.level, weight: .substance, required: true, facet: true),
        .init("root", \.root, weight: .substance, required: true),
        .init("parent", \.parent, weight: .substance, required: true),
        .init("number", \.number, weight: .substance, searched: true),
        .init("order", \.order, weight: .reference),
        .init("background", \.background, weight: .wording, searched: true),
        .init("objectives", \.objectives, weight: .wording, searched: true),
        .init("when", \.when, weight: .period),
        .init("whenText", \.whenText, weight: .wording),
        .init("anchor", \.anchor, weight: .period),
        .init("responsible", \.responsible, weight: .role, searched: true),
        .init("counterparts", \.counterparts, weight: .role, searched: true),
        .init("budget", \.budget, weight: .money),
        .init("resultType", \.resultType, weight: .substance, facet: true),
        .init("baseline", \.baseline, weight: .substance),
        .init("target", \.target, weight: .substance),
        .init("unit", \.unit, weight: .substance),
        .init("verification", \.verification, weight: .wording),
        .init("places", \.places, weight: .reference, searched: true),
        .init("mandates", \.mandates, weight: .reference),
        .init("related", \.related, weight: .reference),
        .init("documents", \.documents, weight: .reference),
        .init("remarks", \.remarks, weight: .wording),
        .init("source", \.source, weight: .reference),
        .init("standing", \.standing, weight: .reference),
    ]

    public var facts: Facts {
        Facts(
            kind: Self.kind.name,
            level: level?.rawValue,
            start: when?.earliest,
            end: when?.latest,
            years: YearSpan.years(from: when, to: nil)
        )
    }
}

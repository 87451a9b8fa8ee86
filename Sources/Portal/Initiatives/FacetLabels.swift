import Registry

/// The words for filters and their values in the reader's language.
struct FacetLabels: Sendable {
    private let text: Texts
    private let labels: Labels
    private let states: [String: String]

    init(_ visit: Visit) {
        text = visit.text
        labels = visit.labels
        states = StateMark.words(text)
    }

    /// The name of a filter.
    func name(of filter: InitiativeFilter) -> String {
        switch filter {
        case .country: text("filter.country")
        case .role: text("filter.role")
        case .counterpart: text("filter.counterpart")
        case .modality: text("filter.modality")
        case .level: text("filter.level")
        case .area: text("filter.area")
        case .sector: text("filter.sector")
        case .goal: text("filter.goal")
        case .status: text("filter.status")
        case .agreement: text("filter.agreement")
        case .declaredBy: text("filter.declaredBy")
        }
    }

    /// The label of one value of a filter.
    func label(_ value: String, _ filter: InitiativeFilter) -> String {
        switch filter {
        case .country, .counterpart, .declaredBy: labels.partner(value)
        case .role: labels.label(value, in: "role")
        case .modality: labels.label(value, in: "modality")
        case .level: labels.label(value, in: "level")
        case .area, .sector: labels.label(value, in: "sectors")
        case .goal: goal(value)
        case .status: labels.label(value, in: "status")
        case .agreement: states[value] ?? value
        }
    }

    /// A goal with its number before its name.
    func goal(_ code: String) -> String {
        let label = labels.label(code, in: "sdg")
        return label == code ? code : "\(code) \(label)"
    }
}

import Ledger

/// What a list of initiatives can be narrowed by; the raw value is its name in addresses and on the command line.
public enum InitiativeFilter: String, Sendable, Hashable, CaseIterable {
    case country = "pais"
    case role = "rol"
    /// Countries that must take part as well.
    case counterpart = "contraparte"
    case modality = "modalidad"
    case level = "nivel"
    case area
    case sector
    case goal = "ods"
    case status = "estado"
    case agreement = "acuerdo"
    case declaredBy = "declara"

    /// The facet of the catalogue it narrows.
    public var facet: Facet {
        switch self {
        case .country, .counterpart: .country
        case .role: .role
        case .modality: .modality
        case .level: .level
        case .area: .area
        case .sector: .sector
        case .goal: .goal
        case .status: .status
        case .agreement: .agreement
        case .declaredBy: .declaredBy
        }
    }
}

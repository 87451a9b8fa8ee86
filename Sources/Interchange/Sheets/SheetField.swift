/// What a column of a sheet can hold: a field of an initiative, or something from which fields are made.
public enum SheetField: String, Sendable, Hashable, CaseIterable {
    case title, objective, legalFramework, remarks
    case modality, level, status, sector, secondarySector, valuation, requestedBy, triangularAgreement
    case sdg, secondarySdg, targets
    case approved, plannedStart, start, plannedEnd, end
    /// The one year a list gives; the start where no start is told.
    case year
    case budget, executed, expertDays
    /// The currency of every amount of the row that names none.
    case currency
    case budgetCurrency, executedCurrency
    case programme
    case participants, provider, firstProvider, secondProvider, recipient, promoter
    /// The other side in a list of one's own cooperation.
    case partner
    /// The role of the party whose list it is.
    case role
    case institutions, providerInstitution, recipientInstitution
    case classifications, contributions, locations, documents, identifiers, relations
    /// The code under which its teller files the initiative.
    case code
    /// The address of the item in Encuentro, which our own exports carry.
    case item
    /// The party whose word the row is, which our own exports carry.
    case declaredBy
    /// Which wordings are translations, which our own exports carry.
    case wordings

    /// The vocabulary whose terms the cells name; nil for columns of another kind.
    var vocabulary: String? {
        switch self {
        case .modality: "modality"
        case .level: "level"
        case .status: "status"
        case .sector, .secondarySector: "sectors"
        case .valuation: "valuation-method"
        case .requestedBy: "request-origin"
        case .triangularAgreement: "triangular-agreement"
        case .sdg, .secondarySdg: "sdg"
        case .targets: "sdg-targets"
        case .role: "role"
        case .title, .objective, .legalFramework, .remarks, .approved, .plannedStart, .start, .plannedEnd, .end, .year,
            .budget, .executed, .expertDays, .currency, .budgetCurrency, .executedCurrency, .programme, .participants,
            .provider, .firstProvider, .secondProvider, .recipient, .promoter, .partner, .institutions,
            .providerInstitution, .recipientInstitution, .classifications, .contributions, .locations, .documents,
            .identifiers, .relations, .code, .item, .declaredBy, .wordings:
            nil
        }
    }

    /// Whether cells are texts in a language.
    var isLocalized: Bool {
        self == .title || self == .objective || self == .legalFramework || self == .remarks
    }

    /// Whether cells are amounts.
    var isNumber: Bool { self == .budget || self == .executed || self == .expertDays }

    /// Whether cells name who takes part.
    var namesPartners: Bool {
        switch self {
        case .participants, .provider, .firstProvider, .secondProvider, .recipient, .partner: true
        default: false
        }
    }
}

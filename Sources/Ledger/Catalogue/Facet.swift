/// What lists of initiatives can be narrowed by.
public enum Facet: String, Sendable, Hashable, CaseIterable {
    /// Any participation of a country or body.
    case country
    /// A country in a role: values such as `CO/provider`.
    case roleOf
    case role
    case modality
    case level
    case sector
    case area
    case goal
    case status
    /// State of agreement.
    case agreement
    case declaredBy
    case year
    case kind
}

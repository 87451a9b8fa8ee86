/// How much a difference in a field matters; differences are listed in this order.
public enum Weight: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Who takes part, and as what.
    case role
    /// When it begins and ends.
    case period
    /// What it costs, in money or in kind.
    case money
    /// What it is about: sector, goal.
    case sector
    /// Other matters of substance: modality, status, legal frame.
    case substance
    /// How it is told.
    case wording
    /// What is collected from all and is never in dispute: codes, documents.
    case reference

    public static func < (one: Weight, other: Weight) -> Bool { one.rawValue < other.rawValue }
}

/// The three modalities of the South-South report, and with them what counts in its totals.
///
/// Source: the report on South-South cooperation in Ibero-America (informesursur.org). Multilateral and North-South
/// cooperation, and what has no known modality, stay out.
public enum SouthSouthModality: String, Sendable, Hashable, CaseIterable {
    case bilateral
    case triangular
    case regional

    /// The modality under which an item counts; nil for one that does not count.
    ///
    /// A programme counts as regional.
    public init?(_ facts: Facts) {
        switch facts.kind {
        case Programme.kind.name: self = .regional
        case Initiative.kind.name:
            guard let known = facts.modality.flatMap(SouthSouthModality.init(rawValue:)) else { return nil }
            self = known
        default: return nil
        }
    }
}

/// Whether an item counts in totals of South-South cooperation: see ``SouthSouthModality``.
public func isSouthSouth(_ facts: Facts) -> Bool { SouthSouthModality(facts) != nil }

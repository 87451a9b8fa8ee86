/// How far a field is agreed; always derived, never typed in.
public enum FieldState: Sendable, Hashable {
    /// Only one party says anything, or several say things that cannot be compared.
    case oneSided
    /// Those who spoke agree; these have not spoken yet.
    case pending([PartyCode])
    case agreed
    case differing
    /// Each side lets the other's value stand.
    case agreedToDiffer
    case reserved(by: [PartyCode])
    /// A list to which everybody adds; nothing to agree about.
    case collected

    /// The name for addresses, facets and data.
    public var name: String {
        switch self {
        case .oneSided: "one-sided"
        case .pending: "pending"
        case .agreed: "agreed"
        case .differing: "differing"
        case .agreedToDiffer: "agreed-to-differ"
        case .reserved: "reserved"
        case .collected: "collected"
        }
    }
}

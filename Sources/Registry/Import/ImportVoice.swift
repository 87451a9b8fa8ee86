import Cooperation

/// In whose name a file is imported.
public enum ImportVoice: Sendable, Hashable {
    case pen(Pen)
    /// The file itself says who speaks (IATI); at the terminal alone.
    case asTheFileSays(StandingDesignation)

    /// The party it speaks for; nil where the file says so.
    var party: PartyCode? {
        switch self {
        case .pen(let pen): pen.party
        case .asTheFileSays: nil
        }
    }

    func pen(for party: PartyCode) -> Pen {
        switch self {
        case .pen(let pen): pen
        case .asTheFileSays(let standing): Pen(standing: standing, for: party)
        }
    }
}

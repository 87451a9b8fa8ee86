import Cooperation

/// What one party declares about one initiative, ready to go out as an IATI activity.
public struct IATIActivity: Sendable {
    /// Who declares it.
    public let party: PartyCode
    /// The code under which that party files it.
    public let key: String
    /// When it was declared, in milliseconds since 1 January 1970 UTC.
    public let recordedAt: Int64
    public let content: Initiative
    public let measures: [Measure]

    public init(party: PartyCode, key: String, recordedAt: Int64, content: Initiative, measures: [Measure] = []) {
        self.party = party
        self.key = key
        self.recordedAt = recordedAt
        self.content = content
        self.measures = measures
    }
}

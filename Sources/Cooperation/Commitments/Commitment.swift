/// A word that one party owes the others about an item: derived from what was said, never stored.
public struct Commitment: Sendable, Hashable {
    /// What the word is about.
    public enum Matter: Sendable, Hashable {
        /// Others say that the party takes part, and it has not declared the item itself.
        case validate
        /// In these fields, by consequence, another party spoke last and holds something else, or objects.
        case answer(fields: [String])
    }

    public let party: PartyCode
    public let matter: Matter
    /// When the first word it has not answered was said: milliseconds since 1 January 1970 UTC.
    public let since: Int64

    public init(party: PartyCode, matter: Matter, since: Int64) {
        self.party = party
        self.matter = matter
        self.since = since
    }

    /// Days after which a reminder is due.
    ///
    /// A convention of ours, said wherever a date is shown: no agreement of the registry sets one, and silence never
    /// counts as a word.
    public static let patience = 30

    /// When a reminder is due: milliseconds since 1 January 1970 UTC.
    public var due: Int64 { since + Int64(Self.patience) * 86_400_000 }
}

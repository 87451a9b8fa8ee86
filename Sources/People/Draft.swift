import Cooperation
import Localization

/// What someone has typed into a form and not said yet: theirs alone, for the party they speak for.
///
/// No entry knows of it. It ends when it is said, when its person or time takes it away, or with the person.
public struct Draft: Sendable, Hashable {
    /// Drawn by lot.
    public let id: String
    public let person: Person.ID
    public let party: PartyCode
    /// The kind of item it is to be a word on, such as `initiative`.
    public let kind: String
    /// The item it is a word on; nil for one that is to begin.
    public let item: ItemID?
    /// The last entry about that item that had been seen when it was saved.
    public let seen: Int64?
    /// The language of the form, which says how its numbers are read.
    public let language: Language
    /// What stands in each input, by its name; inputs with nothing in them are left out.
    public let fields: [String: String]
    public let made: Int64
    public let saved: Int64

    public init(
        id: String,
        person: Person.ID,
        party: PartyCode,
        kind: String,
        item: ItemID? = nil,
        seen: Int64? = nil,
        language: Language,
        fields: [String: String],
        made: Int64,
        saved: Int64
    ) {
        self.id = id
        self.person = person
        self.party = party
        self.kind = kind
        self.item = item
        self.seen = seen
        self.language = language
        self.fields = fields
        self.made = made
        self.saved = saved
    }
}

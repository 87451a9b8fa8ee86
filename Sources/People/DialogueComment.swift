import Cooperation
import Localization

/// What someone writes beside a field of an item for those who talk it over: nobody's statement, and in no ledger.
public struct DialogueComment: Sendable, Hashable {
    /// Drawn by lot.
    public struct ID: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }
        public init(_ rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }
    }

    /// Taken back: nothing is left of what it said.
    public struct Withdrawal: Sendable, Hashable {
        /// Milliseconds since 1 January 1970 UTC.
        public let at: Int64
        public let designation: Designation.ID
    }

    public let id: ID
    public let item: ItemID
    /// The field it stands beside; ``Stance/whole`` for the item as a whole.
    public let field: String
    public let party: PartyCode
    public let designation: Designation.ID
    /// Who wrote it; nil once they are erased, and for programs.
    public let writer: Person.ID?
    /// What they are called now.
    public let writerName: String?
    /// Milliseconds since 1 January 1970 UTC.
    public let made: Int64
    public let language: Language
    /// Plain text with its line breaks; empty once it is withdrawn.
    public let text: String
    /// The comment that it answers; that one answers none itself.
    public let answers: ID?
    public let withdrawal: Withdrawal?
    /// The parties it names.
    public let mentioned: [PartyCode]
    /// Those of them that have neither answered it nor marked it as read.
    public let unread: Set<PartyCode>

    public init(
        id: ID,
        item: ItemID,
        field: String,
        party: PartyCode,
        designation: Designation.ID,
        writer: Person.ID?,
        writerName: String? = nil,
        made: Int64,
        language: Language,
        text: String,
        answers: ID? = nil,
        withdrawal: Withdrawal? = nil,
        mentioned: [PartyCode] = [],
        unread: Set<PartyCode> = []
    ) {
        self.id = id
        self.item = item
        self.field = field
        self.party = party
        self.designation = designation
        self.writer = writer
        self.writerName = writerName
        self.made = made
        self.language = language
        self.text = text
        self.answers = answers
        self.withdrawal = withdrawal
        self.mentioned = mentioned
        self.unread = unread
    }
}

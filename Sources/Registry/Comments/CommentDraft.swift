import Cooperation
import Localization
import People

/// A comment as it is written, before it is taken.
public struct CommentDraft: Sendable, Hashable {
    /// Characters of one comment: a page of writing.
    public static let limit = 4_000

    /// The field it stands beside; ``Stance/whole`` for the item as a whole.
    public let field: String
    public let language: Language
    public let text: String
    /// The parties it names; whoever is answered is named in any case.
    public let mentioned: Set<PartyCode>
    /// The comment that it answers.
    public let answers: DialogueComment.ID?

    public init(
        field: String,
        language: Language,
        text: String,
        mentioned: Set<PartyCode> = [],
        answers: DialogueComment.ID? = nil
    ) {
        self.field = field
        self.language = language
        self.text = text
        self.mentioned = mentioned
        self.answers = answers
    }
}

/// Why a comment is not taken.
public enum CommentError: Error, Sendable, Equatable {
    case empty
    case tooLong(limit: Int)
    /// Someone has written so many in a short time that nobody can read them.
    case tooMany
    /// There is no such comment on the item, or it was withdrawn.
    case unknownComment
    /// The party takes no part in the dialogue.
    case unknownMention(PartyCode)
}

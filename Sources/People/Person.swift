import Localization

/// Someone with an account.
public struct Person: Sendable, Hashable {
    /// Drawn by lot; tells nothing of the person.
    public struct ID: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }
        public init(_ rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }
    }

    public let id: ID
    public let email: EmailAddress
    public var name: String
    /// The language of mail.
    public var language: Language
    /// Whether a password has been set; an invitation is still open where not.
    public let hasPassword: Bool
    /// An account of a scenario in the exercise space: nobody behind it, no mail to it.
    public let isPractice: Bool
    public let made: Int64

    public init(
        id: ID,
        email: EmailAddress,
        name: String,
        language: Language,
        hasPassword: Bool = false,
        isPractice: Bool = false,
        made: Int64
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.language = language
        self.hasPassword = hasPassword
        self.isPractice = isPractice
        self.made = made
    }
}

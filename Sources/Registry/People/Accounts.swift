import Credentials
import Ledger
import People

/// What people do about their accounts and rights; each act in a file of its own.
///
/// Times and random bytes come from outside, so that tests decide them.
public struct Accounts: Sendable {
    public let registry: Registry
    public let people: People
    public let policy: AccountPolicy
    let key: SealingKey
    let hasher: PasswordHasher
    /// Random bytes, as many as asked for.
    let chance: @Sendable (Int) -> [UInt8]

    /// The accounts of a registry's database.
    ///
    /// - Parameters:
    ///   - key: Of the node; see ``NodeKey``.
    ///   - hasher: One for the process, for it bounds how much memory passwords take.
    public init(
        _ registry: Registry,
        key: SealingKey,
        hasher: PasswordHasher,
        policy: AccountPolicy = AccountPolicy(),
        chance: @escaping @Sendable (Int) -> [UInt8] = Accounts.systemChance
    ) {
        self.registry = registry
        people = People(registry.ledger.database)
        self.key = key
        self.hasher = hasher
        self.policy = policy
        self.chance = chance
    }

    /// The system's random bytes.
    public static let systemChance: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    var now: Int64 { registry.now() }

    func secret() -> Secret { Secret(random: chance(Secret.randomLength)) }

    /// A name of lot: sixty bits in twelve characters, as those of items.
    func lot() -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        return String(decoding: chance(12).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
    }
}

/// How long things last and how often they may be tried; times in milliseconds.
///
/// OWASP ASVS 4.0.3, level 2: 3.3.2 for sessions, 2.2.1 for attempts.
public struct AccountPolicy: Sendable, Hashable {
    /// A session that was not used for so long is over.
    public var idle: Int64 = 30 * 60_000
    /// Every session is over after so long.
    public var session: Int64 = 12 * 3_600_000
    /// Time to give the code after the password.
    public var code: Int64 = 10 * 60_000
    public var invitation: Int64 = 7 * 86_400_000
    public var reset: Int64 = 3_600_000
    /// How long a player's link in the exercise works.
    public var practice: Int64 = 30 * 86_400_000
    /// The time in which attempts are counted.
    public var window: Int64 = 15 * 60_000
    public var attemptsPerAccount = 10
    public var attemptsPerAddress = 100
    public var resetsPerAccount = 3
    /// How long a draft is kept after it was last saved.
    public var draft: Int64 = 90 * 86_400_000
    public var draftsPerPerson = 40
    /// Bytes of what stands in the inputs of one draft, names included.
    public var draftSize = 128 * 1024
    public var commentsPerPerson = 60
    /// Bytes of one file that is attached.
    public var attachmentSize = 10 * 1024 * 1024
    public var attachmentsPerDeclaration = 10
    /// Forms with files that a person may send within the window.
    public var filesPerPerson = 40

    public init() {}
}

/// Why an act about accounts is refused.
public enum AccountError: Error, Sendable, Equatable {
    case badAddress(String)
    case weakPassword(PasswordPolicy.Weakness)
    /// The link was used, is too old, or never was.
    case linkNotValid
    /// The code does not fit, or was used already.
    case wrongCode
    case wrongPassword
    case tooManyAttempts
    case unknownPerson(String)
    /// They keep as many searches as one can.
    case tooManySearches
    /// A second factor is there; to change it, it has to have been shown.
    case secondFactorNeeded
    /// It is asked for in the main space, and is of the exercise alone.
    case onlyInExercise
    /// The node's key is not the one this database was first used with.
    case otherKey
    /// So many drafts are kept for one person already.
    case tooManyDrafts(limit: Int)
    /// More was typed than a draft holds, in bytes.
    case draftTooLarge(limit: Int)
    /// The file of the node's key cannot be read, written, or holds no key.
    case unusableKey(String)
}

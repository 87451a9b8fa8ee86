/// What can go wrong with credentials; that one does not fit is no error but an answer.
public enum CredentialsError: Error, Sendable, Equatable {
    /// The library refused to hash; its code.
    case hashing(code: Int32)
    /// More passwords wait to be checked than can be answered in time.
    case tooManyAtOnce
    /// What was sealed cannot be opened: the key is another one, or it was changed or moved.
    case notOurSeal
    /// A key is not 32 bytes long.
    case keyLength(Int)
}

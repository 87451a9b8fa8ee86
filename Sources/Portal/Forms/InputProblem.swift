import Cooperation
import Interchange

/// Why what stands in an input cannot be read.
struct InputProblem: Sendable, Hashable {
    enum Cause: Sendable, Hashable {
        /// Nothing stands there, and something must.
        case missing
        case date(WhenProblem)
        case number(found: String)
        case code(found: String)
        case party(found: String)
        case currencyMissing
        case address(found: String)
        /// No item of that title or address can be named here.
        case item(found: String)
        case tooLong(limit: Int)
        /// It is used for something else already.
        case taken
        /// A file that is not taken, by its name.
        case file(String, AttachmentProblem)
        case tooManyFiles(limit: Int)
        /// An attachment of that name that is no longer kept.
        case fileGone(String)
        /// The domain's own rules refuse it, such as a latitude beyond the pole.
        case unreadable
    }

    /// The name of the input.
    let input: String
    let cause: Cause

    init(_ input: String, _ cause: Cause) {
        self.input = input
        self.cause = cause
    }
}

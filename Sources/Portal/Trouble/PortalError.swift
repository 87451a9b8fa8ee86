import HTTPTypes

/// Why a request cannot be answered; the words for it are made on the error page, in the reader's language.
enum PortalError: Error, Sendable, Equatable {
    /// There is no such page, item or code.
    case notFound
    /// The address holds what no address can hold.
    case badAddress
    /// A parameter of the API has a value it cannot have.
    case badParameter(name: String, found: String)
    /// The portal only reads.
    case methodNotAllowed
    case addressTooLong(limit: Int)
    case bodyTooLarge(limit: Int)
    /// The ledger does not answer.
    case unavailable

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .badAddress, .badParameter: .badRequest
        case .methodNotAllowed: .methodNotAllowed
        case .addressTooLong: .uriTooLong
        case .bodyTooLarge: .contentTooLarge
        case .unavailable: .serviceUnavailable
        }
    }
}

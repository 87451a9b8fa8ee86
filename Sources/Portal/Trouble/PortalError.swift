import HTTPTypes

/// Why a request cannot be answered; the words for it are made on the error page, in the reader's language.
enum PortalError: Error, Sendable, Equatable {
    /// There is no such page, item or code.
    case notFound
    /// The address holds what no address can hold.
    case badAddress
    /// A parameter of the API has a value it cannot have.
    case badParameter(name: String, found: String)
    /// The address of the API has no such parameter.
    case unknownParameter(name: String, known: [String])
    case repeatedParameter(name: String)
    case missingParameter(name: String)
    /// There is no initiative to make an IATI file of, which may not be empty (IATI 2.03 activities schema).
    case nothingToPublish
    /// The portal only reads.
    case methodNotAllowed
    case addressTooLong(limit: Int)
    case bodyTooLarge(limit: Int)
    /// A body in a form we do not read.
    case unknownBodyType
    /// A body that is damaged.
    case unreadableBody
    /// A form that was not sent from a page of ours.
    case foreignForm
    /// A form whose session has ended, or that was opened before signing in.
    case staleForm
    /// The person speaks for nobody at this moment.
    case noDesignation
    /// A person has sent more files than anyone attaches.
    case tooManyFiles
    /// The ledger does not answer.
    case unavailable
    /// The same person asks more often than anybody types.
    case tooOften
    /// Others wait already for what takes long to make.
    case busy

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .nothingToPublish: .notFound
        case .badAddress, .badParameter, .unknownParameter, .repeatedParameter, .missingParameter: .badRequest
        case .methodNotAllowed: .methodNotAllowed
        case .addressTooLong: .uriTooLong
        case .bodyTooLarge: .contentTooLarge
        case .unknownBodyType: .unsupportedMediaType
        case .unreadableBody: .badRequest
        case .foreignForm, .staleForm, .noDesignation: .forbidden
        case .tooOften, .tooManyFiles: .tooManyRequests
        case .unavailable, .busy: .serviceUnavailable
        }
    }
}

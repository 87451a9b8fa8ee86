import Credentials

/// Ties a form to the session it was shown in: whoever sends it has read a page of that session.
///
/// The form holds the token behind a mask that is new each time, so that packing pages gives nothing of it away
/// (the BREACH attack on compressed secrets).
struct FormToken: Sendable {
    /// The name of the hidden field.
    static let field = "ficha"

    private let token: [UInt8]

    /// - Parameter secret: What only the session's browser knows: the value of its cookie.
    init(secret: String) { token = Secret("form|" + secret).digest }

    /// The token as one form holds it.
    var masked: String {
        let mask = token.map { _ in UInt8.random(in: .min ... .max) }
        return Base32.encode(mask + zip(mask, token).map { $0 ^ $1 })
    }

    /// Whether what a form sent is this token; takes the same time wherever it differs.
    func accepts(_ sent: String?) -> Bool {
        guard let sent, sent.utf8.count <= 256, let bytes = Base32.decode(sent), bytes.count == 2 * token.count else {
            return false
        }
        return ConstantTime.equal(zip(bytes, bytes.dropFirst(token.count)).map { $0 ^ $1 }, token)
    }
}

import HTTPTypes
import Hummingbird
import HummingbirdCore

/// How the portal's cookies are named and sent.
///
/// Always `HttpOnly; SameSite=Lax; Path=/`, never with content of their own: only a token whose meaning the database
/// knows. Over TLS they are `Secure` and named `__Host-…`, so that no neighbour under the same domain can set them
/// (RFC 6265bis §4.1.3). Browsers keep neither over plain HTTP, so on this machine alone (`localhost`, `127.0.0.1`,
/// `::1`), where there is no network to listen on, the names are plain. Anywhere else sign-in needs TLS.
struct CookieRule: Sendable, Hashable {
    let isSecure: Bool

    init(_ request: Request, publicAddress: String?) {
        if publicAddress?.lowercased().hasPrefix("https://") == true {
            isSecure = true
        } else {
            // A proxy on this machine tells that the world reaches it by TLS.
            let isBehindTLS = request.headers[Self.forwardedProtocol]?.lowercased() == "https"
            isSecure = isBehindTLS || !Self.isThisMachine(request.head.authority ?? "")
        }
    }

    /// The cookies there are; each space has its own, so that nobody is in both by mistake.
    enum Name: Sendable, Hashable {
        /// A signed-in person's session.
        case session(Space.Role)
        /// The designation they have chosen to act with.
        case designation(Space.Role)
        /// Ties the form of someone who is not signed in to the browser it was shown in.
        case visit

        var text: String {
            switch self {
            case .session(.main): "sesion"
            case .session(.exercise): "sesion-ejercicio"
            case .designation(.main): "por"
            case .designation(.exercise): "por-ejercicio"
            case .visit: "visita"
            }
        }
    }

    func fullName(_ name: Name) -> String { isSecure ? "__Host-" + name.text : name.text }

    /// The value a request sends under a name.
    func value(_ name: Name, in request: Request) -> String? {
        let fullName = fullName(name)
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";").prefix(50) {
                let pair = pair.drop { $0 == " " }
                guard let mark = pair.firstIndex(of: "="), pair[..<mark] == fullName else { continue }
                let value = pair[pair.index(after: mark)...]
                return value.isEmpty || value.utf8.count > 200 ? nil : String(value)
            }
        }
        return nil
    }

    /// What sets a cookie until the browser is closed or, given seconds, for that long; an empty value ends it.
    func setting(_ name: Name, to value: String, seconds: Int? = nil) -> String {
        var text = "\(fullName(name))=\(value); Path=/; HttpOnly; SameSite=Lax"
        if isSecure { text += "; Secure" }
        if let seconds = value.isEmpty ? 0 : seconds { text += "; Max-Age=\(seconds)" }
        return text
    }

    private static func isThisMachine(_ authority: String) -> Bool {
        let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased())
    }

    private static let forwardedProtocol = HTTPField.Name("X-Forwarded-Proto") ?? .cookie
}

extension Response {
    /// Adds a cookie to those the answer sets.
    mutating func set(_ cookie: String) { headers.append(HTTPField(name: .setCookie, value: cookie)) }
}

import Crypto

/// A random word that opens something: a session, an invitation, the API.
///
/// Whoever is given it keeps it; here only its digest is kept, so that who reads the database can open nothing.
public struct Secret: Sendable, Hashable {
    /// 256 bits in 43 characters that need no escaping in an address (RFC 4648 §5).
    public let text: String

    /// Random bytes that a secret takes.
    public static let randomLength = 32

    public init(random: [UInt8]) { text = Base64URL.encode(random) }

    /// A secret as someone hands it in.
    public init(_ text: String) { self.text = text }

    /// What is kept of it.
    public var digest: [UInt8] { Self.digest(Array(text.utf8)) }

    /// SHA-256.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}

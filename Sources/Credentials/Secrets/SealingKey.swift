import Crypto
import Foundation

/// The node's key, kept outside the database, under which it seals what it must be able to read again.
///
/// AES-256-GCM: whoever holds only the database, or a backup of it, reads nothing and changes nothing unseen.
public struct SealingKey: Sendable {
    /// Random bytes that a key takes.
    public static let length = 32
    private let key: SymmetricKey

    /// Throws ``CredentialsError/keyLength(_:)``.
    public init(_ bytes: [UInt8]) throws {
        guard bytes.count == Self.length else { throw CredentialsError.keyLength(bytes.count) }
        key = SymmetricKey(data: bytes)
    }

    /// Seals bytes for one place, so that they open nowhere else.
    ///
    /// - Parameters:
    ///   - place: What they are and whose, such as `totp/PERSON`.
    ///   - nonce: 12 random bytes.
    public func seal(_ bytes: [UInt8], for place: String, nonce: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            bytes,
            using: key,
            nonce: try AES.GCM.Nonce(data: nonce),
            authenticating: Array(place.utf8)
        )
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// Random bytes that one ``seal(_:for:nonce:)`` takes.
    public static let nonceLength = 12

    /// What was sealed for that place; throws ``CredentialsError/notOurSeal``.
    public func open(_ sealed: [UInt8], for place: String) throws -> [UInt8] {
        do {
            return Array(
                try AES.GCM.open(
                    AES.GCM.SealedBox(combined: sealed),
                    using: key,
                    authenticating: Array(place.utf8)
                )
            )
        } catch {
            throw CredentialsError.notOurSeal
        }
    }

    /// A digest that only holders of the key can make, for values that are few enough to be tried out.
    public func digest(_ text: String, for place: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(place)\n\(text)".utf8), using: key))
    }
}

import Crypto
import Foundation

/// The six digits that an authenticator app shows for thirty seconds (RFC 6238 over RFC 4226, HMAC-SHA-1).
///
/// SHA-1 because apps read nothing else reliably; its weakness, collisions, does not touch HMAC.
public struct TOTP: Sendable {
    /// 20 random bytes, shared with the app.
    public let secret: [UInt8]

    /// The length of secret that RFC 4226 §4 recommends.
    public static let secretLength = 20
    static let period: Int64 = 30

    public init(secret: [UInt8]) { self.secret = secret }

    /// The number of the step a moment falls in.
    ///
    /// - Parameter now: Milliseconds since 1 January 1970 UTC.
    public static func step(at now: Int64) -> Int64 { now / 1_000 / period }

    /// The step whose code this is, one early or late allowed; nil where it fits none or one that was used already.
    ///
    /// - Parameter last: The step of the last code accepted; neither it nor an earlier one is accepted again
    ///   (RFC 6238 §5.2).
    public func step(of code: String, at now: Int64, after last: Int64?) -> Int64? {
        let digits = Array(code.utf8.filter { $0 != UInt8(ascii: " ") })
        let current = Self.step(at: now)
        return (current - 1...current + 1).first { step in
            ConstantTime.equal(Array(self.code(step).utf8), digits) && step > last ?? .min
        }
    }

    /// The code of a step: HOTP of its number (RFC 4226 §5.3).
    public func code(_ step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        )
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { value, _ in value * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// What the app reads from a picture or a link: `otpauth://totp/…`.
    public func address(issuer: String, account: String) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~@")
        func escaped(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        }
        return "otpauth://totp/\(escaped(issuer)):\(escaped(account))"
            + "?secret=\(Base32.encode(secret))&issuer=\(escaped(issuer))"
    }
}

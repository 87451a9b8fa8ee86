/// Codes on paper for the day the telephone is lost; each opens once.
///
/// Eighty bits each, so that a plain digest of them can be kept.
public enum RecoveryCodes {
    public static let count = 10
    /// Random bytes that one set takes.
    public static let randomLength = count * bytesPerCode
    private static let bytesPerCode = 10
    /// Crockford's: no I, L, O, U, which people misread.
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// A set of codes, such as `7k3m-q0d2-x9ab-c4ef`, from ``randomLength`` random bytes.
    public static func make(from random: [UInt8]) -> [String] {
        stride(from: 0, to: random.count - bytesPerCode + 1, by: bytesPerCode).map { start in
            var (buffer, bits) = (0, 0)
            var characters: [UInt8] = []
            for byte in random[start..<start + bytesPerCode] {
                buffer = (buffer << 8 | Int(byte)) & 0xFFF
                bits += 8
                while bits >= 5 {
                    bits -= 5
                    if characters.count % 5 == 4 { characters.append(UInt8(ascii: "-")) }
                    characters.append(alphabet[buffer >> bits & 31])
                }
            }
            return String(decoding: characters, as: UTF8.self)
        }
    }

    /// What is kept of a code, however it was typed: SHA-256 of its letters and digits.
    public static func digest(_ code: String) -> [UInt8] {
        let typed = code.lowercased().unicodeScalars.compactMap { scalar -> UInt8? in
            switch scalar {
            case "o": UInt8(ascii: "0")
            case "i", "l": UInt8(ascii: "1")
            case "0"..."9", "a"..."z": UInt8(scalar.value)
            default: nil
            }
        }
        return Secret.digest(typed)
    }
}

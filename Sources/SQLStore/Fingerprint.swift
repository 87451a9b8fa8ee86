/// FNV-1a of 64 bits over the UTF-8 of a text: short, stable between runs and machines, no defence against intent.
package struct Fingerprint {
    /// The number.
    package let value: UInt64

    /// Computes it.
    package init(_ text: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        value = hash
    }

    /// Sixteen hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

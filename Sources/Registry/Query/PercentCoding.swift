/// Percent-encoding of paths and queries (RFC 3986 §2.1), with `+` for a blank in queries as HTML forms write it.
public enum PercentCoding {
    /// A text with everything but letters, digits and `-._~,` written as bytes; safe in a path and in a query.
    public static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if isPlain(byte) {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out.append(digits[Int(byte >> 4)])
                out.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A part of a path as it was meant; nil when it is not UTF-8 or holds a control character.
    public static func decoded(_ text: String) -> String? {
        let bytes = bytes(of: text[...].utf8, plusIsBlank: false)
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Names and values of a query, in their order, at most that many.
    ///
    /// Bytes that are not UTF-8 become the replacement character: a query is never refused, it finds nothing.
    public static func pairs(_ query: String, limit: Int = 200) -> [(name: String, value: String)] {
        query.utf8.split(separator: UInt8(ascii: "&"), maxSplits: limit).prefix(limit).map { pair in
            guard let mark = pair.firstIndex(of: UInt8(ascii: "=")) else { return (value(pair), "") }
            return (value(pair[..<mark]), value(pair[pair.index(after: mark)...]))
        }
    }

    private static func value(_ part: Substring.UTF8View) -> String {
        String(decoding: bytes(of: part, plusIsBlank: true), as: UTF8.self)
    }

    private static func bytes(of text: Substring.UTF8View, plusIsBlank: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var iterator = text.makeIterator()
        var pending: [UInt8] = []
        while let byte = pending.popLast() ?? iterator.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = iterator.next() else { return out + [byte] }
                guard let first = hexadecimal(high) else {
                    out.append(byte)
                    pending.append(high)
                    continue
                }
                guard let low = iterator.next() else { return out + [byte, high] }
                guard let second = hexadecimal(low) else {
                    out += [byte, high]
                    pending.append(low)
                    continue
                }
                out.append(first << 4 | second)
            } else {
                out.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return out
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: ","):
            true
        default: false
        }
    }
}

/// Swift source told apart into code, strings and comments: enough for searching, no parser.
///
/// Knows line and nested block comments, strings of one and several lines, raw strings (`#"…"#`) and interpolations,
/// which count as part of their string.
struct SwiftText {
    private(set) var literals: [String] = []
    var code: String { String(decoding: kept, as: UTF8.self) }

    private var kept: [UInt8] = []
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        kept.reserveCapacity(bytes.count)
        while at < bytes.count { step() }
    }

    private mutating func step() {
        switch bytes[at] {
        case Sign.slash where sees([Sign.slash, Sign.slash]):
            while at < bytes.count, bytes[at] != Sign.newline { at += 1 }
        case Sign.slash where sees([Sign.slash, Sign.star]):
            skipBlockComment()
        case Sign.quote, Sign.hash:
            if let marks = stringOpening() { readString(marks: marks) } else { keep() }
        default:
            keep()
        }
    }

    private mutating func keep() {
        kept.append(bytes[at])
        at += 1
    }

    private func sees(_ word: [UInt8], from place: Int? = nil) -> Bool {
        let start = place ?? at
        guard start + word.count <= bytes.count else { return false }
        for offset in word.indices where bytes[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if sees([Sign.slash, Sign.star]) {
                depth += 1
                at += 2
            } else if sees([Sign.star, Sign.slash]) {
                depth -= 1
                at += 2
            } else {
                at += 1
            }
        } while depth > 0 && at < bytes.count
        kept.append(Sign.space)
    }

    /// The number of `#` before a quotation mark that opens a string here, or nil.
    private func stringOpening() -> Int? {
        var marks = 0
        while at + marks < bytes.count, bytes[at + marks] == Sign.hash { marks += 1 }
        return sees([Sign.quote], from: at + marks) ? marks : nil
    }

    private mutating func readString(marks: Int) {
        let hashes = Array(repeating: Sign.hash, count: marks)
        at += marks
        let isLong = sees([Sign.quote, Sign.quote, Sign.quote])
        let quote = Array(repeating: Sign.quote, count: isLong ? 3 : 1)
        at += quote.count
        var content: [UInt8] = []
        while at < bytes.count, !sees(quote + hashes) {
            guard bytes[at] == Sign.backslash, sees([Sign.backslash] + hashes) else {
                content.append(bytes[at])
                at += 1
                continue
            }
            at += 1 + marks
            guard at < bytes.count else { break }
            if bytes[at] == Sign.opening {
                skipInterpolation()
                content.append(contentsOf: "…".utf8)
            } else {
                content.append(bytes[at])
                at += 1
            }
        }
        at += quote.count + marks
        literals.append(String(decoding: content, as: UTF8.self))
        kept.append(contentsOf: [Sign.quote, Sign.quote])
    }

    private mutating func skipInterpolation() {
        at += 1
        var depth = 1
        while at < bytes.count, depth > 0 {
            if let marks = stringOpening() {
                readString(marks: marks)
                continue
            }
            if bytes[at] == Sign.opening { depth += 1 }
            if bytes[at] == Sign.closing { depth -= 1 }
            at += 1
        }
    }

    private enum Sign {
        static let newline = UInt8(ascii: "\n"), space = UInt8(ascii: " "), slash = UInt8(ascii: "/")
        static let star = UInt8(ascii: "*"), quote = UInt8(ascii: "\""), hash = UInt8(ascii: "#")
        static let backslash = UInt8(ascii: "\\"), opening = UInt8(ascii: "("), closing = UInt8(ascii: ")")
    }
}

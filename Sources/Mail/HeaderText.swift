import Foundation

/// Words in the head of a message, in any script (RFC 2047).
enum HeaderText {
    /// A header with its words; what is not plain ASCII goes into encoded words, of which none cuts a character.
    ///
    /// - Parameter quoted: Whether plain words are put in quotes, as names before an address are.
    static func line(_ name: String, _ words: String, quoted: Bool = false) -> String {
        // A line break would end the header, and what follows it would be another one.
        let text = String(words.map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 } ?? false ? " " : $0 })
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && text.utf8.count + name.utf8.count <= 70
        guard !isPlain || text.contains("=?") else { return "\(name): \(quoted ? quote(text) : text)" }
        return "\(name): " + encodedWords(text).joined(separator: "\r\n ")
    }

    private static func quote(_ text: String) -> String {
        let inner = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(inner)\""
    }

    /// A line with encoded words has at most 76 characters (§2): 39 bytes make 52, with 12 around them and a header's name.
    private static func encodedWords(_ text: String) -> [String] {
        var (words, bytes): ([String], [UInt8]) = ([], [])
        func word() -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > 39 {
                words.append(word())
                bytes = []
            }
            bytes += next
        }
        return words + [word()]
    }
}

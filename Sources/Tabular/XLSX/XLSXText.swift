import XMLStream

/// Text in the parts of a workbook.
enum XLSXText {
    /// The text of a string item or inline string, its runs joined, without phonetic readings
    /// (ECMA-376 Part 1 §18.4.8).
    static func joined(_ node: XMLNode) -> String {
        var text = ""
        node.forEachChild { child in
            switch child.localName {
            case "t": text += child.text
            case "r": child.forEachChild { if $0.localName == "t" { text += $0.text } }
            default: break
            }
        }
        return unescaped(text)
    }

    /// Resolves `_x000D_` and the like, the form of characters XML cannot hold (ST_Xstring,
    /// ECMA-376 Part 1 §22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var units: [UInt8] = []
        units.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if let code = code(in: bytes, at: position), let scalar = Unicode.Scalar(code) {
                units.append(contentsOf: String(Character(scalar)).utf8)
                position += 7
            } else {
                units.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    /// Puts text into the form `unescaped` resolves, so that what only looks like it stays.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for position in bytes.indices {
            result.append(bytes[position])
            if code(in: bytes, at: position) != nil { result.append(contentsOf: "x005F_".utf8) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func code(in bytes: [UInt8], at position: Int) -> UInt32? {
        guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
            bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
        else { return nil }
        var code: UInt32 = 0
        for byte in bytes[position + 2..<position + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}

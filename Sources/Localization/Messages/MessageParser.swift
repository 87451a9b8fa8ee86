/// Reads the text of a message into segments.
///
/// The grammar is the part of ICU's message format that our languages need: `{name}`, `{name, plural, …}`,
/// `{name, select, …}`, and `#` for the number inside a plural. An apostrophe quotes only when a brace or `#` follows
/// it (`'{'`), so that "d'água" needs no care; two apostrophes are one.
struct MessageParser {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Reads the whole message.
    mutating func parse() throws(MessageFlaw) -> [MessageSegment] {
        let segments = try sequence(depth: 0, counted: nil)
        guard offset == bytes.count else { throw .unbalancedBrace }
        return segments
    }

    private mutating func sequence(depth: Int, counted: String?) throws(MessageFlaw) -> [MessageSegment] {
        guard depth <= 8 else { throw .tooDeep }
        var segments: [MessageSegment] = []
        var literal: [UInt8] = []
        func flush() {
            guard !literal.isEmpty else { return }
            segments.append(.literal(String(decoding: literal, as: UTF8.self)))
            literal = []
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "{"):
                flush()
                offset += 1
                segments.append(try placeholder(depth: depth))
            case UInt8(ascii: "}"):
                flush()
                return segments
            case UInt8(ascii: "#") where counted != nil:
                flush()
                offset += 1
                if let counted { segments.append(.number(counted)) }
            case UInt8(ascii: "'"):
                quoted(into: &literal)
            default:
                literal.append(byte)
                offset += 1
            }
        }
        flush()
        return segments
    }

    private mutating func quoted(into literal: inout [UInt8]) {
        let apostrophe = UInt8(ascii: "'")
        offset += 1
        guard offset < bytes.count else { return literal.append(apostrophe) }
        switch bytes[offset] {
        case apostrophe:
            literal.append(apostrophe)
            offset += 1
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"):
            while offset < bytes.count, bytes[offset] != apostrophe {
                literal.append(bytes[offset])
                offset += 1
            }
            offset = min(offset + 1, bytes.count)
        default:
            literal.append(apostrophe)
        }
    }

    private mutating func placeholder(depth: Int) throws(MessageFlaw) -> MessageSegment {
        let name = try word()
        if take(UInt8(ascii: "}")) { return .argument(name) }
        guard take(UInt8(ascii: ",")) else { throw offset < bytes.count ? .invalidName : .unbalancedBrace }
        let form = try word()
        guard form == "plural" || form == "select" else { throw .unknownForm(form) }
        guard take(UInt8(ascii: ",")) else { throw .unbalancedBrace }
        let cases = try cases(depth: depth, counted: form == "plural" ? name : nil)
        guard cases["other"] != nil else { throw .otherCaseMissing }
        return form == "select" ? .select(name: name, cases: cases) : try plural(name, cases)
    }

    private mutating func cases(depth: Int, counted: String?) throws(MessageFlaw) -> [String: [MessageSegment]] {
        var cases: [String: [MessageSegment]] = [:]
        while !take(UInt8(ascii: "}")) {
            guard offset < bytes.count else { throw .unbalancedBrace }
            let exact = take(UInt8(ascii: "="))
            let name = (exact ? "=" : "") + (try word())
            guard cases[name] == nil else { throw .duplicateCase(name) }
            guard take(UInt8(ascii: "{")) else { throw .unbalancedBrace }
            cases[name] = try sequence(depth: depth + 1, counted: counted)
            guard offset < bytes.count else { throw .unbalancedBrace }
            offset += 1
        }
        return cases
    }

    private func plural(_ name: String, _ cases: [String: [MessageSegment]]) throws(MessageFlaw) -> MessageSegment {
        var exact: [Int: [MessageSegment]] = [:]
        var categories: [PluralCategory: [MessageSegment]] = [:]
        for (label, segments) in cases {
            if label.hasPrefix("="), let number = Int(label.dropFirst()) {
                exact[number] = segments
            } else if let category = PluralCategory(rawValue: label) {
                categories[category] = segments
            } else {
                throw .unknownPluralCase(label)
            }
        }
        return .plural(name: name, exact: exact, categories: categories)
    }

    /// Reads a name and the space around it.
    private mutating func word() throws(MessageFlaw) -> String {
        skipSpace()
        let start = offset
        while offset < bytes.count, Self.isNameByte(bytes[offset]) { offset += 1 }
        guard offset > start else { throw offset < bytes.count ? .invalidName : .unbalancedBrace }
        let name = String(decoding: bytes[start..<offset], as: UTF8.self)
        skipSpace()
        return name
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x09 {
            offset += 1
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default:
            false
        }
    }
}

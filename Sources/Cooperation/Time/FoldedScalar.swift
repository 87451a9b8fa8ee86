/// One Unicode scalar of a text as dates see it: without case, accents or kinds of dashes and spaces.
enum FoldedScalar {
    case letter(UInt8)
    case digit
    case space(isLineBreak: Bool)
    /// º, ª and the degree sign that stands for them.
    case ordinalMark
    case mark(UInt8)
    /// Combining accents, zero-width marks.
    case nothing

    /// Reads the scalar at the position and moves past it; broken UTF-8 counts byte by byte as unknown marks.
    static func next(_ bytes: [UInt8], _ position: inout Int) -> FoldedScalar {
        let first = bytes[position]
        position += 1
        if first < 0x80 { return ascii(first) }
        var value: UInt32
        var following: Int
        switch first {
        case 0xC2...0xDF: (value, following) = (UInt32(first & 0x1F), 1)
        case 0xE0...0xEF: (value, following) = (UInt32(first & 0x0F), 2)
        case 0xF0...0xF4: (value, following) = (UInt32(first & 0x07), 3)
        default: return .mark(UInt8(ascii: "?"))
        }
        guard position + following <= bytes.count else { return .mark(UInt8(ascii: "?")) }
        while following > 0 {
            value = value << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
            following -= 1
        }
        return beyondASCII(value)
    }

    private static func ascii(_ byte: UInt8) -> FoldedScalar {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0x0A...0x0D: .space(isLineBreak: true)
        case 0x20, 0x09: .space(isLineBreak: false)
        case 0x00...0x1F, 0x7F: .nothing
        default: .mark(byte)
        }
    }

    private static func beyondASCII(_ value: UInt32) -> FoldedScalar {
        switch value {
        case 0xAA, 0xBA, 0xB0: .ordinalMark
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space(isLineBreak: false)
        case 0x85, 0x2028, 0x2029: .space(isLineBreak: true)
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0300...0x036F: .nothing
        case 0x2010...0x2015, 0x2212: .mark(UInt8(ascii: "-"))
        case 0x2044, 0x2215: .mark(UInt8(ascii: "/"))
        case 0x2018, 0x2019: .mark(UInt8(ascii: "'"))
        case 0xC0...0xC5, 0xE0...0xE5: .letter(UInt8(ascii: "a"))
        case 0xC7, 0xE7: .letter(UInt8(ascii: "c"))
        case 0xC8...0xCB, 0xE8...0xEB: .letter(UInt8(ascii: "e"))
        case 0xCC...0xCF, 0xEC...0xEF: .letter(UInt8(ascii: "i"))
        case 0xD1, 0xF1: .letter(UInt8(ascii: "n"))
        case 0xD2...0xD6, 0xF2...0xF6: .letter(UInt8(ascii: "o"))
        case 0xD9...0xDC, 0xF9...0xFC: .letter(UInt8(ascii: "u"))
        default: .mark(UInt8(ascii: "?"))
        }
    }
}

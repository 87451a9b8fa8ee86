/// Columns as numbers from 0 and as the letters of a spreadsheet.
public enum XLSXColumn {
    /// How many columns a sheet has at most: A to XFD.
    public static let limit = 16_384
    /// How many rows a sheet has at most.
    public static let rowLimit = 1_048_576

    /// The letters of a column from 0, for example `AB` for 27; empty below 0.
    public static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Column from 0 and row from 1 of an address like `AB12`; nil when it is none within a sheet.
    static func parse(_ reference: String) -> (column: Int, row: Int)? {
        var column = 0
        var row = 0
        var hasDigits = false
        for byte in reference.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard !hasDigits else { return nil }
                column = column * 26 + Int(byte & 0x1F)
                guard column <= limit else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                guard row <= rowLimit else { return nil }
            default:
                return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        return (column - 1, row)
    }
}

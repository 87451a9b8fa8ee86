/// Where in a file something stands.
public struct Place: Sendable, Hashable {
    /// The name of the file, without its folders.
    public let file: String
    public let sheet: String?
    /// Row of the sheet or line of the text, counted from 1.
    public let row: Int?
    /// Whether people see lines there and not rows: XML, JSON Lines, running text.
    public let isLine: Bool

    public init(file: String, sheet: String? = nil, row: Int? = nil) {
        self.file = file
        self.sheet = sheet
        self.row = row
        isLine = false
    }

    public init(file: String, line: Int?) {
        self.file = file
        sheet = nil
        row = line
        isLine = true
    }

    /// The same place, at another row or line.
    func at(_ row: Int) -> Place {
        isLine ? Place(file: file, line: row) : Place(file: file, sheet: sheet, row: row)
    }
}

/// Where in a file something stands.
public struct Place: Sendable, Hashable {
    /// The name of the file, without its folders.
    public let file: String
    public let sheet: String?
    /// Row of the sheet or line of the text, counted from 1.
    public let row: Int?

    public init(file: String, sheet: String? = nil, row: Int? = nil) {
        self.file = file
        self.sheet = sheet
        self.row = row
    }
}

/// One row of a sheet as texts, whatever the file was.
struct SheetRow: Sendable {
    /// The row of the sheet or the line of the file, from 1.
    let number: Int
    /// By column, from 0.
    let texts: [String]
    /// The columns whose cells were numbers in the file, whose text is a plain decimal with a point.
    var numeric: Set<Int> = []

    /// What the cell in that column says; empty where there is none.
    subscript(column: Int) -> String { column < texts.count ? texts[column] : "" }

    var isBlank: Bool {
        texts.allSatisfy { text in
            text.isEmpty || text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        }
    }

    /// The one cell that says something; nil where there are none or several.
    var onlyText: String? {
        var found: String?
        for text in texts where !SheetText.trimmed(text).isEmpty {
            guard found == nil else { return nil }
            found = SheetText.trimmed(text)
        }
        return found
    }
}

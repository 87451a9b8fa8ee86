/// What the text of a cell says before it is read as anything.
enum SheetText {
    /// The text without white space around it, no-break spaces included.
    static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return text }
        // The bytes of white space beyond ASCII: C2 85, C2 A0, E2 80 80–AF, E3 80 80.
        let mayBegin = first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xE3
        let mayEnd = last <= 0x20 || (last >= 0x80 && last <= 0xAF)
        guard mayBegin || mayEnd else { return text }
        var scalars = Substring(text).unicodeScalars
        while let scalar = scalars.first, isSpace(scalar) { scalars.removeFirst() }
        while let scalar = scalars.last, isSpace(scalar) { scalars.removeLast() }
        return scalars.count == text.unicodeScalars.count ? text : String(scalars)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
    }

    /// Whether the cell holds the error a formula left, as Excel and LibreOffice write them in our languages.
    static func isError(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count <= 20 else { return false }
        return errors.contains(text) || text.hasPrefix("#REF") || text.hasPrefix("#¡")
    }

    private static let errors: Set<String> = [
        "#NULL!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#N/D",
        "#¿NOMBRE?", "#NOME?", "#VALOR!", "#NÚM!", "#NULO!",
    ]

    /// Whether the cell says in words that there is nothing to say.
    static func saysNothing(_ text: String) -> Bool {
        guard text.utf8.count <= 20, let first = text.utf8.first else { return text.isEmpty }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "S"), UInt8(ascii: "s"), 0xE2:
            return nothings.contains(text) || nothings.contains(text.lowercased())
        default:
            return false
        }
    }

    private static let nothings: Set<String> = [
        "-", "--", "---", "–", "—", "n/a", "n/d", "s/d", "s/i", "n.a.", "n.d.", "s.d.", "no aplica", "não se aplica",
        "nao se aplica", "sin dato", "sin datos", "sin información", "sem informação", "sem dados", "not applicable",
    ]
}

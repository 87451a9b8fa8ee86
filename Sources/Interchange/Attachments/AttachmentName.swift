import TextAnalysis

/// Names of files as addresses and disks take them everywhere, and as people read them.
public enum AttachmentName {
    /// Characters of a name before its ending.
    private static let limit = 80

    /// A name of letters without accents, digits and hyphens, with the usual ending of its type: whatever was typed, it
    /// leads nowhere, hides nothing and breaks no header.
    public static func plain(_ name: String, _ type: AttachmentType) -> String {
        var plain = ""
        for character in Fold.folded(stem(name)).unicodeScalars {
            let isPlain =
                character.isASCII && (character.properties.isAlphabetic || character.properties.numericType != nil)
            if isPlain {
                plain.unicodeScalars.append(character)
            } else if !plain.isEmpty, plain.last != "-" {
                plain.append("-")
            }
        }
        plain = String(plain.prefix(limit))
        while plain.last == "-" { plain.removeLast() }
        return (plain.isEmpty ? "adjunto" : plain) + "." + type.endings[0]
    }

    /// A title made of a name: without folders, ending, and what is not seen or turns the text around.
    public static func title(_ name: String) -> String {
        let seen = stem(name).unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        let words = String(String.UnicodeScalarView(seen)).replacing("_", with: " ").split(
            whereSeparator: \.isWhitespace
        )
        return String(words.joined(separator: " ").prefix(200))
    }

    private static func stem(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return String(last) }
        return String(last[..<dot])
    }
}

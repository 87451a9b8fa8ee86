extension String {
    /// The text without what XML 1.0 §2.2 forbids, which a writer leaves out.
    var legalInXML: String {
        if unicodeScalars.allSatisfy(Self.isLegal) { return self }
        var out = ""
        out.unicodeScalars.append(contentsOf: unicodeScalars.filter(Self.isLegal))
        return out
    }

    /// Whether a reader of the file would see nothing of it.
    var isUnseen: Bool {
        !unicodeScalars.contains { $0.value > 0x20 && !$0.properties.isWhitespace && Self.isLegal($0) }
    }

    private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: true
        case 0xFFFE, 0xFFFF: false
        default: scalar.value >= 0x20
        }
    }
}

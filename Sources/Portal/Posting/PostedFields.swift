import Registry

/// What a form sent: names and values in the order of the form.
struct PostedFields: Sendable, Equatable {
    /// A value under a name.
    struct Pair: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// A file that was chosen in a form.
    struct File: Sendable, Equatable {
        let field: String
        /// As the browser told it, without a path.
        let name: String
        let bytes: [UInt8]
    }

    private(set) var pairs: [Pair]
    private(set) var files: [File] = []

    init(pairs: [Pair] = [], files: [File] = []) {
        self.pairs = pairs.map { Pair(name: $0.name, value: Self.tidied($0.value)) }
        self.files = files
    }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1); of more than `limit` fields the rest is left out.
    init(urlencoded text: String, limit: Int) {
        self.init(pairs: PercentCoding.pairs(text, limit: limit).map { Pair(name: $0.name, value: $0.value) })
    }

    /// The first value under a name, without the blanks around it; nil where there is none or only blanks.
    subscript(name: String) -> String? {
        guard let value = pairs.first(where: { $0.name == name })?.value else { return nil }
        let trimmed = Self.trimmed(value)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The first value under a name exactly as it was typed; for passwords.
    func exact(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Every value under a name.
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The file chosen under a name; a field left empty sends one without name and content.
    func file(_ name: String) -> File? { files.first { $0.field == name && !($0.name.isEmpty && $0.bytes.isEmpty) } }

    /// Browsers end lines with CR LF (HTML §4.10.21.4) and may send what no text has; texts are kept with LF alone.
    private static func tidied(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        var tidy = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\r": tidy.append("\n")
            case "\n": if !wasReturn { tidy.append("\n") }
            case "\t": tidy.append(scalar)
            default: if scalar.value >= 0x20, scalar.value != 0x7F { tidy.append(scalar) }
            }
            wasReturn = scalar == "\r"
        }
        return String(tidy)
    }

    static func trimmed(_ value: String) -> String {
        guard let first = value.firstIndex(where: { !$0.isWhitespace }),
            let last = value.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(value[first...last])
    }
}

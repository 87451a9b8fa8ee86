/// What a document says before its parts or its table: labelled lines, the mandates it rests on, an introduction.
struct FrontMatter {
    /// Behind "Objetivo:".
    private(set) var objective = ""
    /// Behind "Estados Miembros:".
    private(set) var members = ""
    /// The instrument whose paragraphs are quoted.
    private(set) var instrument = ""
    private(set) var instrumentLine = 1
    private(set) var mandates: [(number: String, text: String, line: Int)] = []
    /// The rest.
    private(set) var text = ""

    init(_ lines: [TextLine], style: BlankStyle) {
        var rest: [[TextLine]] = []
        var quotes = false
        for paragraph in lines.paragraphs(style) {
            var paragraph = paragraph
            if paragraph.count == 1, ["mandatos", "mandatos de referencia", "mandates"].contains(paragraph[0].key) {
                quotes = true
                continue
            }
            if quotes, let name = Self.instrument(paragraph[0].text) {
                instrument = name
                instrumentLine = paragraph[0].number
                paragraph.removeFirst()
            }
            if quotes, let first = paragraph.first,
                let match = first.text.prefixMatch(of: /(\d{1,3}|[A-Z]\.\d{1,2})[.)]\s+/), !instrument.isEmpty
            {
                let opening = TextLine(first, String(first.text[match.range.upperBound...]))
                mandates.append((String(match.output.1), ([opening] + paragraph.dropFirst()).joined, first.number))
                continue
            }
            guard !paragraph.isEmpty, !Self.isHeading(paragraph) else { continue }
            let joined = paragraph.joined
            if let value = Self.value(of: ["Objetivo", "Objective"], in: joined) {
                objective = value
            } else if let value = Self.value(
                of: ["Estados Miembros", "Estados Membros", "Member States", "Países miembros"],
                in: joined
            ) {
                members = value
            } else {
                rest.append(paragraph)
            }
        }
        text = rest.map(\.joined).joined(separator: "\n\n")
    }

    /// "PRESENTACIÓN", however its letters are set: it names what follows and says nothing.
    private static func isHeading(_ paragraph: [TextLine]) -> Bool {
        guard paragraph.count == 1 else { return false }
        let letters = MatchKey.of(paragraph[0].text).filter(\.isLetter)
        return ["presentacion", "introduccion", "apresentacao", "introducao", "presentation", "introduction"]
            .contains(letters)
    }

    private static func value(of labels: [String], in text: String) -> String? {
        for label in labels where text.hasPrefix(label + ":") {
            let value = text.dropFirst(label.count + 1).trimmingBlanks
            return value.hasSuffix(".") && label != "Objetivo" && label != "Objective"
                ? String(value.dropLast()) : value
        }
        return nil
    }

    /// The number of an instrument, without what a word processor left before it.
    private static func instrument(_ text: String) -> String? {
        let plain = text.replacing(/^[•·▪-]\s*/, with: "").replacing(/\[bookmark:[^\]]*\]/, with: "")
        guard plain.utf8.count <= 60, plain.contains(where: \.isNumber),
            plain.prefixMatch(of: /[A-Z]{2,}[\/.\s]/) != nil
        else { return nil }
        return plain
    }
}

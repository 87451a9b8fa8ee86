import CanonicalJSON

/// The running text of a document that pandoc took apart (`pandoc -t json`, pandoc-types 1.22 and 1.23): a paragraph a
/// line, the cells of tables marked, the notes at the end, as the texts are that ``ProgrammeReader`` reads.
public struct PandocText {
    private var lines: [String] = []
    private var notes: [String] = []

    /// nil where the bytes are no document of pandoc's.
    public static func text(of bytes: [UInt8]) -> String? {
        guard let json = try? JSON(parsing: bytes), let blocks = json["blocks"]?.array else { return nil }
        var text = PandocText()
        text.take(blocks)
        guard !text.notes.isEmpty else { return text.lines.joined(separator: "\n") }
        let rule = String(repeating: " ", count: 40)
        let notes = text.notes.enumerated().map { "\($0.offset + 1) \($0.element)" }
        return (text.lines + [rule] + notes).joined(separator: "\n")
    }

    private mutating func take(_ blocks: [JSON]) {
        for block in blocks {
            let content = block["c"]
            switch block["t"]?.text {
            case "Plain", "Para": paragraph(inlines(content))
            case "Header": paragraph(inlines(content?.array?.last))
            case "LineBlock":
                for line in content?.array ?? [] { paragraph(inlines(line)) }
            case "CodeBlock": paragraph(content?.array?.last?.text ?? "")
            case "BlockQuote": take(content?.array ?? [])
            case "Div", "Figure": take(content?.array?.last?.array ?? [])
            case "BulletList":
                for item in content?.array ?? [] { list(item, mark: "• ") }
            case "OrderedList": orderedList(content?.array ?? [])
            case "Table": table(content?.array ?? [])
            default: break
            }
        }
    }

    private mutating func paragraph(_ text: String) {
        lines += text.split(separator: "\n").map(String.init) + [""]
    }

    /// The first paragraph of an item carries its mark.
    private mutating func list(_ item: JSON, mark: String) {
        let start = lines.count
        take(item.array ?? [])
        if lines.indices.contains(start), !lines[start].isEmpty { lines[start] = mark + lines[start] }
    }

    private mutating func orderedList(_ content: [JSON]) {
        guard let style = content.first?.array, content.count == 2 else { return }
        let first = style.first?.integer.map(Int.init) ?? 1
        let isLettered = style.count > 1 && style[1]["t"]?.text == "UpperAlpha"
        for (place, item) in (content[1].array ?? []).enumerated() {
            let number = first + place
            let letter = UInt8(exactly: 64 + number).flatMap { (65...90).contains($0) ? UnicodeScalar($0) : nil }
            list(item, mark: isLettered ? (letter.map { "\($0). " } ?? "") : "\(number). ")
        }
    }

    // MARK: Tables

    private mutating func table(_ content: [JSON]) {
        // Attributes, caption, columns, head, bodies, foot.
        guard content.count >= 6 else { return }
        var rows = content[3].array?.last?.array ?? []
        for body in content[4].array ?? [] { rows += (body.array ?? []).suffix(2).flatMap { $0.array ?? [] } }
        let cells = rows.map { row in (row.array?.last?.array ?? []).map { text(ofCell: $0) } }
        for (place, row) in cells.enumerated() {
            if place == 0, row.count == 2 {
                // The head of tasks and dates is one line.
                lines.append(row.joined(separator: " "))
            } else {
                for cell in row { lines.append(TextLine.cellMark + (cell.isEmpty ? "" : cell)) }
            }
        }
        lines += [TextLine.tableEnd, ""]
    }

    private mutating func text(ofCell cell: JSON) -> String {
        var inner = PandocText()
        inner.notes = notes
        inner.take(cell.array?.last?.array ?? [])
        notes = inner.notes
        return inner.lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: Words

    private mutating func inlines(_ content: JSON?) -> String {
        var text = ""
        for inline in content?.array ?? [] {
            let inner = inline["c"]
            switch inline["t"]?.text {
            case "Str": text += inner?.text ?? ""
            case "Space", "SoftBreak": text += " "
            case "LineBreak": text += "\n"
            case "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps":
                text += inlines(inner)
            case "Quoted": text += "“" + inlines(inner?.array?.last) + "”"
            case "Cite", "Span": text += inlines(inner?.array?.last)
            case "Link": text += inlines(inner?.array.flatMap { $0.count > 1 ? $0[1] : nil })
            case "Code", "Math": text += inner?.array?.last?.text ?? ""
            case "Note": text += note(inner)
            default: break
            }
        }
        return text
    }

    /// Keeps a note for the end; gives its mark, which sticks to the word before.
    private mutating func note(_ content: JSON?) -> String {
        var inner = PandocText()
        inner.take(content?.array ?? [])
        notes.append(inner.lines.filter { !$0.isEmpty }.joined(separator: " "))
        return "\(notes.count)"
    }
}

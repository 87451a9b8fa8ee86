/// One line of a text that was taken out of a document.
struct TextLine: Sendable, Hashable {
    /// Counted from 1 in the file.
    let number: Int
    /// Without blanks at its ends and with single blanks within.
    let text: String
    /// How many blanks the whole line was before it was trimmed, when it is nothing else.
    let blanks: Int
    /// Begins a page: these extractions put one blank, or a form feed, before the first line.
    let startsPage: Bool
    /// Begins a cell of a table: these extractions put a tab before it.
    let startsCell: Bool
    /// Stands behind the last cell of a table, where that is known.
    let endsTable: Bool

    static let cellMark = "\t"
    /// A group separator, as no text has it.
    static let tableEnd = "\u{1D}"

    init(number: Int, _ raw: Substring) {
        self.number = number
        endsTable = raw == Self.tableEnd
        let words = endsTable ? [] : raw.split(whereSeparator: \.isWhitespace)
        text = words.joined(separator: " ")
        blanks = words.isEmpty ? raw.count : 0
        let first = raw.first
        let second = raw.dropFirst().first
        startsPage = first == "\u{0C}" || (first == " " && second.map { !$0.isWhitespace } == true)
        startsCell = first == "\t"
    }

    /// Another text at the same place.
    init(_ line: TextLine, _ text: String) {
        number = line.number
        self.text = text
        blanks = line.blanks
        startsPage = line.startsPage
        startsCell = line.startsCell
        endsTable = line.endsTable
    }

    var isBlank: Bool { text.isEmpty }

    /// Whether a paragraph ends here: an extraction that marks paragraphs puts a blank into the line between them,
    /// and leaves lines empty that only a broken line made.
    func endsParagraph(_ style: BlankStyle) -> Bool {
        guard isBlank else { return false }
        switch style {
        case .everyBlankLine: return true
        case .markedLines: return blanks > 0
        }
    }

    /// The line for comparing: folded, without punctuation.
    var key: String { MatchKey.of(text) }
}

/// How a text shows the end of a paragraph.
enum BlankStyle: Sendable {
    case everyBlankLine
    /// Lines with a blank in them; empty ones mean nothing.
    case markedLines

    /// What a text does, told by its blank lines: where both sorts are common, they differ in meaning.
    init(_ lines: [TextLine]) {
        let blank = lines.filter(\.isBlank)
        let marked = blank.count { $0.blanks > 0 }
        let isMixed = marked * 4 >= blank.count && marked * 4 <= blank.count * 3
        self = isMixed && marked > 0 ? .markedLines : .everyBlankLine
    }
}

extension Sequence<TextLine> {
    /// The lines as one text; a hyphen at the end of a line stays, since it cannot be known whose it is.
    var joined: String {
        var text = ""
        for line in self where !line.isBlank {
            if text.isEmpty || (text.hasSuffix("-") && !text.hasSuffix(" -")) {
                text += line.text
            } else {
                text += " " + line.text
            }
        }
        return text
    }
}

extension Array<TextLine> {
    /// The lines of each cell, where cells are marked.
    var cells: [[TextLine]] {
        reduce(into: []) { cells, line in
            if line.startsCell {
                cells.append([line])
            } else if !cells.isEmpty {
                cells[cells.count - 1].append(line)
            }
        }
    }

    /// The lines of each paragraph.
    func paragraphs(_ style: BlankStyle) -> [[TextLine]] {
        var paragraphs: [[TextLine]] = []
        var current: [TextLine] = []
        for line in self {
            if line.endsParagraph(style) {
                if !current.isEmpty { paragraphs.append(current) }
                current = []
            } else if !line.isBlank {
                current.append(line)
            }
        }
        if !current.isEmpty { paragraphs.append(current) }
        return paragraphs
    }

    /// The lines between blank lines of any sort or the ends of pages.
    var blocks: [[TextLine]] {
        paragraphs(.everyBlankLine).flatMap { paragraph in
            paragraph.reduce(into: [[TextLine]]()) { blocks, line in
                if blocks.isEmpty || line.startsPage { blocks.append([]) }
                blocks[blocks.count - 1].append(line)
            }
        }
    }
}

/// The points of a list, numbered or with bullets, with the paragraphs before and behind it.
struct NumberedItems {
    struct Item {
        /// Empty for bullets.
        let number: String
        var lines: [TextLine]

        var text: String { lines.joined }
        var line: Int { lines.first?.number ?? 0 }
    }

    /// What stands before the first point.
    private(set) var opening: [[TextLine]] = []
    private(set) var items: [Item] = []
    /// Paragraphs behind the last point.
    private(set) var closing: [[TextLine]] = []
    /// Numbers that do not follow the one before: the line, what was expected and what was found.
    private(set) var gaps: [(line: Int, expected: Int, found: Int)] = []

    /// The points of these lines; a number counts as one only where it goes on from the last.
    init(_ lines: [TextLine], style: BlankStyle) {
        var isOver = true
        for line in lines {
            if line.endsParagraph(style) {
                isOver = true
                continue
            }
            guard !line.isBlank else { continue }
            if let (number, text) = Self.numbered(line), startsPoint(number, isOver: isOver, at: line.number) {
                items.append(Item(number: String(number), lines: [TextLine(line, text)]))
            } else if let text = Self.bulleted(line), let last = items.indices.last, !items[last].number.isEmpty,
                closing.isEmpty
            {
                // A point below a numbered one tells more of it; word processors make one of its second paragraph.
                items[last].lines.append(TextLine(line, text))
            } else if let text = Self.bulleted(line) {
                items.append(Item(number: "", lines: [TextLine(line, text)]))
            } else if items.isEmpty {
                if isOver || opening.isEmpty { opening.append([]) }
                opening[opening.count - 1].append(line)
            } else if isOver, line.text.first?.isLowercase != true {
                closing.append([line])
            } else if !closing.isEmpty {
                closing[closing.count - 1].append(line)
            } else {
                items[items.count - 1].lines.append(line)
            }
            isOver = false
        }
    }

    private mutating func startsPoint(_ number: Int, isOver: Bool, at line: Int) -> Bool {
        let last = items.last.flatMap { Int($0.number) } ?? 0
        if number == last + 1 { return true }
        // Behind the end of a paragraph another number is a gap in the counting, not part of a sentence.
        guard isOver, number > 0, number <= last + 3, !items.isEmpty || number == 2 else { return false }
        gaps.append((line, last + 1, number))
        return true
    }

    private static func numbered(_ line: TextLine) -> (Int, String)? {
        guard let match = line.text.prefixMatch(of: /(\d{1,2})[.)]\s+(?=\S)/), let number = Int(match.output.1) else {
            return nil
        }
        return (number, String(line.text[match.range.upperBound...]))
    }

    private static func bulleted(_ line: TextLine) -> String? {
        guard let match = line.text.prefixMatch(of: /[•·▪]\s*/) else { return nil }
        return String(line.text[match.range.upperBound...])
    }
}

extension String {
    /// The first sentence and what follows it.
    var firstSentence: (first: String, rest: String) {
        guard let match = firstMatch(of: /[.!?][)»”"]?\s+(?=[\p{Lu}(«“¿¡])/), match.range.lowerBound > startIndex,
            // "Decisión N. 440", "Sr. Presidente": a short word before the point is an abbreviation.
            (self[..<match.range.lowerBound].split(separator: " ").last?.count ?? 0) > 3
        else { return (self, "") }
        let end = self[match.range].firstIndex { $0.isWhitespace } ?? match.range.upperBound
        return (String(self[..<end]), String(self[match.range.upperBound...]))
    }
}

/// What of a text others tell in other words: both sides are treated alike, none is the corrected one.
struct WordDifference: Sendable {
    /// A stretch of a text.
    struct Run: Sendable, Hashable {
        let text: String
        let differs: Bool
    }

    /// Above this many comparisons words are only looked up, not aligned: a text of 2,000 words against another.
    private static let alignmentLimit = 1_000_000

    /// The text in stretches; those differ that some other text does not have at their place.
    static func runs(of text: String, against others: [String]) -> [Run] {
        let words = Words(text)
        var differs = [Bool](repeating: false, count: words.keys.count)
        for other in others {
            let kept = kept(words.keys, Words(other).keys)
            for index in differs.indices where !kept[index] { differs[index] = true }
        }
        if !differs.contains(true), others.contains(where: { $0 != text }) {
            // Only capitals, blanks or points: then everything is marked rather than nothing.
            return [Run(text: text, differs: true)]
        }
        return words.joined(differs)
    }

    /// Where the text tells otherwise, with a few words around it: "… no forman parte del S]P-SELA se invitará …".
    ///
    /// - Parameter around: Words kept before and after what differs.
    static func excerpt(of text: String, against other: String, around: Int = 6) -> String {
        let runs = runs(of: text, against: [other])
        guard runs.contains(where: \.differs) else { return text }
        return runs.enumerated().map { index, run in
            let words = run.text.split(separator: " ")
            let (isFirst, isLast) = (index == 0, index == runs.count - 1)
            guard !run.differs, words.count > (isFirst || isLast ? around : 2 * around) + 2 else { return run.text }
            let head = isFirst ? "" : " " + words.prefix(around).joined(separator: " ") + " "
            let tail = isLast ? "" : " " + words.suffix(around).joined(separator: " ") + " "
            return head + "…" + tail
        }
        .joined()
    }

    /// Which words of one stand in the longest sequence it has in common with the other.
    private static func kept(_ one: [String], _ other: [String]) -> [Bool] {
        var kept = [Bool](repeating: false, count: one.count)
        var start = 0
        while start < one.count, start < other.count, one[start] == other[start] {
            kept[start] = true
            start += 1
        }
        var end = 0
        while end < one.count - start, end < other.count - start,
            one[one.count - 1 - end] == other[other.count - 1 - end]
        {
            kept[one.count - 1 - end] = true
            end += 1
        }
        let rows = one.count - start - end
        let columns = other.count - start - end
        guard rows > 0, columns > 0 else { return kept }
        guard rows * columns <= alignmentLimit else {
            let known = Set(other)
            for index in start..<(one.count - end) { kept[index] = known.contains(one[index]) }
            return kept
        }
        // The longest common sequence, lengths counted from the end.
        var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
        for row in stride(from: rows - 1, through: 0, by: -1) {
            for column in stride(from: columns - 1, through: 0, by: -1) {
                let here = row * (columns + 1) + column
                lengths[here] =
                    one[start + row] == other[start + column]
                    ? lengths[here + columns + 2] + 1 : max(lengths[here + columns + 1], lengths[here + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            let here = row * (columns + 1) + column
            if one[start + row] == other[start + column] {
                kept[start + row] = true
                row += 1
                column += 1
            } else if lengths[here + columns + 1] >= lengths[here + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return kept
    }

    /// A text cut at its blanks.
    private struct Words {
        let pieces: [Substring]
        /// What is compared: without capitals and the points around a word.
        let keys: [String]

        init(_ text: String) {
            pieces = text.split(whereSeparator: \.isWhitespace)
            keys = pieces.map { piece in
                var bare = piece
                while let first = bare.first, Self.isPoint(first) { bare.removeFirst() }
                while let last = bare.last, Self.isPoint(last) { bare.removeLast() }
                return bare.isEmpty ? String(piece) : bare.lowercased()
            }
        }

        private static func isPoint(_ character: Character) -> Bool { ".,;:()[]«»\"'¿?¡!".contains(character) }

        /// Neighbours of the same sort become one stretch; a blank between two belongs to what comes before it.
        func joined(_ differs: [Bool]) -> [Run] {
            var runs: [Run] = []
            var open = ""
            for (index, piece) in pieces.enumerated() {
                if index > 0, differs[index] != differs[index - 1] {
                    // The blank stands outside of the marked words.
                    runs.append(Run(text: differs[index] ? open + " " : open, differs: differs[index - 1]))
                    open = differs[index] ? String(piece) : " " + piece
                } else {
                    open += index > 0 ? " " + piece : String(piece)
                }
            }
            if let last = differs.last { runs.append(Run(text: open, differs: last)) }
            return runs
        }
    }
}

/// What stands on every page and belongs to none: page numbers with the lines beside them, and footnotes.
struct PageFurniture {
    /// The text without it.
    private(set) var lines: [TextLine]
    /// The running head that names the document, such as "Programa de Trabajo … DT N° 4-07".
    private(set) var head: (title: String, number: String)?
    /// Footnotes by their mark, each with its line.
    private(set) var notes: [(mark: String, text: String, line: Int, page: Range<Int>)] = []

    /// A page number, 1 to 999: a line of nothing else.
    private static func isPageNumber(_ line: TextLine) -> Bool {
        (1...3).contains(line.text.utf8.count) && line.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    init(_ source: [TextLine]) {
        lines = []
        var dropped = Set<Int>()
        var times: [String: Int] = [:]
        for line in source where !line.isBlank { times[line.text, default: 0] += 1 }

        for index in source.indices where Self.isPageNumber(source[index]) {
            // Its neighbours are furniture when they come back on other pages or carry the document's number.
            var beside: [Int] = []
            for step in [-1, 1] {
                var place = index + step
                while source.indices.contains(place), source[place].isBlank, abs(place - index) <= 2 { place += step }
                if source.indices.contains(place), abs(place - index) <= 2, !source[place].isBlank {
                    beside.append(place)
                }
            }
            let furniture = beside.filter {
                (times[source[$0].text] ?? 0) > 1 || Self.documentNumber(in: source[$0].text) != nil
            }
            // A number alone between two paragraphs might be part of one.
            guard !furniture.isEmpty else { continue }
            dropped.insert(index)
            for place in furniture {
                dropped.insert(place)
                if head == nil { head = Self.documentNumber(in: source[place].text) }
            }
        }
        takeNotes(source, &dropped)
        lines = source.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }

    /// "Title SP/CL/XXXIII.O/DT N° 4-07": what goes before the number, and the number.
    static func documentNumber(in text: String) -> (title: String, number: String)? {
        let number = /(?:^|\s)((?:[A-Z][A-Za-z]*\/)+[^\s]*(?:\s+N[°º.]\s*[0-9][^\s]*)?)$/
        guard text.utf8.count <= 400, let match = text.firstMatch(of: number),
            match.output.1.contains(where: \.isNumber),
            match.output.1.utf8.count >= 6
        else { return nil }
        return (String(text[..<match.range.lowerBound]), String(match.output.1))
    }

    /// Footnotes: numbered lines behind a line of blanks or strokes, up to the end of the page.
    private mutating func takeNotes(_ source: [TextLine], _ dropped: inout Set<Int>) {
        var pageStart = 0
        for index in source.indices {
            if source[index].startsPage { pageStart = index }
            let line = source[index]
            let isRule =
                line.isBlank
                ? line.blanks >= 20 : line.text.utf8.count >= 5 && line.text.allSatisfy { "_-—".contains($0) }
            guard isRule else { continue }
            var place = index + 1
            var found: [(mark: String, text: String, line: Int, page: Range<Int>)] = []
            while source.indices.contains(place), !source[place].isBlank, !source[place].startsPage {
                if let match = source[place].text.wholeMatch(of: /(\d{1,2})\s+(\p{Lu}.*)/) {
                    found.append(
                        (
                            String(match.output.1), String(match.output.2), source[place].number,
                            source[pageStart].number..<source[index].number
                        )
                    )
                } else if let last = found.indices.last {
                    found[last].text += " " + source[place].text
                } else {
                    break
                }
                place += 1
            }
            guard !found.isEmpty else { continue }
            notes += found
            dropped.formUnion(index..<place)
        }
    }
}

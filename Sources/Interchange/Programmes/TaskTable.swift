import Cooperation
import Localization

/// A table of tasks and dates whose two columns came out of the page as one run of lines.
///
/// What is a date, by the grammar of ``Cooperation/WhenParser``, ends a task; where a date stands behind a task on
/// the same line, it begins with a capital letter, as cells do ("del Programa Marco 2007-2013" has none).
struct TaskTable {
    struct Row: Sendable {
        var number = ""
        var title: String
        /// The words of the date as they stand there, broken lines joined by a line end.
        var whenText: String
        let line: Int
        /// Of the first word of its date.
        var dateLine: Int?
    }

    private(set) var rows: [Row] = []
    /// What stands behind the last date and is no row.
    private(set) var rest: [TextLine] = []

    private let language: Language

    /// - Parameter language: whose dates are in it; "Marco" is a month in no Spanish text.
    init(_ lines: [TextLine], _ language: Language) {
        self.language = language
        if lines.contains(where: \.startsCell) {
            readCells(lines)
            return
        }
        for block in lines.blocks {
            // "Actualización Permanente / Evaluar el impacto": several rows in one block.
            var index = 0
            while index < block.count {
                let line = block[index]
                if let length = dates(block[index...]) {
                    add(date: Array(block[index..<index + length]))
                    index += length
                } else if let (words, date) = split(line.text) {
                    add(title: TextLine(line, words))
                    add(date: [TextLine(line, date)])
                    index += 1
                } else {
                    add(title: line)
                    index += 1
                }
            }
        }
        if hasDate { finish() } else { rest = title }
    }

    /// A table whose cells are marked, two to a row.
    private mutating func readCells(_ lines: [TextLine]) {
        let end = lines.firstIndex(where: \.endsTable)
        after = end.map { Array(lines[($0 + 1)...]) } ?? []
        let cells = Array(lines[..<(end ?? lines.endIndex)]).cells.map { $0.filter { !$0.isBlank } }
        for place in stride(from: 0, to: cells.count, by: 2) {
            title = cells[place]
            date = place + 1 < cells.count ? cells[place + 1] : []
            if !title.isEmpty || hasDate { finish() }
        }
    }

    /// What stands behind the table, where its end is marked.
    private(set) var after: [TextLine] = []
    private var title: [TextLine] = []
    private var date: [TextLine] = []
    private var hasDate: Bool { !date.isEmpty }

    private mutating func add(title line: TextLine) {
        if hasDate { finish() }
        title.append(line)
    }

    private mutating func add(date lines: [TextLine]) {
        date += lines
    }

    private mutating func finish() {
        var text = title.joined
        var number = ""
        if let match = text.prefixMatch(of: /(\d{1,2})[.)]\s+/) {
            number = String(match.output.1)
            text.removeSubrange(match.range)
        }
        rows.append(
            Row(
                number: number,
                title: text,
                whenText: date.map(\.text).joined(separator: "\n"),
                line: title.first?.number ?? date.first?.number ?? 0,
                dateLine: date.first?.number
            )
        )
        title = []
        date = []
    }

    static func isDate(_ lines: [String], _ language: Language) -> Bool {
        guard lines.first?.first.map({ $0.isUppercase || $0.isNumber }) == true else { return false }
        switch WhenParser.parse(lines.joined(separator: "\n"), languages: [language]) {
        case .success: return true
        // "Finales de", "31 de febrero": no date, but meant as one.
        case .failure(.missing), .failure(.noSuchDay), .failure(.noSuchMonth): return lines.count == 1
        case .failure: return false
        }
    }

    /// How many lines from the first are dates, one after the other.
    private func dates(_ lines: ArraySlice<TextLine>) -> Int? {
        var length = 0
        while let next = date(lines.dropFirst(length)) { length += next }
        return length == 0 ? nil : length
    }

    /// How many lines the first date takes: "Última semana de febrero/primera" goes on in the next.
    private func date(_ lines: ArraySlice<TextLine>) -> Int? {
        let texts = lines.prefix(4).map(\.text)
        guard let first = texts.first else { return nil }
        if Self.isDate([first], language) {
            guard texts.count > 1, texts[1].first?.isLowercase == true,
                case .success(let reading) = WhenParser.parse(first + "\n" + texts[1], languages: [language])
            else { return 1 }
            switch reading.when {
            // What leans on something would swallow any words, so it goes on only where it cannot be over.
            case .relative, .asAppropriate: return ProgrammeOutline.isOpen(first) ? 2 : 1
            case .unit, .span, .open, .alternatives, .deliveries, .permanent, .recurrent: return 2
            }
        }
        return (2...4).first { $0 <= texts.count && Self.isDate(Array(texts.prefix($0)), language) }
    }

    /// A line that ends in a date, the longest that begins with a capital letter; or in the beginning of one, such as
    /// "Finales de", which a month on the next line may complete.
    private func split(_ text: String) -> (title: String, date: String)? {
        // No date is longer, and no line has more of them.
        let end = text.suffix(120)
        var starts: [String.Index] = []
        var isBoundary = false
        for index in end.indices {
            if isBoundary, text[index].isUppercase { starts.append(index) }
            isBoundary = text[index] == " "
        }
        func cut(where isDate: (String) -> Bool) -> (title: String, date: String)? {
            starts.first { isDate(String(text[$0...])) }.map { (text[..<$0].trimmingBlanks, String(text[$0...])) }
        }
        return cut { date in
            if case .success = WhenParser.parse(date, languages: [language]) { true } else { false }
        }
            ?? (ProgrammeOutline.isOpen(text)
                ? cut { date in
                    switch WhenParser.parse(date, languages: [language]) {
                    case .failure(.missing(.month, _)): true
                    case .success, .failure: false
                    }
                } : nil)
    }
}

extension Substring {
    var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

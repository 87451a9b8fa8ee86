/// The parts of a structured text as its headings show them, each with the lines that stand in it.
struct ProgrammeOutline {
    struct Node {
        let heading: ProgrammeCues.Heading
        let number: String
        let title: String
        /// Of the heading.
        let line: Int
        /// The place of the part it stands in; nil for the outermost.
        let parent: Int?
        /// What stands before its first section.
        var body: [TextLine] = []
        /// Each with its lines; nil for one that nobody knows.
        var sections: [(section: ProgrammeCues.Section?, lines: [TextLine])] = []
    }

    private(set) var nodes: [Node] = []
    /// What stands before the first heading.
    private(set) var preamble: [TextLine] = []
    /// Lettered headings that nobody knows, with their lines.
    private(set) var unknownSections: [(title: String, line: Int)] = []
    let style: BlankStyle

    init(_ lines: [TextLine]) {
        style = BlankStyle(lines)
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if let (end, _) = ColumnTable.head(in: lines, at: index) {
                // "Objetivos" heads a column here, not a section.
                lines[index..<end].forEach { take($0) }
                index = end
            } else if let (heading, number, opening) = ProgrammeCues.heading(line) {
                let (title, end) = title(opening, lines, after: index)
                open(heading, number, title, at: line.number)
                index = end
            } else if let opening = component(lines, at: index) {
                let (title, end) = title(opening, lines, after: index)
                open(.component, "", title, at: line.number)
                index = end
            } else if !nodes.isEmpty,
                let section = ProgrammeCues.section(line, after: index > 0 ? lines[index - 1] : nil)
            {
                nodes[nodes.count - 1].sections.append((section, []))
                index += 1
            } else {
                if !nodes.isEmpty, let unknown = ProgrammeCues.unknownSection(line) {
                    unknownSections.append((unknown, line.number))
                    nodes[nodes.count - 1].sections.append((nil, []))
                }
                take(line)
                index += 1
            }
        }
    }

    private mutating func take(_ line: TextLine) {
        guard let last = nodes.indices.last else {
            preamble.append(line)
            return
        }
        if let section = nodes[last].sections.indices.last {
            nodes[last].sections[section].lines.append(line)
        } else {
            nodes[last].body.append(line)
        }
    }

    private mutating func open(_ heading: ProgrammeCues.Heading, _ number: String, _ title: String, at line: Int) {
        var parent = nodes.indices.last
        while let place = parent, nodes[place].heading.depth >= heading.depth { parent = nodes[place].parent }
        nodes.append(Node(heading: heading, number: number, title: title, line: line, parent: parent))
    }

    /// Whether a text ends in a word after which it cannot be over.
    static func isOpen(_ text: String) -> Bool {
        MatchKey.of(text).split(separator: " ").last.map { openWords.contains(String($0)) } ?? false
    }

    private static let openWords: Set<String> = [
        "de", "la", "las", "el", "los", "del", "y", "e", "a", "al", "en", "para", "por", "con", "entre", "sobre", "o",
        "u",
        "da", "do", "das", "dos", "em", "na", "no", "com", "the", "of", "and", "for", "in", "on", "to",
    ]

    /// A title goes on over broken lines until its paragraph ends.
    private func title(_ opening: String, _ lines: [TextLine], after start: Int) -> (String, Int) {
        var parts = [TextLine(lines[start], opening)]
        var index = start + 1
        while index < lines.count, index - start <= 12 {
            let line = lines[index]
            if line.isBlank {
                let isOpen = parts.last.map { Self.isOpen($0.text) } ?? false
                if line.endsParagraph(style), !(style == .everyBlankLine && isOpen) { break }
                index += 1
                continue
            }
            if ProgrammeCues.heading(line) != nil || ProgrammeCues.section(line, after: lines[index - 1]) != nil {
                break
            }
            parts.append(line)
            index += 1
        }
        return (parts.joined, index)
    }

    /// A dash begins a part without a number where it stands alone and sections of its own follow.
    private func component(_ lines: [TextLine], at start: Int) -> String? {
        guard let last = nodes.last, last.heading.depth >= 1, let opening = ProgrammeCues.dashTitle(lines[start]) else {
            return nil
        }
        let before = lines[..<start].last { !$0.isBlank }
        if let before, before.text.hasPrefix("-") { return nil }
        let (title, end) = title(opening, lines, after: start)
        guard let final = title.last, !".;:,".contains(final), title.utf8.count <= 300 else { return nil }
        for (before, line) in zip(lines[(end - 1)...], lines[end...]) where !line.isBlank {
            if ProgrammeCues.section(line, after: before) != nil { return opening }
            if ProgrammeCues.heading(line) != nil || ProgrammeCues.dashTitle(line) != nil { return nil }
        }
        return nil
    }
}

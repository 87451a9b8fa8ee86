import Cooperation
import Localization

/// Makes parts out of the outline of a structured text, section by section.
struct ProgrammeBuilder {
    private(set) var draft: ProgrammeDraft
    private let outline: ProgrammeOutline
    private let parties: PartyList
    private let language: Language
    /// The paths of the outline's nodes.
    private(set) var paths: [String] = []

    init(_ outline: ProgrammeOutline, _ draft: ProgrammeDraft, partners: PartnerMatcher) {
        self.outline = outline
        self.draft = draft
        language = draft.language
        parties = PartyList(partners: partners)
        for node in outline.nodes { open(node) }
        for (node, path) in zip(outline.nodes, paths) { fill(node, path) }
        for (title, line) in outline.unknownSections {
            self.draft.note(.notUnderstood, line: line, found: title)
        }
    }

    private mutating func open(_ node: ProgrammeOutline.Node) {
        let parent = node.parent.map { paths[$0] }
        if let place = node.parent, !node.number.isEmpty {
            let above = outline.nodes[place].number
            if !above.isEmpty, !node.number.hasPrefix(above + "."), node.number.contains(".") {
                draft.note(.numbering, line: node.line, found: node.number, expected: above + ".…")
            }
        }
        let name = node.number.isEmpty ? PathName.of(node.title, words: 5) : node.number
        // Numbers say where a part stands, so they need no path before them.
        let above = node.number.isEmpty ? parent : nil
        let path = above.map { "\($0)/\(name)" } ?? name
        paths.append(
            draft.add(Code(node.heading.rawValue), path, at: parent, line: node.line) { [language] in
                $0.title = LocalizedText(node.title.isEmpty ? node.number : node.title, language)
                $0.number = node.number
            }
        )
    }

    private mutating func fill(_ node: ProgrammeOutline.Node, _ path: String) {
        let body = tables(node.body, below: path)
        let list = NumberedItems(body, style: outline.style)
        let isList = list.opening.last.map { opening in
            let key = MatchKey.of(opening.joined)
            return opening.joined.hasSuffix(":")
                && (key.contains("objetivo") || key.contains("proposito")
                    || key.contains("objective"))
        }
        if isList == true {
            tell((list.opening + list.closing).map(\.joined).joined(separator: "\n\n"), path, \.background)
            tell(list.items.map(\.text).joined(separator: "\n"), path, \.objectives)
        } else {
            tell(body.paragraphs(outline.style).map(\.joined).joined(separator: "\n\n"), path, \.background)
        }
        for (section, lines) in node.sections {
            switch section {
            case nil:
                tell(lines.paragraphs(outline.style).map(\.joined).joined(separator: "\n\n"), path, \.remarks)
            case .background:
                let rest = tables(lines, below: path)
                tell(rest.paragraphs(outline.style).map(\.joined).joined(separator: "\n\n"), path, \.background)
            case .objectives: objectives(lines, path)
            case .results: results(lines, path)
            case .schedule: schedule(lines, path)
            case .budget:
                let text = tables(lines, below: path).joined
                for path in [path] + siblings(of: node, namedIn: text) {
                    draft.change(path) { $0.element.budget += BudgetReader.sources(text) }
                }
            }
        }
    }

    /// "Tanto la Revista Electrónica como el Espacio Virtual …": other components that a budget speaks of as well.
    private func siblings(of node: ProgrammeOutline.Node, namedIn text: String) -> [String] {
        guard node.heading == .component else { return [] }
        let key = MatchKey.of(text)
        return zip(outline.nodes, paths).compactMap { other, path in
            let name = MatchKey.of(other.title).split(separator: " ").prefix(2).joined(separator: " ")
            let isNamed = other.parent == node.parent && other.line != node.line && other.heading == .component
            return isNamed && key.contains(name) ? path : nil
        }
    }

    private mutating func tell(
        _ text: String,
        _ path: String,
        _ field: WritableKeyPath<PlanElement, LocalizedText>
    ) {
        draft.change(path) { [language] in $0.element.append(text, to: field, language) }
    }

    private mutating func note(_ gaps: [(line: Int, expected: Int, found: Int)]) {
        for gap in gaps { draft.note(.numbering, line: gap.line, found: "\(gap.found)", expected: "\(gap.expected)") }
    }

    private mutating func objectives(_ lines: [TextLine], _ path: String) {
        let rest = tables(lines, below: path)
        let list = NumberedItems(rest, style: outline.style)
        note(list.gaps)
        if list.items.isEmpty {
            tell(rest.paragraphs(outline.style).map(\.joined).joined(separator: "\n"), path, \.objectives)
        } else {
            tell(list.opening.map(\.joined).joined(separator: "\n\n"), path, \.background)
            tell(list.items.map(\.text).joined(separator: "\n"), path, \.objectives)
            tell(list.closing.map(\.joined).joined(separator: "\n\n"), path, \.remarks)
        }
    }

    private mutating func results(_ lines: [TextLine], _ path: String) {
        let rest = tables(lines, below: path)
        let list = NumberedItems(rest, style: outline.style)
        note(list.gaps)
        let paragraphs = rest.paragraphs(outline.style)
        let items =
            list.items.isEmpty ? paragraphs.map { NumberedItems.Item(number: "", lines: $0) } : list.items
        if !list.items.isEmpty {
            tell((list.opening + list.closing).map(\.joined).joined(separator: "\n\n"), path, \.remarks)
        }
        for item in items {
            draft.add("result", "R" + (item.number.isEmpty ? "" : item.number), below: path, line: item.line) {
                [language] in
                $0.take(item.text, language)
                $0.number = item.number
                $0.resultType = ResultCues.type(of: item.text)
            }
        }
    }

    private mutating func schedule(_ lines: [TextLine], _ path: String) {
        let prose = tables(lines, below: path)
        let list = NumberedItems(prose, style: outline.style)
        let isSpecial = list.opening.last.map { opening in
            ["especiales", "especiais", "special"].contains { MatchKey.of(opening.joined).contains($0) }
        }
        guard isSpecial == true else {
            tell(prose.paragraphs(outline.style).map(\.joined).joined(separator: "\n\n"), path, \.remarks)
            return
        }
        note(list.gaps)
        tell(list.opening.map(\.joined).joined(separator: "\n\n"), path, \.remarks)
        for item in list.items {
            draft.add("special-activity", "S" + item.number, below: path, line: item.line) { [language] in
                $0.take(item.text, language)
                $0.number = item.number
                $0.resultType = ResultCues.type(of: item.text)
            }
        }
    }

    // MARK: Tables

    /// Tells the tables in these lines; gives the lines outside of them.
    mutating func tables(_ lines: [TextLine], below path: String?) -> [TextLine] {
        if let start = lines.firstIndex(where: ProgrammeCues.isTaskTable) {
            let end = zip(lines.indices, lines).dropFirst(start + 1).first { index, line in
                ProgrammeCues.section(line, after: lines[index - 1]) != nil
            }?.0
            let table = TaskTable(Array(lines[(start + 1)..<(end ?? lines.count)]), language)
            for row in table.rows { tell(row, below: path) }
            if let first = table.rest.first {
                // Tasks at the end that no date follows.
                let title = table.rest.joined
                tell(TaskTable.Row(title: title, whenText: "", line: first.number), below: path)
            }
            return lines[..<start] + table.after + (end.map { Array(lines[$0...]) } ?? [])
        }
        guard let (before, table) = ColumnTable.find(in: lines, language) else { return lines }
        for row in table.rows { tell(row, of: table, below: path) }
        // A caption in capitals right above the table is its title.
        return (before + table.rest).filter {
            !($0.text.utf8.count > 8 && $0.text == $0.text.uppercased() && $0.text.contains(" "))
        }
    }

    private mutating func tell(_ row: TaskTable.Row, below path: String?) {
        if path == nil { draft.note(.withoutParent, line: row.line, found: row.title) }
        if row.title.isEmpty {
            draft.note(.notUnderstood, line: row.line, found: row.whenText, expected: "Tareas")
            return
        }
        let added = draft.add("task", "T-" + PathName.of(row.title), below: path, line: row.line) { [language] in
            $0.title = LocalizedText(row.title, language)
            $0.number = row.number
            $0.whenText = row.whenText
        }
        draft.change(added) { $0.dateLine = row.dateLine }
        if row.whenText.isEmpty { draft.note(.missingDate, line: row.line, found: row.title) }
    }

    private mutating func tell(_ row: ColumnTable.Row, of table: ColumnTable, below path: String?) {
        let isPlan = table.columns.contains(.result)
        let cells = row.cells.mapValues(\.joined)
        guard let title = cells[.title], !title.isEmpty else {
            draft.note(
                .notUnderstood,
                line: row.line,
                found: cells.values.sorted().joined(separator: " · "),
                expected: "Actividad"
            )
            return
        }
        if !row.isWhole {
            draft.note(
                .unevenRow,
                line: row.line,
                found: "\(row.count)",
                expected: "\(table.columns.reduce(0) { $0 + ($1 == .placeAndDate ? 2 : 1) })"
            )
        }
        let name = row.number.isEmpty ? PathName.of(title) : row.number
        let responsible = cells[.responsible].map(responsible(in:)) ?? []
        let added = draft.add(isPlan ? "action" : "event", (isPlan ? "A-" : "E") + name, below: path, line: row.line) {
            [language, parties] in
            $0.title = LocalizedText(title, language)
            $0.number = row.number
            $0.objectives = LocalizedText(cells[.objectives] ?? "", language)
            $0.whenText = row.cells[.date]?.filter { !$0.isBlank }.map(\.text).joined(separator: "\n") ?? ""
            $0.counterparts = cells[.organisers].map(parties.institutions) ?? []
            $0.responsible = responsible
            $0.places = cells[.place].map(parties.places) ?? []
            if !isPlan { $0.resultType = ResultCues.type(of: title) }
        }
        draft.change(added) { $0.dateLine = row.cells[.date]?.first { !$0.isBlank }?.number }
        if isUndated(added) { draft.note(.missingDate, line: row.line, found: title) }
        for (index, paragraph) in (row.cells[.result] ?? []).paragraphs(.everyBlankLine).enumerated() {
            let list = paragraph.filter { $0.text.hasPrefix("-") || $0.text.hasPrefix("–") }
            let own = paragraph.filter { line in !list.contains(line) }
            // "que incluya: - … - …": the points belong to the result before them.
            if own.isEmpty, index > 0 {
                let last = "\(added)/R\(index)"
                tell(list.map(\.text).joined(separator: "\n"), last, \.background)
                continue
            }
            draft.add("result", "R\(index + 1)", below: added, line: paragraph[0].number) { [language] in
                $0.take(own.joined, language)
                $0.append(list.map(\.text).joined(separator: "\n"), to: \.background, language)
                $0.resultType = ResultCues.type(of: own.joined)
            }
        }
    }

    private func isUndated(_ path: String) -> Bool { draft.part(path)?.element.whenText.isEmpty ?? true }

    /// "JD/AICD/ Presidencias de los Grupos de Trabajo/ Estados Miembros": three who answer for it.
    private func responsible(in text: String) -> [Institution] {
        text.split(separator: "/").map(\.trimmingBlanks).filter { !$0.isEmpty }.flatMap { parties.institutions($0) }
    }
}

import CanonicalJSON
import Cooperation
import Localization
import Tabular

/// Reads a programme of work from a sheet with a row for each task: its area, project, activity or component, its date,
/// and what else there is.
///
/// What stands above a row goes on below it until another one is named, as people leave such cells empty. The items are
/// those that the text of the same programme gives.
struct ProgrammeSheet: InitiativeReader {
    private enum Column: Hashable {
        case level(ProgrammeCues.Heading)
        case task, date, responsible, organisers, result, place
    }

    private var steps: [ReadingStep] = []

    /// The first of these sheets that tells tasks with their dates; nil where none does.
    static func find(
        in sheets: [SheetOrigin],
        file: String,
        party: PartyCode,
        vocabularies: Vocabularies
    ) -> ProgrammeSheet? {
        for sheet in sheets {
            guard var cursor = sheet.cursor() else { continue }
            let upcoming = cursor.upcoming(SheetCursor.headingDepth)
            guard let head = upcoming.first(where: { columns($0) != nil }), let columns = columns(head)
            else { continue }
            var rows: [SheetRow] = []
            var damage = sheet.damage
            reading: while true {
                switch cursor.next() {
                case .row(let row): rows.append(row)
                case .broken(let found):
                    damage = found
                    break reading
                case .end: break reading
                }
            }
            var reader = ProgrammeSheet(rows, head, columns, sheet.name, file, party, vocabularies)
            if let damage {
                // Told first, so that nothing is overwritten or taken back by what could not be read.
                reader.steps.append(.remark(damage.problem(at: Place(file: file, sheet: sheet.name))))
            }
            return reader
        }
        return nil
    }

    private init(
        _ rows: [SheetRow],
        _ head: SheetRow,
        _ columns: [Int: Column],
        _ sheet: String?,
        _ file: String,
        _ party: PartyCode,
        _ vocabularies: Vocabularies
    ) {
        let above = rows.prefix { $0.number < head.number }.compactMap(\.onlyText)
        let words = rows.prefix(200).flatMap(\.texts).enumerated().map {
            TextLine(number: $0.offset, $0.element[...])
        }
        let language = RunningText.language(of: words) ?? .es
        let number = above.lazy.compactMap { PageFurniture.documentNumber(in: $0)?.number }.first ?? ""
        let title = above.first.map { PageFurniture.documentNumber(in: $0)?.title ?? $0 } ?? ""
        let name = title.isEmpty ? file : title
        let period = ProgrammeText.period(name)
        var draft = ProgrammeDraft(
            file: file,
            sheet: sheet,
            isSheet: true,
            language: language,
            period: period
        )
        let parties = PartyList(partners: PartnerMatcher(vocabularies))
        var standing: [(heading: ProgrammeCues.Heading, title: String, path: String)] = []
        for row in rows where row.number > head.number && !row.isBlank {
            Self.open(row, columns, &standing, &draft)
            Self.tell(row, columns, below: standing.last?.path, parties, &draft)
        }
        let key = ProgrammeText.key(number.isEmpty ? PathName.of(name, words: 12) : number)
        let telling = ProgrammeTelling(kind: WorkProgramme.kind, key: key)
        telling.settle(&draft)
        var whole = WorkProgramme()
        whole.title = LocalizedText(name, language)
        whole.number = number
        whole.bodies = [Institution(name: vocabularies.partner(party.rawValue, language), party: party)]
        whole.period = period
        for column in head.texts.indices where columns[column] == nil && !head[column].isEmpty {
            let place = draft.place(head.number)
            draft.problems.append(
                Problem(.warning, .unknownHeading, at: place, column: head[column], found: head[column])
            )
            Self.keep(column, under: head[column], rows, &draft)
        }
        steps = draft.problems.map { .remark($0) } + telling.steps(of: draft, whole: whole.json)
        steps.reverse()
    }

    mutating func next() -> ReadingStep? { steps.popLast() }

    /// The columns that a row heads; nil where it heads no tasks with their dates.
    private static func columns(_ row: SheetRow) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        for (index, text) in row.texts.enumerated() where text.utf8.count <= 80 {
            let key = MatchKey.of(text)
            let column: Column? =
                switch key {
                case "tarea", "tareas", "tarefa", "tarefas", "task", "tasks": .task
                case "cuando", "quando", "when": .date
                default:
                    if let heading = ProgrammeCues.headingName(key) {
                        .level(heading)
                    } else {
                        switch ProgrammeCues.column(text) {
                        case .date: .date
                        case .responsible: .responsible
                        case .organisers: .organisers
                        case .result: .result
                        case .place: .place
                        case .title, .objectives, .placeAndDate, nil: nil
                        }
                    }
                }
            if let column, !columns.values.contains(column) { columns[index] = column }
        }
        let found = Set(columns.values)
        let hasLevel = found.contains { if case .level = $0 { true } else { false } }
        return found.contains(.task) && found.contains(.date) && hasLevel ? columns : nil
    }

    /// Opens the parts that a row names and that do not stand yet.
    private static func open(
        _ row: SheetRow,
        _ columns: [Int: Column],
        _ standing: inout [(heading: ProgrammeCues.Heading, title: String, path: String)],
        _ draft: inout ProgrammeDraft
    ) {
        for (index, column) in columns.sorted(by: { $0.key < $1.key }) {
            guard case .level(let heading) = column else { continue }
            let text = SheetText.trimmed(row[index])
            guard !text.isEmpty else { continue }
            // It stands already, and what stood below it goes on.
            if standing.contains(where: { $0.heading == heading && $0.title == text }) { continue }
            standing.removeAll { $0.heading.depth >= heading.depth }
            let (number, title) = numbered(text)
            let above = standing.last?.path
            let base =
                number.isEmpty ? (above.map { $0 + "/" } ?? "") + PathName.of(title, words: 5) : number
            if let known = draft.part(base), known.element.title[draft.language]?.text == title {
                standing.append((heading, text, base))
                continue
            }
            let language = draft.language
            let path = draft.add(Code(heading.rawValue), base, at: above, line: row.number) {
                $0.title = LocalizedText(title, language)
                $0.number = number
            }
            standing.append((heading, text, path))
        }
    }

    /// The number and the title of a cell such as "II.1 Formación", with or without what it numbers.
    private static func numbered(_ text: String) -> (number: String, title: String) {
        if let heading = ProgrammeCues.heading(TextLine(number: 0, text[...])), !heading.title.isEmpty {
            return (heading.number, heading.title)
        }
        guard let match = text.wholeMatch(of: /([IVXLC]+(?:\.\d+)*|\d+(?:\.\d+)*)[.:)]?\s+(\S.*)/)
        else { return ("", text) }
        return (String(match.output.1), String(match.output.2))
    }

    private static func tell(
        _ row: SheetRow,
        _ columns: [Int: Column],
        below path: String?,
        _ parties: PartyList,
        _ draft: inout ProgrammeDraft
    ) {
        func cell(_ wanted: Column) -> String {
            columns.first { $0.value == wanted }.map { SheetText.trimmed(row[$0.key]) } ?? ""
        }
        let (task, date, result) = (cell(.task), cell(.date), cell(.result))
        let language = draft.language
        if !result.isEmpty {
            let count = draft.parts.count { $0.parent == path && $0.element.level == "result" }
            let isKnown = draft.parts.contains {
                $0.parent == path && $0.element.title[language]?.text == result.firstSentence.first
            }
            if !isKnown {
                draft.add("result", "R\(count + 1)", below: path, line: row.number) {
                    $0.take(result, language)
                    $0.resultType = ResultCues.type(of: result)
                }
            }
        }
        guard !task.isEmpty else {
            if !date.isEmpty {
                draft.note(.notUnderstood, line: row.number, found: date, expected: "Tarea")
            }
            return
        }
        if path == nil { draft.note(.withoutParent, line: row.number, found: task) }
        if date.isEmpty { draft.note(.missingDate, line: row.number, found: task) }
        draft.add("task", "T-" + PathName.of(task), below: path, line: row.number) {
            $0.title = LocalizedText(task, language)
            $0.whenText = date
            $0.responsible = parties.institutions(cell(.responsible))
            $0.counterparts = parties.institutions(cell(.organisers))
            $0.places = parties.places(cell(.place))
        }
    }

    /// What a column nobody knows says goes into the remarks of the tasks.
    private static func keep(
        _ column: Int,
        under heading: String,
        _ rows: [SheetRow],
        _ draft: inout ProgrammeDraft
    ) {
        let texts = Dictionary(
            rows.map { ($0.number, SheetText.trimmed($0[column])) },
            uniquingKeysWith: { one, _ in one }
        )
        let language = draft.language
        draft.changeAll { part in
            guard part.element.level == "task", let text = texts[part.line], !text.isEmpty else { return }
            part.element.append("\(heading): \(text)", to: \.remarks, language)
        }
    }
}

/// The words by which a structured text shows what its parts are, in the three languages.
enum ProgrammeCues {
    /// What a heading names, from the outside in.
    enum Heading: String, CaseIterable {
        case axis, area, approach, project, line, activity, component

        /// How deep it stands; one of the same depth ends it.
        var depth: Int {
            switch self {
            case .axis, .area, .approach: 0
            case .project, .line: 1
            case .activity: 2
            case .component: 3
            }
        }
    }

    /// The sections that every part of such a text may have.
    enum Section: CaseIterable {
        case background, objectives, results, schedule, budget
    }

    private static let headings: [String: Heading] = [
        "eje": .axis, "eixo": .axis, "axis": .axis, "area": .area, "enfoque": .approach, "approach": .approach,
        "proyecto": .project, "projeto": .project, "project": .project, "linea": .line, "linha": .line,
        "actividad": .activity, "atividade": .activity, "activity": .activity, "componente": .component,
        "component": .component,
    ]

    /// What a column of such parts is called: "Proyecto".
    static func headingName(_ key: String) -> Heading? { headings[key] }

    /// What a heading such as "Actividad II.1.2 …" names, its number, and the beginning of its title.
    static func heading(_ line: TextLine) -> (heading: Heading, number: String, title: String)? {
        guard let first = line.text.split(separator: " ").first, first.first?.isUppercase == true,
            let heading = headings[MatchKey.of(String(first))]
        else { return nil }
        let rest = line.text.dropFirst(first.count).drop { $0 == " " }
        // "Componente. Revista Electrónica": it often has no number.
        if heading == .component, first.last == "." || first.last == ":", rest.first?.isUppercase == true {
            return (heading, "", String(rest))
        }
        guard let match = rest.prefixMatch(of: /([IVXLC]+(?:\.\d+)*|\d+(?:\.\d+)*)[.:)]?(?:\s+|$)/) else { return nil }
        let title = rest[match.range.upperBound...]
        // "Actividad II.1.3 ítem A" within a sentence that was broken there is no heading.
        guard title.isEmpty || title.first.map({ $0.isUppercase || "«“\"¿".contains($0) }) == true else { return nil }
        guard !(title.isEmpty && rest.hasSuffix(")")) else { return nil }
        return (heading, String(match.output.1), String(title))
    }

    private static let sections: [String: Section] = {
        let names: [(Section, String)] = [
            (.background, "antecedentes y justificacion|antecedente y justificacion|antecedentes|justificacion"),
            (
                .background,
                "antecedentes e justificativa|justificativa|background and justification|background|rationale"
            ),
            (
                .objectives,
                "objetivos|objetivo|objetivos especificos|objetivo general|objetivo geral|objectives|objective"
            ),
            (.results, "resultados esperados|resultado esperado|resultados|produtos esperados|expected results"),
            (.results, "expected result|results"),
            (.schedule, "tareas y cronograma|actividades y cronograma|cronograma|cronograma de actividades"),
            (.schedule, "tarefas e cronograma|atividades e cronograma|tasks and schedule|activities and schedule"),
            (.schedule, "tasks and timetable|schedule|timetable"),
            (.budget, "presupuesto estimado|presupuesto|financiamiento|orcamento estimado|orcamento|financiamento"),
            (.budget, "estimated budget|budget|funding"),
        ]
        var sections: [String: Section] = [:]
        for (section, list) in names { for name in list.split(separator: "|") { sections[String(name)] = section } }
        return sections
    }()

    /// The section that a line opens: "C) Resultados esperados", or the name alone as a paragraph of its own.
    ///
    /// - Parameter before: The line above, since a broken sentence may end in such a word.
    static func section(_ line: TextLine, after before: TextLine?) -> Section? {
        var text = line.text
        let letter = text.prefixMatch(of: /(?:[A-Z]|[1-9])[.)]\s+/)
        if let letter { text.removeSubrange(letter.range) }
        guard letter != nil || before?.isBlank != false else { return nil }
        guard text.utf8.count <= 80, text.first?.isUppercase == true else { return nil }
        let key = MatchKey.of(text)
        if let section = sections[key] { return section }
        // "D. Actividades PROGRAMA SELA-IBERPYME 2008": a letter makes a heading of it.
        let opens = ["actividades ", "atividades ", "activities ", "tareas ", "tarefas ", "tasks "]
        return letter != nil && opens.contains(where: key.hasPrefix) ? .schedule : nil
    }

    /// A lettered heading that we do not know, such as "F) Riesgos".
    static func unknownSection(_ line: TextLine) -> String? {
        guard let match = line.text.wholeMatch(of: /[A-Z]\.\s+(\p{Lu}[^.:;]*)/), line.text.utf8.count <= 60,
            match.output.1.split(separator: " ").count <= 6, section(line, after: nil) == nil
        else { return nil }
        return String(match.output.1)
    }

    /// "- Revista Electrónica …": a part without a number of its own.
    static func dashTitle(_ line: TextLine) -> String? {
        guard let match = line.text.prefixMatch(of: /[-–—]\s+(?=[\p{Lu}«“])/) else { return nil }
        return String(line.text[match.range.upperBound...])
    }

    /// A column of a table.
    enum Column: Sendable, Hashable {
        case title, objectives, organisers, place, date, placeAndDate, result, responsible
    }

    private static let columns: [String: Column] = [
        "actividad": .title, "actividades": .title, "accion": .title, "acciones": .title, "evento": .title,
        "atividade": .title, "atividades": .title, "acao": .title, "acoes": .title, "activity": .title,
        "activities": .title, "action": .title, "actions": .title, "event": .title, "tarea": .title,
        "tareas": .title, "tarefa": .title, "tarefas": .title, "task": .title, "tasks": .title,
        "objetivo": .objectives, "objetivos": .objectives, "objectives": .objectives,
        "organizadores": .organisers, "organizador": .organisers, "organisers": .organisers,
        "organizers": .organisers, "lugar": .place, "local": .place, "place": .place, "fecha": .date,
        "fechas": .date, "data": .date, "datas": .date, "date": .date, "dates": .date, "calendario": .date,
        "cronograma": .date, "calendario de implementacion": .date, "calendario de implementacao": .date,
        "schedule": .date, "lugar y fecha": .placeAndDate, "local e data": .placeAndDate,
        "place and date": .placeAndDate, "resultado esperado": .result, "resultados esperados": .result,
        "expected result": .result, "expected results": .result, "responsable": .responsible,
        "responsables": .responsible, "responsavel": .responsible, "responsible": .responsible,
        "responsable metodologia de implementacion": .responsible,
    ]

    /// The column a cell heads.
    static func column(_ text: String) -> Column? { columns[MatchKey.of(text)] }

    /// "Tareas Fechas": the head of a table of two columns that came out as one.
    static func isTaskTable(_ line: TextLine) -> Bool {
        let words = line.key.split(separator: " ")
        guard words.count == 2 else { return false }
        return columns[String(words[0])] == .title && columns[String(words[1])] == .date
    }

    /// How parts are announced: "siete proyectos", "the three areas".
    static let announced: [String: Heading] = [
        "proyectos": .project, "projetos": .project, "projects": .project, "areas": .area,
        "actividades": .activity, "atividades": .activity, "activities": .activity, "ejes": .axis, "eixos": .axis,
        "axes": .axis, "componentes": .component, "components": .component,
    ]
}

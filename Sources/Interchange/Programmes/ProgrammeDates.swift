import Cooperation
import Localization

/// Reads the dates of a draft's parts and says which of them cannot be right.
struct ProgrammeDates {
    /// What comes shortly before a period prepares it, and what comes shortly after closes it.
    private static let margin = 92

    static func read(_ draft: inout ProgrammeDraft) {
        let (place, year, language) = (draft.place, draft.year, draft.language)
        draft.changeAll { part in
            guard !part.element.whenText.isEmpty else { return }
            func problem(_ cause: Problem.Cause, found: String, expected: String) {
                let place = place(part.dateLine ?? part.line)
                part.problems.append(Problem(.warning, cause, at: place, found: found, expected: expected))
            }
            let literal = part.element.whenText
            // "En curso 2023" is a date with a word on how things stand before it.
            let date = literal.replacing(/^(?:[Ee]n curso|[Ee]m curso|[Ii]n progress)\s+/, with: "")
            switch WhenParser.parse(date, languages: [language], defaultYear: year) {
            case .failure:
                let example = CalendarUnit(year: year, .month(2)).map { When.unit($0).words(language) }
                problem(.unreadableDate, found: Self.oneLine(literal), expected: example ?? "2008-02")
            case .success(let reading):
                part.element.when = reading.when
                for warning in reading.warnings {
                    switch warning {
                    case .noteContradicts(let note):
                        problem(.contradictoryDate, found: Self.oneLine(literal), expected: note)
                    case .weekdayDoesNotFit(let written, let actual):
                        problem(.contradictoryDate, found: "\(written)", expected: "\(actual)")
                    case .yearLeftOut, .yearFromContext, .yearInferred, .twoDigitYear, .noteLeftOut, .slashReadAsOr,
                        .slashReadAsAnd, .timeLeftOut:
                        break
                    }
                }
            }
        }
        markOutside(&draft)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Dates that lie outside of the period and are neither its preparation nor its close.
    private static func markOutside(_ draft: inout ProgrammeDraft) {
        guard let first = draft.period?.earliest, let last = draft.period?.latest else { return }
        let place = draft.place
        let siblings = Dictionary(grouping: draft.parts, by: { $0.parent ?? "" })
        for parts in siblings.values {
            for (index, part) in parts.enumerated() {
                guard let earliest = part.element.when?.earliest, let latest = part.element.when?.latest,
                    latest < first || earliest > last
                else { continue }
                func isWithin(_ other: ProgrammeDraft.Part) -> Bool {
                    guard let day = other.element.when?.latest else { return false }
                    return day >= first && day <= last
                }
                let prepares =
                    latest < first && latest.days(until: first) <= margin && !parts[..<index].contains(where: isWithin)
                let closes =
                    earliest > last && last.days(until: earliest) <= margin
                    && !parts[(index + 1)...].contains(where: isWithin)
                guard !prepares, !closes else { continue }
                let literal = oneLine(part.element.whenText)
                let offered = draft.year.flatMap { moved(literal, from: earliest.year, to: $0, draft.language) }
                let expected = offered?.words(draft.language) ?? ""
                draft.change(part.path) {
                    $0.problems.append(
                        Problem(
                            .warning,
                            .outsidePeriod,
                            at: place($0.dateLine ?? $0.line),
                            found: literal,
                            expected: expected
                        )
                    )
                    if let offered { $0.corrections.append(("when", offered)) }
                }
            }
        }
    }

    /// The same words with the other year; nil where the year is not among them.
    private static func moved(_ literal: String, from: Int, to year: Int, _ language: Language) -> When? {
        guard literal.contains(String(from)) else { return nil }
        let words = literal.replacing(String(from), with: String(year))
        return try? WhenParser.parse(words, languages: [language], defaultYear: year).get().when
    }

    /// A month that the prose of a schedule names and none of its tasks falls into.
    static func compareProse(_ lines: [TextLine], below path: String, _ draft: inout ProgrammeDraft) {
        let text = lines.joined
        let tasks = draft.parts.filter { $0.parent == path }.compactMap(\.element.when)
        guard !tasks.isEmpty else { return }
        for match in text.matches(
            of: /(?:mes de|mês de|month of|quincena de|quinzena de)\s+(\p{L}+(?:\s+de(?:l)?\s+\d{4})?)/
        ) {
            let words = String(match.output.1)
            guard
                let when = try? WhenParser.parse(words, languages: [draft.language], defaultYear: draft.year).get()
                    .when,
                let earliest = when.earliest, let latest = when.latest
            else { continue }
            let fits = tasks.contains { task in
                guard let from = task.earliest, let to = task.latest else { return false }
                return from <= latest && to >= earliest
            }
            guard !fits else { continue }
            let line = lines.first { $0.text.contains(words.prefix { $0 != " " }) } ?? lines.first
            let dates = tasks.filter { $0.earliest != nil }.map { $0.words(draft.language) }
            draft.note(
                .contradictoryDate,
                line: line?.number,
                found: String(match.output.0),
                expected: dates.joined(separator: " · ")
            )
        }
    }
}

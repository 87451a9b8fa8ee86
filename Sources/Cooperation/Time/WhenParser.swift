import Localization

/// Reads dates as people write them in Spanish, Portuguese and English.
public struct WhenParser {
    /// Reads a text whole.
    ///
    /// - Parameters:
    ///   - text: in any case, with or without accents, with line breaks anywhere.
    ///   - languages: whose words are understood.
    ///   - defaultYear: the year of dates that leave it out, from the context.
    ///   - dayFirst: whether `3/5/2022` is 3 May (true) or March 5 (false).
    public static func parse(
        _ text: String,
        languages: [Language] = Language.allCases,
        defaultYear: Int? = nil,
        dayFirst: Bool = true
    ) -> Result<WhenReading, WhenProblem> {
        if let figures = FigureDate.read(text, dayFirst: dayFirst) {
            let warnings: [WhenWarning] = figures.hasTime ? [.timeLeftOut] : []
            return .success(WhenReading(when: .unit(figures.unit), literal: text, warnings: warnings))
        }
        let reader = WhenReader(text, languages: languages, defaultYear: defaultYear, dayFirst: dayFirst)
        do {
            let (when, warnings) = try reader.read()
            return .success(WhenReading(when: when, literal: text, warnings: warnings))
        } catch {
            return .failure(error)
        }
    }

    /// Whether the text names a place in the calendar, in any of the languages.
    static func isDate(_ text: String) -> Bool {
        let reader = WhenReader(text, languages: Language.allCases, defaultYear: nil, dayFirst: true)
        return (try? reader.readCalendar()) != nil
    }
}

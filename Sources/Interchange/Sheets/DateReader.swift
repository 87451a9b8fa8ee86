import Cooperation
import Localization

/// Reads the dates of cells and remembers them, since a sheet has few different ones.
struct DateReader: Sendable {
    enum Outcome: Sendable {
        /// `isAssumed`: something a person should look at, such as a year of two digits.
        case when(When, isAssumed: Bool)
        case impossible
        case unreadable
    }

    private let dayFirst: Bool
    private let languages: [Language]
    private var answers: [String: Outcome] = [:]

    private static let memory = 50_000

    init(dayFirst: Bool, language: Language) {
        self.dayFirst = dayFirst
        languages = [language] + Language.allCases.filter { $0 != language }
    }

    /// Reads a date; `year` is the one of the row, for dates that leave it out.
    mutating func read(_ text: String, year: Int?, isNumeric: Bool, isOwn: Bool) -> Outcome {
        if let answer = answers[text], year == nil { return answer }
        let outcome = find(text, year: year, isNumeric: isNumeric, isOwn: isOwn)
        if year == nil, !isNumeric {
            if answers.count >= Self.memory { answers.removeAll(keepingCapacity: true) }
            answers[text] = outcome
        }
        return outcome
    }

    private func find(_ text: String, year: Int?, isNumeric: Bool, isOwn: Bool) -> Outcome {
        if isOwn, let when = When(code: text) { return .when(when, isAssumed: false) }
        if let plain = Self.plain(text) { return plain }
        // The days of a spreadsheet whose cell lost its format: 20000 is 1954, 60000 is 2064.
        if isNumeric, let serial = Int(text), (20_000...60_000).contains(serial), let day = Self.day(serial: serial) {
            return .when(When(day), isAssumed: true)
        }
        switch WhenParser.parse(text, languages: languages, defaultYear: year, dayFirst: dayFirst) {
        case .success(let reading):
            return .when(reading.when, isAssumed: reading.warnings.contains { Self.deservesALook($0) })
        case .failure(let problem):
            switch problem {
            case .noSuchMonth, .noSuchDay, .noSuchYear, .noSuchPart, .reversed: return .impossible
            case .empty, .notUnderstood, .missing, .mixedYears: return .unreadable
            }
        }
    }

    private static func deservesALook(_ warning: WhenWarning) -> Bool {
        switch warning {
        case .timeLeftOut: false
        case .yearLeftOut, .yearFromContext, .yearInferred, .twoDigitYear, .weekdayDoesNotFit, .noteLeftOut,
            .noteContradicts, .slashReadAsOr, .slashReadAsAnd:
            true
        }
    }

    /// ISO 8601 days, with or without a time, and years, which most cells are.
    private static func plain(_ text: String) -> Outcome? {
        let bytes = Array(text.utf8.prefix(20))
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        if bytes.count == 4, let year = number(0..<4) {
            guard (1900...2100).contains(year) else { return nil }
            return CalendarUnit(year: year, .wholeYear).map { .when(.unit($0), isAssumed: false) }
        }
        guard bytes.count == 10 || (bytes.count > 10 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20)),
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        guard let date = CalendarDay(year: year, month: month, day: day) else { return .impossible }
        return .when(When(date), isAssumed: false)
    }

    /// The day of a spreadsheet's serial number: 25569 is 1970-01-01.
    private static func day(serial: Int) -> CalendarDay? {
        var year = 1900
        // Serial 1 is 1900-01-01, and 60 the 29 February 1900 that never was.
        var rest = serial - 2
        while rest >= (CalendarDay.isLeap(year) ? 366 : 365) {
            rest -= CalendarDay.isLeap(year) ? 366 : 365
            year += 1
        }
        var month = 1
        while rest >= CalendarDay.daysIn(month: month, year: year) {
            rest -= CalendarDay.daysIn(month: month, year: year)
            month += 1
        }
        return CalendarDay(year: year, month: month, day: rest + 1)
    }
}

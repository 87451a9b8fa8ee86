import Cooperation

/// A date as IATI files write it.
enum IATIDate {
    case day(CalendarDay)
    /// Only a year or a month, which `xsd:date` does not allow but some publishers write.
    case coarse(When)
    /// Written like a day, but the calendar has none such.
    case impossible
    case unreadable

    /// Reads `2012-03-07`, also with the time or zone that XML Schema allows behind it (XSD part 2, §3.2.9).
    init(_ text: String) {
        if let day = CalendarDay(iso: text) {
            self = .day(day)
            return
        }
        let bytes = Array(text.utf8.prefix(11))
        let isDigit: (UInt8) -> Bool = { $0 >= 48 && $0 <= 57 }
        if bytes.count >= 10, bytes[4] == 45, bytes[7] == 45,
            [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ isDigit(bytes[$0]) }),
            bytes.count == 10 || [UInt8(ascii: "T"), UInt8(ascii: " "), UInt8(ascii: "Z"), 43, 45].contains(bytes[10])
        {
            self = CalendarDay(iso: text.prefix(10)).map { .day($0) } ?? .impossible
        } else if text.utf8.count == 4 || text.utf8.count == 7, bytes.allSatisfy({ isDigit($0) || $0 == 45 }),
            let when = When(code: text)
        {
            self = .coarse(when)
        } else {
            self = .unreadable
        }
    }

    /// The period from one date to another, as a year or month where it is exactly one.
    static func period(from start: When?, to end: When?) -> When? {
        switch (start, end) {
        case (nil, nil): return nil
        case (.unit(let unit)?, nil): return .open(.since, unit)
        case (nil, .unit(let unit)?): return .open(.until, unit)
        case (.unit(let first)?, .unit(let last)?):
            if first == last { return start }
            guard let from = first.earliest, let to = last.latest else { return start }
            if from.day == 1, to.day == CalendarDay.daysIn(month: to.month, year: to.year), from.year == to.year {
                if from.month == 1, to.month == 12 { return CalendarUnit(year: to.year, .wholeYear).map { .unit($0) } }
                if from.month == to.month {
                    return CalendarUnit(year: to.year, .month(to.month)).map { .unit($0) }
                }
            }
            return CalendarSpan(from: first, to: last).map { .span($0) } ?? start
        case (.some, _), (nil, .some): return start ?? end
        }
    }
}

import Cooperation
import Localization
import Markup

/// When something was recorded, as a day for people and as an instant for machines; both in UTC.
struct Moment: Sendable, Hashable {
    let milliseconds: Int64

    var day: CalendarDay? {
        let days = milliseconds / 86_400_000 - (milliseconds % 86_400_000 < 0 ? 1 : 0)
        return CalendarDay(dayNumber: Int(days) + Self.epoch)
    }

    /// The number of 1 January 1970.
    private static let epoch = CalendarDay(year: 1970, month: 1, day: 1)?.dayNumber ?? 0

    /// Midnight, when a day begins.
    static func start(of day: CalendarDay) -> Int64 { Int64(day.dayNumber - epoch) * 86_400_000 }

    /// A day in words.
    static func words(_ day: CalendarDay, _ language: Language) -> String {
        DateFormat.day(day.year, day.month, day.day, language)
    }

    /// The day in words: "21 de noviembre de 2026".
    func words(_ language: Language) -> String {
        day.map { DateFormat.day($0.year, $0.month, $0.day, language) } ?? ""
    }

    /// RFC 3339 with seconds, such as `2026-11-21T10:42:00Z`.
    var code: String {
        guard let day else { return "" }
        let seconds = (milliseconds / 1000 % 86_400 + 86_400) % 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(day.iso)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
    }

    func node(_ language: Language) -> Node {
        Markup.time(.datetime(code)) { words(language) }
    }
}

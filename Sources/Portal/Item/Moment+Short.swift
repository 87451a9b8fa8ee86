import Cooperation
import Localization

extension Moment {
    /// The day for tables and lines: "12 nov 2026".
    func short(_ language: Language) -> String {
        day.map { DateFormat.short($0.year, $0.month, $0.day, language) } ?? ""
    }

    /// The day and the minute: "12 de noviembre de 2026, 10:42 UTC".
    func full(_ language: Language) -> String { "\(words(language)), \(minute)" }

    /// The minute of the day: "10:42 UTC".
    var minute: String {
        let minutes = Int((milliseconds / 60_000 % 1440 + 1440) % 1440)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60)) UTC"
    }
}

import CanonicalJSON
import Cooperation
import Localization

/// What can be said of a field while its tellers differ: from when to when, from how much to how much.
struct DifferingRange: Sendable {
    let language: Language
    let vocabularies: Vocabularies
    let text: Texts

    /// "Entre marzo y abril de 2022", "USD 38 000 – 45 000"; nil for fields that have no between.
    func words(_ values: [JSON], _ form: FieldForm) -> String? {
        switch form {
        case .when: dates(values)
        case .money: money(values)
        case .number: numbers(values)
        case .localizedText, .text, .code, .codes, .participations, .period, .years, .reference, .references, .list: nil
        }
    }

    private func dates(_ values: [JSON]) -> String? {
        var first: CalendarDay?
        var last: CalendarDay?
        var longest = 0
        for value in values {
            guard let when = try? When(json: value), let earliest = when.earliest, let latest = when.latest else {
                return nil
            }
            first = first.map { min($0, earliest) } ?? earliest
            last = last.map { max($0, latest) } ?? latest
            longest = max(longest, earliest.days(until: latest))
        }
        guard let first, let last else { return nil }
        // As exact as the vaguest of them: days, months, years.
        if longest == 0 { return between(day(first, withYear: first.year != last.year), day(last, withYear: true)) }
        if longest < 100 {
            if first.year == last.year, first.month == last.month {
                return DateFormat.month(first.year, first.month, language)
            }
            let start =
                first.year == last.year
                ? DateFormat.monthName(first.month, language) ?? ""
                : DateFormat.month(first.year, first.month, language)
            return between(start, DateFormat.month(last.year, last.month, language))
        }
        return first.year == last.year ? String(first.year) : between(String(first.year), String(last.year))
    }

    private func day(_ day: CalendarDay, withYear: Bool) -> String {
        let words =
            withYear
            ? DateFormat.day(day.year, day.month, day.day, language)
            : DateFormat.dayMonth(day.month, day.day, language)
        return text("item.theDay", ["day": .text(words)])
    }

    private func between(_ start: String, _ end: String) -> String {
        text("item.between", ["start": .text(start), "end": .text(end)])
    }

    private func money(_ values: [JSON]) -> String? {
        let amounts = values.compactMap { try? Money(json: $0) }
        guard let first = amounts.first, amounts.count == values.count,
            amounts.allSatisfy({ $0.currency == first.currency }),
            let least = amounts.min(by: { $0.minorUnits < $1.minorUnits }),
            let most = amounts.max(by: { $0.minorUnits < $1.minorUnits })
        else { return nil }
        let places = Money.places(of: first.currency)
        var unit: Int64 = 1
        for _ in 0..<places { unit *= 10 }
        // Cents only where somebody counts them.
        let isWhole = least.minorUnits.isMultiple(of: unit) && most.minorUnits.isMultiple(of: unit)
        func amount(_ money: Money) -> String {
            isWhole
                ? NumberFormat.grouped(Int(money.minorUnits / unit), language)
                : NumberFormat.decimal(scaled: Int(money.minorUnits), places: places, language)
        }
        return "\(first.currency)\u{A0}\(amount(least)) – \(amount(most))"
    }

    private func numbers(_ values: [JSON]) -> String? {
        let numbers = values.compactMap { try? Quantity(json: $0) }
        guard numbers.count == values.count, let least = numbers.min(), let most = numbers.max() else { return nil }
        return "\(least.words(language, vocabularies)) – \(most.words(language, vocabularies))"
    }
}

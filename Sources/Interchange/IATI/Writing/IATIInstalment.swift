import Cooperation

/// A part of an amount that falls within a year: IATI's budgets are never longer (ruleset 7.5.3).
struct IATIInstalment {
    let from: CalendarDay
    let to: CalendarDay
    let amount: Quantity

    /// Parts by calendar year in proportion to their days, which together are the amount; one where it fits a year.
    static func split(_ amount: Quantity, from: CalendarDay, to end: CalendarDay) -> [IATIInstalment] {
        // No budget of ours runs longer than a century; a typing error may.
        let last = min(max(from, end), CalendarDay(year: min(from.year + 99, 9999), month: 12, day: 31) ?? from)
        let days = from.days(until: last) + 1
        if days <= 365 { return [IATIInstalment(from: from, to: last, amount: amount)] }
        var parts: [IATIInstalment] = []
        var start = from
        var left = amount.units
        while start <= last {
            let yearEnd = CalendarDay(year: start.year, month: 12, day: 31) ?? last
            let stop = min(yearEnd, last)
            let share = stop == last ? left : Self.part(amount.units, start.days(until: stop) + 1, of: days)
            parts.append(IATIInstalment(from: start, to: stop, amount: Quantity(units: share, places: amount.places)))
            left -= share
            guard let next = stop.adding(days: 1) else { break }
            start = next
        }
        return parts
    }

    private static func part(_ units: Int64, _ days: Int, of all: Int) -> Int64 {
        let product = units.magnitude.multipliedFullWidth(by: UInt64(days))
        let quotient = UInt64(all).dividingFullWidth(product).quotient
        return units < 0 ? -Int64(quotient) : Int64(quotient)
    }
}

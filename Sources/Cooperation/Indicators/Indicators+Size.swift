/// Which amount of an initiative is looked at.
public enum CostStage: String, Sendable, CaseIterable {
    case budgeted
    case executed
}

extension Indicators {
    /// Duration in days, first and last day included (report chapter "Dimension").
    ///
    /// Where a date was told by month or year, its earliest (start) and latest (end) day stand for it; where only a plan
    /// was told, the plan does. An end before the start is no data.
    public static func duration(_ items: [CountedItem]) -> Indicator<Statistics?> {
        statistics(items) { $0.days.map(Double.init) }
    }

    /// Cost by currency, never across currencies (report chapter "Dimension").
    ///
    /// Base: initiatives with an amount in that currency, of all. An amount nobody told is unknown, not zero.
    public static func cost(_ items: [CountedItem], _ stage: CostStage) -> [String: Indicator<MoneyStatistics>] {
        let southSouth = items.southSouth
        var groups: [String: (amounts: [Int64], items: [CountedItem])] = [:]
        for item in southSouth {
            let money: Money? =
                switch stage {
                case .budgeted: item.facts.budget
                case .executed: item.facts.executed
                }
            guard let money else { continue }
            groups[money.currency, default: ([], [])].amounts.append(money.minorUnits)
            groups[money.currency, default: ([], [])].items.append(item)
        }
        var result: [String: Indicator<MoneyStatistics>] = [:]
        for (currency, group) in groups {
            guard let statistics = MoneyStatistics(minorUnits: group.amounts, currency: currency) else { continue }
            result[currency] = Indicator(statistics, counted: .initiatives, data: group.items, of: southSouth.count)
        }
        return result
    }

    /// Statistics of one number per initiative; nil where no initiative has it.
    static func statistics(_ items: [CountedItem], of number: (Facts) -> Double?) -> Indicator<Statistics?> {
        let southSouth = items.southSouth
        var numbers: [Double] = []
        var data: [CountedItem] = []
        for item in southSouth {
            guard let value = number(item.facts) else { continue }
            numbers.append(value)
            data.append(item)
        }
        return Indicator(Statistics(numbers), counted: .initiatives, data: data, of: southSouth.count)
    }
}

extension Facts {
    /// The days from the first to the last, both included; nil where one is unknown or they are out of order.
    var days: Int? { Self.days(from: start, to: end) }

    /// The days it took, as far as both its dates are told, counted in the same way.
    var actualDays: Int? { Self.days(from: actualStart, to: actualEnd) }

    /// The days planned, counted in the same way.
    var plannedDays: Int? { Self.days(from: plannedStart, to: plannedEnd) }

    private static func days(from start: CalendarDay?, to end: CalendarDay?) -> Int? {
        guard let start, let end, start <= end else { return nil }
        return start.days(until: end) + 1
    }
}

extension Indicators {
    /// Days from approval to start (report chapter "Efficiency"); negative where work began before the approval.
    ///
    /// Dates told by month or year stand by their earliest day on both sides; a planned start is none.
    public static func daysToStart(_ items: [CountedItem]) -> Indicator<Statistics?> {
        statistics(items) { facts in
            guard let approved = facts.approved, let start = facts.actualStart else { return nil }
            return Double(approved.days(until: start))
        }
    }

    /// Executed / budgeted of each initiative (report chapter "Efficiency"); 1 is all of the budget.
    ///
    /// Only where both amounts are in one currency and the budget is above zero.
    public static func executionRatio(_ items: [CountedItem]) -> Indicator<Statistics?> {
        statistics(items) { facts in
            guard let budget = facts.budget, let executed = facts.executed, budget.currency == executed.currency,
                budget.minorUnits > 0
            else { return nil }
            return Double(executed.minorUnits) / Double(budget.minorUnits)
        }
    }

    /// Actual / planned duration of each finished initiative (report chapter "Efficiency"); above 1 it took longer.
    ///
    /// Only where all four dates are told, the first and last day included on both sides.
    public static func durationRatio(_ items: [CountedItem]) -> Indicator<Statistics?> {
        statistics(items.filter { $0.facts.status == "finished" }) { facts in
            guard let actual = facts.actualDays, let planned = facts.plannedDays else { return nil }
            return Double(actual) / Double(planned)
        }
    }
}

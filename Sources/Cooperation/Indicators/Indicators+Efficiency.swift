extension Indicators {
    /// Days from approval to start (report chapter "Efficiency"); negative where work began before the approval.
    ///
    /// Dates told by month or year stand by their earliest day on both sides.
    public static func daysToStart(_ items: [CountedItem]) -> Indicator<Statistics?> {
        statistics(items) { facts in
            guard let approved = facts.approved, let start = facts.start else { return nil }
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
    /// Facts fill a missing actual date with the planned one. So where both dates equal the plan it cannot be known
    /// whether it was kept or the actual dates never told; those are left out, and the base says how many remain.
    public static func durationRatio(_ items: [CountedItem]) -> Indicator<Statistics?> {
        statistics(items.filter { $0.facts.status == "finished" }) { facts in
            guard facts.start != facts.plannedStart || facts.end != facts.plannedEnd,
                let actual = facts.days, let planned = facts.plannedDays
            else { return nil }
            return Double(actual) / Double(planned)
        }
    }
}

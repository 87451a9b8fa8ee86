import Cooperation

extension IATIActivityWriter {
    private func measures(_ indicator: String) -> [Measure] {
        activity.measures.filter { $0.indicator == indicator }
    }

    /// The currency of most that is to come; nil where there is no money.
    var defaultCurrency: String? {
        let money = activity.measures.first {
            ["budget", "planned-disbursement", "transaction"].contains($0.indicator)
        }
        return money?.unit ?? content.budget?.currency ?? content.executed?.currency
    }

    /// Budgets as measured, or the budget of the whole over its years.
    mutating func writeBudgets(_ dates: IATIDates) {
        let budgets = measures("budget")
        for budget in budgets {
            let type = budget.label == "2" ? "2" : "1"
            write(budget.value, budget.unit, type: type, budget.period, asOf: budget.asOf, dates)
        }
        if budgets.isEmpty, let budget = content.budget {
            write(budget.amount, budget.currency, type: "1", nil, asOf: nil, dates)
        }
    }

    private mutating func write(
        _ amount: Quantity,
        _ currency: String,
        type: String,
        _ period: When?,
        asOf: When?,
        _ dates: IATIDates
    ) {
        let (from, to) = bounds(period, dates)
        let parts = IATIInstalment.split(amount, from: from, to: to)
        for part in parts {
            out.open("budget", ["type": type, "css:reparto": parts.count > 1 ? "1" : nil])
            out.empty("period-start", ["iso-date": part.from.iso])
            out.empty("period-end", ["iso-date": part.to.iso])
            out.text(
                "value",
                ["currency": currency, "value-date": (asOf?.earliest ?? part.from).iso],
                part.amount.text
            )
            out.close()
        }
    }

    mutating func writePlannedDisbursements(_ dates: IATIDates) {
        for planned in measures("planned-disbursement") {
            let (from, to) = bounds(planned.period, dates)
            out.open("planned-disbursement", ["type": planned.label])
            out.empty("period-start", ["iso-date": from.iso])
            out.empty("period-end", ["iso-date": to.iso])
            out.text(
                "value",
                ["currency": planned.unit, "value-date": (planned.asOf?.earliest ?? from).iso],
                planned.value.text
            )
            writeCounterpart("receiver-org", planned.counterpart)
            out.close()
        }
    }

    /// The days money belongs to: its own period, else the initiative's.
    private func bounds(_ period: When?, _ dates: IATIDates) -> (CalendarDay, CalendarDay) {
        if let from = period?.earliest ?? period?.latest { return (from, max(from, period?.latest ?? from)) }
        return dates.span.map { ($0.from, $0.to) } ?? (recorded, recorded)
    }

    /// Transactions as measured, or what was executed in all as one expenditure on the day of the declaration.
    mutating func writeTransactions() {
        let transactions = measures("transaction")
        for transaction in transactions {
            // Ruleset 11.2.1: what lies in the future has not happened; it stays in the declaration.
            let days = [transaction.period?.latest, transaction.period?.earliest, transaction.asOf?.earliest]
            guard let day = days.lazy.compactMap({ $0 }).first(where: { $0 <= today }) else { continue }
            let type = transaction.label.flatMap { (1...13).contains(Int($0) ?? 0) ? $0 : nil } ?? "4"
            out.open("transaction", ["css:lugar": transaction.place])
            out.empty("transaction-type", ["code": type])
            out.empty("transaction-date", ["iso-date": day.iso])
            let asOf = transaction.asOf?.earliest ?? day
            out.text(
                "value",
                ["currency": transaction.unit, "value-date": (asOf <= today ? asOf : day).iso],
                transaction.value.text
            )
            // Money that comes in has its provider on the other side.
            let comesIn = type == "1" || type == "11" || type == "13"
            writeCounterpart(comesIn ? "provider-org" : "receiver-org", transaction.counterpart)
            out.close()
        }
        guard transactions.isEmpty, let executed = content.executed else { return }
        out.open("transaction", ["css:total": "1"])
        out.empty("transaction-type", ["code": "4"])
        out.empty("transaction-date", ["iso-date": recorded.iso])
        out.text("value", ["currency": executed.currency, "value-date": recorded.iso], executed.amount.text)
        out.close()
    }

    private mutating func writeCounterpart(_ name: String, _ counterpart: String?) {
        guard let counterpart, !counterpart.isUnseen else { return }
        // An identifier has a hyphen and nothing an identifier may not have; all else is a name.
        if counterpart.contains("-"), isIdentifier(counterpart) {
            out.empty(name, ["ref": counterpart])
        } else {
            out.open(name)
            out.narrative(counterpart)
            out.close()
        }
    }

    /// Targets and actual values, one indicator each.
    mutating func writeResults() {
        for measure in activity.measures {
            guard measure.indicator == "result-target" || measure.indicator == "result-actual",
                let from = measure.period?.earliest, let to = measure.period?.latest
            else { continue }
            let label = measure.label ?? ""
            let title = label.isUnseen ? measure.indicator : label
            // ResultType 9: other. IndicatorMeasure: 1 unit, 2 percentage.
            out.open("result", ["type": "9"])
            out.open("title")
            out.narrative(title)
            out.close()
            out.open("indicator", ["measure": measure.unit == "percent" ? "2" : "1"])
            out.open("title")
            out.narrative(title)
            out.close()
            out.open("period")
            out.empty("period-start", ["iso-date": from.iso])
            out.empty("period-end", ["iso-date": to.iso])
            out.empty(measure.indicator == "result-target" ? "target" : "actual", ["value": measure.value.text])
            out.close()
            out.close()
            out.close()
        }
    }
}

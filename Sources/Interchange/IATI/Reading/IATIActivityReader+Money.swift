import Cooperation
import XMLStream

extension IATIActivityReader {
    /// ISO 4217's code for "no currency": amounts whose currency the file does not tell.
    static let unknownCurrency = "XXX"

    /// `budget` (IATI 2.03 §iati-activity/budget): one measure each; those of type 1 are summed.
    mutating func readBudget(_ budget: XMLNode) {
        guard let amount = amount(budget, "budget/value") else { return }
        let type = budget.value("type").map { OldIATICodes.budgetType($0) } ?? "1"
        let period = period(budget, "budget")
        if type == "1" { budgeted.add(amount.value, amount.currency) }
        add("budget", amount, label: type, period: period)
    }

    mutating func readPlannedDisbursement(_ disbursement: XMLNode) {
        guard let amount = amount(disbursement, "planned-disbursement/value") else { return }
        add(
            "planned-disbursement",
            amount,
            label: disbursement.value("type"),
            period: period(disbursement, "planned-disbursement"),
            counterpart: counterpart(disbursement.first("receiver-org"), disbursement.first("provider-org"))
        )
    }

    /// `transaction`: one measure each; disbursements and expenditure (types 3, 4) are what was executed.
    mutating func readTransaction(_ transaction: XMLNode) {
        var type = ""
        var date: When?
        var country: String?
        var value: XMLNode?
        var provider: XMLNode?
        var receiver: XMLNode?
        var sectors: [SectorShare] = []
        for child in transaction.children {
            switch child.name {
            case "transaction-type": type = OldIATICodes.transactionType(child.value("code") ?? child.text.trimmed)
            case "transaction-date": date = when(child, "transaction/transaction-date")
            case "value": value = child
            case "provider-org": provider = child
            case "receiver-org": receiver = child
            case "recipient-country":
                country = child.value("code")?.uppercased()
                if let country { recipients.addTransactionCountry(country) }
            case "recipient-region": if country == nil { country = codes.region(child) }
            case "sector": if let share = share(child) { sectors.append(share) }
            default: break
            }
        }
        guard let value else {
            return warn(.unreadableNumber, transaction, "transaction/value", expected: "decimal")
        }
        guard let amount = amount(of: value, "transaction/value") else { return }
        if !codes.transactionTypes.isEmpty, !codes.transactionTypes.contains(type) {
            warn(.unknownCode, transaction, "transaction/transaction-type", found: type, expected: "1 … 13")
        }
        for sector in sectors { transactionSectors.add(sector, weight: amount.value.approximate) }
        if type == "3" || type == "4" { spent.add(amount.value, amount.currency) }
        // Money that comes in has its provider on the other side (TransactionType 1, 11, 13).
        let comesIn = type == "1" || type == "11" || type == "13"
        add(
            "transaction",
            amount,
            label: type.isEmpty ? nil : type,
            period: date,
            counterpart: comesIn ? counterpart(provider, receiver) : counterpart(receiver, provider),
            place: country
        )
    }

    mutating func finishMoney() {
        content.budget = budgeted.money
        content.executed = spent.money
    }

    /// An amount with its currency and the day its value is of.
    struct Amount {
        let value: Quantity
        let currency: String
        let asOf: When?
    }

    private mutating func amount(_ node: XMLNode, _ column: String) -> Amount? {
        guard let value = node.first("value") else {
            warn(.unreadableNumber, node, column, expected: "decimal")
            return nil
        }
        return amount(of: value, column)
    }

    private mutating func amount(of node: XMLNode, _ column: String) -> Amount? {
        let written = node.text.trimmed
        guard let value = Quantity(iati: written) else {
            warn(.unreadableNumber, node, column, found: written, expected: "decimal")
            return nil
        }
        let own = node.value("currency")?.uppercased()
        let currency = own ?? defaultCurrency
        if let currency {
            if !codes.knowsCurrency(currency), !hasToldMissingCurrency {
                hasToldMissingCurrency = true
                warn(.unknownCurrency, node, column + "/@currency", found: currency, expected: "ISO 4217")
            }
        } else if !hasToldMissingCurrency {
            // Once for the activity: what is missing here is missing in each of its amounts.
            hasToldMissingCurrency = true
            warn(.unknownCurrency, node, column + "/@currency", expected: "@default-currency")
        }
        let asOf = node.value("value-date").flatMap { when($0, node, column + "/@value-date") }
        return Amount(value: value, currency: currency ?? Self.unknownCurrency, asOf: asOf)
    }

    /// From `period-start` to `period-end`.
    mutating func period(_ node: XMLNode, _ column: String) -> When? {
        let start = node.first("period-start").flatMap { when($0, column + "/period-start") }
        let end = node.first("period-end").flatMap { when($0, column + "/period-end") }
        if let from = start?.earliest, let to = end?.latest, to < from {
            warn(.endBeforeStart, node, column, found: "\(from) – \(to)")
        }
        return IATIDate.period(from: start, to: end)
    }

    private func counterpart(_ first: XMLNode?, _ second: XMLNode?) -> String? {
        for candidate in [first, second] {
            guard let candidate else { continue }
            if let reference = candidate.value("ref") { return reference }
            let name = candidate.words
            if !name.isEmpty, !IATIOrganisation.isBlankName(name) { return name }
        }
        return nil
    }

    private mutating func add(
        _ indicator: String,
        _ amount: Amount,
        label: String?,
        period: When?,
        counterpart: String? = nil,
        place: String? = nil
    ) {
        measures.append(
            Measure(
                indicator: indicator,
                value: amount.value,
                unit: amount.currency,
                counterpart: counterpart,
                place: place,
                period: period,
                asOf: amount.asOf,
                label: label
            )
        )
    }
}

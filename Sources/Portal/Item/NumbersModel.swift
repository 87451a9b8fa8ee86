import Cooperation
import Ledger
import Localization

/// The numbers about an item: single ones, and sums that never cross a currency, a kind or a teller.
struct NumbersModel: Sendable {
    struct Line: Sendable, Hashable {
        let when: String
        let what: String
        let amount: String
        let counterpart: String
        let party: String
    }

    struct Total: Sendable, Hashable {
        let what: String
        let year: String
        let amount: String
        let count: Int
        let party: String
    }

    /// How many single numbers a page shows.
    static let shown = 50

    let lines: [Line]
    let totals: [Total]
    let count: Int

    var isEmpty: Bool { count == 0 }

    private struct Group: Hashable {
        let party: PartyCode
        let indicator: String
        let label: String
        let currency: String
        let year: Int
    }

    init(
        _ measures: [MeasureRow],
        words: FieldWords,
        text: Texts,
        name: (PartyCode) -> String
    ) {
        count = measures.count
        let sorted = measures.enumerated().sorted { one, other in
            // Those without a day come last.
            let first = one.element.measure.day?.dayNumber ?? .max
            let second = other.element.measure.day?.dayNumber ?? .max
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
        lines = sorted.prefix(Self.shown).map { row in
            Line(
                when: (row.measure.period ?? row.measure.asOf)?.words(words.language) ?? "",
                what: Self.what(row.measure, words, text),
                amount: Self.amount(row.measure, words),
                counterpart: row.measure.counterpart.map { name(PartyCode($0)) } ?? "",
                party: name(row.party)
            )
        }
        var sums: [Group: (sum: Quantity, count: Int, sample: Measure)] = [:]
        var order: [Group] = []
        for row in sorted where row.measure.isMoney {
            let group = Group(
                party: row.party,
                indicator: row.measure.indicator,
                label: row.measure.label ?? "",
                currency: row.measure.unit,
                year: row.measure.day?.year ?? 0
            )
            if let before = sums[group] {
                let sum = before.sum.adding(row.measure.value, currency: group.currency)
                sums[group] = (sum, before.count + 1, before.sample)
            } else {
                order.append(group)
                sums[group] = (row.measure.value, 1, row.measure)
            }
        }
        let totals = order.compactMap { group in
            sums[group].map { entry in
                Total(
                    what: Self.what(entry.sample, words, text),
                    year: group.year == 0 ? text("item.noYear") : String(group.year),
                    amount: Self.money(entry.sum, group.currency, words.language),
                    count: entry.count,
                    party: name(group.party)
                )
            }
        }
        // A sum of one number says nothing that the number does not.
        self.totals = totals.contains { $0.count > 1 } ? totals : []
    }

    /// What a number counts: the kind of transaction or budget, or the result in the words of its teller.
    static func what(_ measure: Measure, _ words: FieldWords, _ text: Texts) -> String {
        switch measure.indicator {
        case "transaction":
            return measure.label.map { words.label($0, in: "transaction-type") } ?? text("item.transaction")
        case "budget": return measure.label == "2" ? text("item.budgetRevised") : text("item.budget")
        case "planned-disbursement": return text("item.plannedDisbursement")
        case "result-target": return text("item.resultTarget", ["what": .text(measure.label ?? "")])
        case "result-actual": return text("item.resultActual", ["what": .text(measure.label ?? "")])
        default:
            let name = words.labels.label(measure.indicator, in: "indicator")
            return measure.label.map { "\(name), \($0)" } ?? name
        }
    }

    static func amount(_ measure: Measure, _ words: FieldWords) -> String {
        if measure.isMoney { return money(measure.value, measure.unit, words.language) }
        let number = measure.value.words(words.language, words.vocabularies)
        // `unit` says that the label names the unit.
        guard measure.unit != "unit" else { return number }
        return "\(number) \(words.labels.label(measure.unit, in: "measure-unit"))"
    }

    /// Money to the cent: sources give fractions of it that nobody paid.
    private static func money(_ amount: Quantity, _ currency: String, _ language: Language) -> String {
        guard let money = Money(amount, currency: currency) else { return "\(currency)\u{A0}\(amount.text)" }
        return money.words(language, Vocabularies([]))
    }
}

extension Measure {
    /// Whether it is an amount of a currency, told by its ISO 4217 code.
    var isMoney: Bool { unit.utf8.count == 3 && unit.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } }

    /// The first day it is about.
    var day: CalendarDay? { (period ?? asOf)?.earliest }
}

extension Quantity {
    /// The exact sum; where that has more digits than can be kept, the sum to the cent.
    func adding(_ other: Quantity, currency: String) -> Quantity {
        let places = max(places, other.places)
        if let one = scaled(to: places), let two = other.scaled(to: places) {
            let (sum, overflow) = one.addingReportingOverflow(two)
            if !overflow { return Quantity(units: sum, places: places) }
        }
        guard let one = Money(self, currency: currency), let two = Money(other, currency: currency) else { return self }
        let (sum, overflow) = one.minorUnits.addingReportingOverflow(two.minorUnits)
        return overflow ? self : Money(minorUnits: sum, currency: currency).amount
    }

    private func scaled(to wanted: Int) -> Int64? {
        var units = units
        for _ in places..<wanted {
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            units = product
        }
        return units
    }
}

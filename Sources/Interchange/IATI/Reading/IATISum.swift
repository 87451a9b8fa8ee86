import Cooperation

/// The sum of amounts that are in one currency; nothing where they are in several or do not fit.
struct IATISum {
    private var total: Quantity?
    private var currency: String?
    private var isMixed = false

    mutating func add(_ amount: Quantity, _ currency: String) {
        guard !isMixed else { return }
        guard let total, let known = self.currency else {
            self.total = amount
            self.currency = currency
            return
        }
        if known == currency, let sum = total.adding(amount) { self.total = sum } else { isMixed = true }
    }

    /// The sum; nil where nothing was added, or no single currency is known.
    var money: Money? {
        guard !isMixed, let total, let currency, currency != IATIActivityReader.unknownCurrency else { return nil }
        return Money(total, currency: currency)
    }
}

import Cooperation
import Testing

@Suite("Size, efficiency and burden sharing")
struct SizeTests {
    private typealias Sample = IndicatorSample
    private let pair = "BR provider, PY recipient"

    private func usd(_ dollars: Int64) -> Money { Money(minorUnits: dollars * 100, currency: "USD") }

    @Test("Duration counts both days; an end before the start is no data")
    func duration() {
        let items = [
            Sample.item(pair, agreed: true) {
                $0.actualStart = Sample.day("2022-03-01")
                $0.actualEnd = Sample.day("2022-03-10")
            },
            Sample.item(pair) {
                $0.actualStart = Sample.day("2022-03-01")
                $0.actualEnd = Sample.day("2022-03-01")
            },
            Sample.item(pair) {
                $0.actualStart = Sample.day("2022-01-01")
                $0.actualEnd = Sample.day("2022-01-31")
            },
            Sample.item(pair) {
                $0.actualStart = Sample.day("2022-03-01")
                $0.actualEnd = Sample.day("2021-03-01")
            },
            Sample.item(pair) { $0.actualStart = Sample.day("2022-03-01") },
        ]
        // 10, 1 and 31 days
        let duration = Indicators.duration(items)
        #expect(duration.value?.average == 14)
        #expect(duration.value?.median == 10)
        #expect(duration.value?.least == 1)
        #expect(duration.value?.most == 31)
        #expect(duration.base == Basis(n: 3, of: 5))
        #expect(duration.agreed == 1)
        #expect(Indicators.duration([items[4]]).value == nil)
    }

    @Test("The median of an even count lies between the middle two")
    func median() {
        #expect(Statistics([4, 1, 3, 2])?.median == 2.5)
        #expect(Statistics([]) == nil)
    }

    @Test("Costs are counted by currency, never across, and what nobody told is not zero")
    func cost() {
        let items = [
            Sample.item(pair, agreed: true) { $0.executed = usd(100) }, Sample.item(pair) { $0.executed = usd(300) },
            Sample.item(pair) { $0.executed = usd(200) },
            Sample.item(pair) { $0.executed = Money(minorUnits: 5000, currency: "CLP") },
            Sample.item(pair) { $0.budget = usd(50) }, Sample.item(pair, "multilateral") { $0.executed = usd(9999) },
        ]
        let executed = Indicators.cost(items, .executed)
        #expect(executed.keys.sorted() == ["CLP", "USD"])
        #expect(executed["USD"]?.value.total == usd(600))
        #expect(executed["USD"]?.value.average == usd(200))
        #expect(executed["USD"]?.value.median == usd(200))
        #expect(executed["USD"]?.base == Basis(n: 3, of: 5))
        #expect(executed["USD"]?.agreed == 1)
        #expect(Indicators.cost(items, .budgeted)["USD"]?.value.total == usd(50))
        #expect(Indicators.cost([], .executed).isEmpty)
    }

    @Test("Sums beyond Int64 do not overflow, and halves are rounded to even")
    func exactness() {
        func item(_ units: Int64) -> CountedItem {
            Sample.item(pair) { $0.executed = Money(minorUnits: units, currency: "USD") }
        }
        let large = Indicators.cost([item(.max), item(.max)], .executed)["USD"]?.value
        #expect(large?.average.minorUnits == .max)
        #expect(large?.median.minorUnits == .max)
        #expect(Indicators.cost([item(1), item(2)], .executed)["USD"]?.value.average.minorUnits == 2)
        #expect(Indicators.cost([item(2), item(3)], .executed)["USD"]?.value.average.minorUnits == 2)
    }

    @Test("Days from approval to start may be negative")
    func daysToStart() {
        let items = [("2022-01-01", "2022-01-31"), ("2022-01-11", "2022-01-01")].map { approved, start in
            Sample.item(pair) {
                $0.approved = Sample.day(approved)
                $0.actualStart = Sample.day(start)
            }
        }
        let days = Indicators.daysToStart(items + [Sample.item(pair)])
        #expect(days.value?.least == -10)
        #expect(days.value?.average == 10)
        #expect(days.base == Basis(n: 2, of: 3))
    }

    @Test("Executed by budgeted needs one currency and a budget")
    func executionRatio() {
        let items = [
            Sample.item(pair) {
                $0.budget = usd(200)
                $0.executed = usd(150)
            },
            Sample.item(pair) {
                $0.budget = usd(0)
                $0.executed = usd(150)
            },
            Sample.item(pair) {
                $0.budget = Money(minorUnits: 1, currency: "CLP")
                $0.executed = usd(150)
            },
            Sample.item(pair) { $0.budget = usd(1) },
        ]
        let ratio = Indicators.executionRatio(items)
        #expect(ratio.value?.average == 0.75)
        #expect(ratio.base == Basis(n: 1, of: 4))
        #expect(Indicators.executionRatio(Array(items.dropFirst())).value == nil)
    }

    @Test("Actual by planned duration takes finished initiatives of which all four dates are told")
    func durationRatio() {
        func item(_ status: String, start: String?, end: String?) -> CountedItem {
            Sample.item(pair) {
                $0.status = status
                $0.plannedStart = Sample.day("2022-01-01")
                $0.plannedEnd = Sample.day("2022-01-10")
                $0.actualStart = start.flatMap(Sample.day)
                $0.actualEnd = end.flatMap(Sample.day)
            }
        }
        let items = [
            item("finished", start: "2022-01-01", end: "2022-01-15"),
            item("finished", start: "2022-01-01", end: "2022-01-10"),
            item("finished", start: "2022-01-06", end: nil),
            item("finished", start: nil, end: nil),
            item("execution", start: "2022-01-01", end: "2022-01-30"),
        ]
        let ratio = Indicators.durationRatio(items)
        #expect(ratio.value?.average == 1.25)
        #expect(ratio.base == Basis(n: 2, of: 4))
    }

    @Test("Burden sharing counts by role and currency where at least two parties tell what they spent")
    func burdenSharing() {
        let items = [
            Sample.item(pair, agreed: true) { $0.contributions = [Sample.share("BR", 60), Sample.share("PY", 20)] },
            Sample.item(pair) { $0.contributions = [Sample.share("BR", 5000)] },
            Sample.item("BR recipient, PY provider") {
                $0.contributions = [Sample.share("BR", 10), Sample.share("PY", 5), Sample.share("CAF", 5)]
            },
            Sample.item(pair) { $0.contributions = [Sample.share("BR", 7, "EUR"), Sample.share("PY", 7)] },
        ]
        let sharing = Indicators.burdenSharing(items)
        #expect(sharing.keys.sorted() == ["USD"])
        #expect(sharing["USD"]?.value.byRole == [.provider: usd(65), .recipient: usd(30), .other: usd(5)])
        #expect(sharing["USD"]?.value.total == usd(100))
        #expect(sharing["USD"]?.value.share(of: .provider) == 0.65)
        #expect(sharing["USD"]?.value.share(of: .both) == 0)
        #expect(sharing["USD"]?.base == Basis(n: 2, of: 4))
        #expect(sharing["USD"]?.agreed == 1)
    }

    @Test("Contributions of zero have no shares")
    func zeroBurden() {
        let items = [Sample.item(pair) { $0.contributions = [Sample.share("BR", 0), Sample.share("PY", 0)] }]
        #expect(Indicators.burdenSharing(items)["USD"]?.value.share(of: .provider) == nil)
    }
}

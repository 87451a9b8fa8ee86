import Cooperation
import TestSupport

/// Dates of every form, drawn by chance.
struct WhenSample {
    var numbers: SeededGenerator

    init(seed: UInt64) {
        numbers = SeededGenerator(seed: seed)
    }

    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: 0..<choices.count, using: &numbers)]
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &numbers)
    }

    mutating func unit(year: Int?) -> CalendarUnit {
        while true {
            let month = number(1...12)
            let part: CalendarUnit.Part =
                switch number(0...9) {
                case 0: .wholeYear
                case 1: .thirdOfYear(pick(CalendarUnit.Third.allCases))
                case 2: .semester(number(1...2))
                case 3: .quarter(number(1...4))
                case 4: .month(month)
                case 5: .thirdOfMonth(pick(CalendarUnit.Third.allCases), month: month)
                case 6: .halfMonth(pick(CalendarUnit.Half.allCases), month: month)
                case 7: .week(pick(CalendarUnit.Week.allCases), month: month)
                default: .day(number(1...31), month: month)
                }
            if let unit = CalendarUnit(year: year, part) { return unit }
        }
    }

    mutating func year(_ hasYear: Bool) -> Int? {
        hasYear ? pick([number(2005...2008), number(2020...2023), number(1...9999)]) : nil
    }

    mutating func span(_ hasYear: Bool) -> CalendarSpan {
        while true {
            let first = year(hasYear)
            let second = first.map { $0 + number(0...1) }
            let to = unit(year: second.map { min($0, 9999) })
            if let span = CalendarSpan(from: unit(year: first), to: to) { return span }
        }
    }

    mutating func occasions() -> Occasions {
        while true {
            let hasYear = Bool.random(using: &numbers)
            let shared = year(hasYear)
            var elements: [When] = []
            for _ in 0..<number(2...4) {
                switch number(0...11) {
                case 0: elements.append(.permanent)
                case 1, 2: elements.append(.span(span(hasYear)))
                case 3: elements.append(.unit(unit(year: year(hasYear))))
                default: elements.append(.unit(unit(year: shared)))
                }
            }
            if number(0...3) == 0 {
                // What the compact forms need: the same week, half or third, or days of one month.
                let first = unit(year: shared)
                elements = (0..<number(2...4)).compactMap { _ in moved(first) }.map(When.unit)
            }
            if number(0...1) == 0 { elements.sort { $0.sortKey < $1.sortKey } }
            if let occasions = Occasions(elements) { return occasions }
        }
    }

    private mutating func moved(_ unit: CalendarUnit) -> CalendarUnit? {
        let month = number(1...12)
        let part: CalendarUnit.Part =
            switch unit.part {
            case .thirdOfMonth(let third, _): .thirdOfMonth(third, month: month)
            case .halfMonth(let half, _): .halfMonth(half, month: month)
            case .week(let week, _): .week(week, month: month)
            case .day(_, let month): .day(number(1...28), month: month)
            case .wholeYear, .thirdOfYear, .semester, .quarter, .month: .month(month)
            }
        return CalendarUnit(year: unit.year, part)
    }

    mutating func when() -> When {
        let hasYear = number(0...3) > 0
        switch number(0...11) {
        case 0, 1, 2: return .unit(unit(year: year(hasYear)))
        case 3, 4: return .span(span(hasYear))
        case 5: return .open(pick(When.Edge.allCases), unit(year: year(hasYear)))
        case 6, 7: return .alternatives(occasions())
        case 8: return .deliveries(occasions())
        case 9: return pick([.permanent, .asAppropriate(nil), .asAppropriate(reference())])
        case 10:
            guard let reference = reference() else { return .permanent }
            return .relative(pick(When.Relation.allCases), reference)
        default:
            let recurrence = Recurrence(every: number(1...30), pick(Recurrence.Step.allCases))
            return recurrence.map(When.recurrent) ?? .permanent
        }
    }

    private mutating func reference() -> WhenReference? {
        WhenReference(
            pick([
                "la XIX RDCI", "el Taller", "o Conselho", "a reunião de peritos", "os seminários", "as reuniões",
                "the experts' meeting", "de todos", "Cumbre (2.ª), y cierre", "EE.UU.", "los acuerdos; 12 y 13",
            ])
        )
    }
}

import Cooperation
import Testing

@Suite("Days of the calendar")
struct CalendarDayTests {
    @Test("Through a whole cycle of 400 years each day follows the one before, in number, weekday and order")
    func walk() throws {
        var previous = try #require(CalendarDay(year: 1799, month: 12, day: 31))
        var wrong = 0
        let end = try #require(CalendarDay(year: 2200, month: 1, day: 1))
        while previous < end {
            let next = try #require(CalendarDay(dayNumber: previous.dayNumber + 1))
            let sameMonth = next.month == previous.month && next.day == previous.day + 1
            let turn =
                next.day == 1 && CalendarDay(year: previous.year, month: previous.month, day: previous.day + 1) == nil
            let follows = sameMonth || turn
            let weekdayFollows = next.weekday.rawValue == previous.weekday.rawValue % 7 + 1
            if !follows || !weekdayFollows || next <= previous || next.dayNumber != previous.dayNumber + 1 {
                wrong += 1
            }
            previous = next
        }
        #expect(wrong == 0)
        #expect(previous == end)
    }

    @Test("The first and last days of the calendar are Monday and Friday, and nothing lies beyond")
    func ends() throws {
        let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
        #expect(first.weekday == .monday)
        #expect(last.weekday == .friday)
        #expect(CalendarDay(dayNumber: first.dayNumber) == first)
        #expect(CalendarDay(dayNumber: last.dayNumber) == last)
        #expect(CalendarDay(dayNumber: first.dayNumber - 1) == nil)
        #expect(CalendarDay(dayNumber: last.dayNumber + 1) == nil)
        #expect(last.adding(days: Int.max) == nil)
    }

    @Test(
        "Days the calendar does not have are refused",
        arguments: [
            (2022, 2, 29), (1900, 2, 29), (2022, 13, 1), (0, 1, 1), (2022, 4, 31), (2022, 1, 0), (10_000, 1, 1),
        ]
    )
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test("Known days have their known numbers and weekdays")
    func known() throws {
        let epoch = try #require(CalendarDay(iso: "1970-01-01"))
        #expect(epoch.dayNumber == 0)
        #expect(epoch.weekday == .thursday)
        let leap = try #require(CalendarDay(iso: "2000-02-29"))
        #expect(leap.dayNumber == 11_016)
        #expect(leap.adding(days: 366)?.iso == "2001-03-01")
        #expect(leap.days(until: epoch) == -11_016)
    }

    @Test(
        "Only ten characters are an ISO day",
        arguments: ["2022-3-15", "2022-03-15T", "20220315", "2022/03/15", "", "2022-02-30", "+022-03-15"]
    )
    func malformed(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }
}

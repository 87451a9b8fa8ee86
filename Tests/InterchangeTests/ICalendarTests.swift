import Cooperation
import Foundation
import Testing

@testable import Interchange

@Suite("Calendars for other programs")
struct ICalendarTests {
    @Test("Whole days end on the day after the last; what would end a line is kept apart; lines are folded")
    func event() throws {
        // given
        let first = try #require(CalendarDay(year: 2008, month: 12, day: 31))
        let event = ICalendar.Event(
            id: "uno",
            summary: "Reunión; con coma, y «ñ» " + String(repeating: "ó", count: 60),
            description: "Dos\nlíneas",
            from: first,
            to: first
        )

        // when
        let text = String(decoding: ICalendar(name: "Agenda", stamped: first, events: [event]).bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")

        // then
        #expect(text.contains("DTSTART;VALUE=DATE:20081231\r\nDTEND;VALUE=DATE:20090101\r\n"))
        #expect(text.contains("SUMMARY:Reunión\\; con coma\\, y"))
        #expect(text.contains("DESCRIPTION:Dos\\nlíneas\r\n"))
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
    }
}

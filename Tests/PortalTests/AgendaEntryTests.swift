import Cooperation
import Localization
import Testing

@testable import Portal

@Suite("What stands on the agenda")
struct AgendaEntryTests {
    @Test(
        "Nothing begins in January because its month is unknown",
        arguments: [
            ("2026", nil), ("2026-03", "2026-03-01"), ("2026-01", "2026-01-01"), ("2025/2027", nil),
            ("2025-11/2026-02", nil), ("permanent", nil),
        ]
    )
    func first(code: String, day: String?) throws {
        let when = try #require(When(code: code))
        let entry = AgendaEntry(
            item: "m1",
            title: LocalizedText("Reunión", .es),
            kind: "meeting",
            when: when,
            stretches: when.stretches(),
            group: nil,
            places: [],
            isDone: false
        )
        #expect(entry.first(in: 2026) == day.flatMap { When(code: $0)?.earliest })
        #expect(entry.touches(year: 2026))
    }
}

import Cooperation
import Testing

@testable import Ledger

@Suite("Stored facts")
struct FactsTextTests {
    @Test("Facts come back as they were stored, separators within codes included")
    func roundTrip() throws {
        var facts = Facts(kind: "initiative", modality: "bilateral", sector: "salud", goal: "3")
        facts.participants = [
            Facts.Participant(code: "CL", role: "provider"), Facts.Participant(code: "X|Y;Z~100%", role: "a%7Cb"),
        ]
        facts.actualStart = CalendarDay(year: 2022, month: 3, day: 15)
        facts.years = 2022...2024
        facts.budget = Money(minorUnits: -5, currency: "USD")
        facts.contributions = [Facts.Share(code: "A;B", money: Money(minorUnits: 7, currency: "EUR"))]
        facts.requestedBy = "recipient"
        let stored = FactsText(facts: facts, state: "agreed", declaredBy: ["CL", "C~O"], agreed: 3, comparable: 9)
        let read = try #require(FactsText(text: stored.text))
        #expect(read.facts == facts)
        #expect(read.state == "agreed")
        #expect(read.declaredBy == ["CL", "C~O"])
        #expect((read.agreed, read.comparable) == (3, 9))
    }

    @Test("Anything else is refused", arguments: ["", "a|b", String(repeating: "|", count: 23)])
    func refused(text: String) {
        #expect(FactsText(text: text) == nil)
    }
}

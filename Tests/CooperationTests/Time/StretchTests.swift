import Testing

@testable import Cooperation

@Suite("Where a date stands on a timeline")
struct StretchTests {
    @Test(
        "A date is drawn as exactly as it is known",
        arguments: [
            ("2018-11-15", "point 2018-11-15 2018-11-15"), ("2008-06-H1", "span 2008-06-01 2008-06-15"),
            ("2008-01/2008-03", "span 2008-01-01 2008-03-31"), ("permanent", "band – –"),
            ("2019/..", "open 2019-01-01 –"), ("appropriate", ""), ("after:la reunión", ""),
            ("[2008-02,2008-04]", "either 2008-02-01 2008-02-29|either 2008-04-01 2008-04-30"),
            ("{2008-06,permanent}", "span 2008-06-01 2008-06-30|band – –"),
        ]
    )
    func shapes(code: String, drawn: String) throws {
        let when = try #require(When(code: code))
        #expect(Self.words(when.stretches()) == drawn)
    }

    @Test("What follows a meeting begins the day after its last possible day, and moves with it")
    func hung() throws {
        let after = try #require(When(code: "after:la reunión"))
        let during = try #require(When(code: "during:la reunión"))
        let early = try #require(When(code: "2008-05-W2"))
        let late = try #require(When(code: "2008-06"))
        let last = try #require(early.latest?.adding(days: 1)?.iso)

        #expect(Self.words(after.stretches(anchor: early)) == "hung \(last) –")
        #expect(Self.words(after.stretches(anchor: late)) == "hung 2008-07-01 –")
        #expect(Self.words(during.stretches(anchor: late)) == "hung 2008-06-01 2008-06-30")
    }

    private static func words(_ stretches: [Stretch]) -> String {
        stretches.map { "\($0.shape.rawValue) \($0.from?.iso ?? "–") \($0.to?.iso ?? "–")" }.joined(separator: "|")
    }
}

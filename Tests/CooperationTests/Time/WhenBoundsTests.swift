import Cooperation
import Testing

@Suite("Bounds and comparisons of dates")
struct WhenBoundsTests {
    @Test(
        "The first and last day are those people mean",
        arguments: [
            ("2022", "2022-01-01", "2022-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-02-WL", "2024-02-23", "2024-02-29"), ("2022-02-H2", "2022-02-16", "2022-02-28"),
            ("2022-04-W2", "2022-04-08", "2022-04-14"), ("2022-04-M", "2022-04-11", "2022-04-20"),
            ("2022-34", "2022-04-01", "2022-06-30"), ("2022-41", "2022-07-01", "2022-12-31"),
            ("2022-E", "2022-09-01", "2022-12-31"), ("2007-12/2008-01", "2007-12-01", "2008-01-31"),
            ("2021/..", "2021-01-01", ""), ("../2023-06", "", "2023-06-30"), (">2023-06", "2023-07-01", ""),
            ("<2023-06", "", "2023-05-31"), ("[2008-02-WL,2008-03-W1]", "2008-02-23", "2008-03-07"),
            ("permanent", "", ""), ("appropriate", "", ""), ("after:la XIX RDCI", "", ""), ("XXXX-03", "", ""),
        ]
    )
    func bounds(code: String, earliest: String, latest: String) throws {
        let when = try #require(When(code: code))
        #expect(when.earliest?.iso ?? "" == earliest)
        #expect(when.latest?.iso ?? "" == latest)
    }

    @Test(
        "One may be a coarser telling of the other, or not",
        arguments: [
            ("2022-03", "2022-03-15", true), ("2022-03", "2022-04-15", false), ("2022", "2022-03/2022-06", true),
            ("XXXX-03", "2022-03-15", true), ("XXXX-11/XXXX-02", "2007-11/2008-02", true),
            ("XXXX-03", "2022-04", false),
            ("2022-03/2022-05", "2022-05/2022-06", false), ("permanent", "2021/..", true),
            ("permanent", "2022-03", false), ("[2008-02-WL,2008-03-W1]", "2008-02-28/2008-03-02", true),
            ("after:la reunión", "2022", false), ("appropriate", "appropriate:la convocatoria", true),
            ("XXXX-03", "XXXX-03-15", true),
        ]
    )
    func compatible(left: String, right: String, expected: Bool) throws {
        let left = try #require(When(code: left))
        let right = try #require(When(code: right))
        #expect(When.compatible(left, right) == expected)
        #expect(When.compatible(right, left) == expected)
    }

    @Test("Containing and overlapping follow the days")
    func containing() throws {
        let spring = try #require(When(code: "2022-03/2022-05"))
        let may = try #require(When(code: "2022-05"))
        let mayToJune = try #require(When(code: "2022-05/2022-06"))
        let since = try #require(When(code: "2022-05-10/.."))
        #expect(spring.contains(may))
        #expect(!may.contains(spring))
        #expect(spring.overlaps(mayToJune))
        #expect(!spring.contains(mayToJune))
        #expect(since.overlaps(mayToJune))
        #expect(!since.contains(may))
        #expect(When.permanent.contains(may))
        #expect(!When.asAppropriate(nil).overlaps(may))
    }

    @Test("Compatible is reflexive and symmetric, and what contains overlaps")
    func laws() {
        var sample = WhenSample(seed: 7)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let left = sample.when()
            let right = sample.when()
            if !When.compatible(left, left) { failures.append(left.code) }
            if When.compatible(left, right) != When.compatible(right, left) { failures.append("\(left) \(right)") }
            if left.contains(right), !left.overlaps(right) { failures.append("\(left) ⊃ \(right)") }
            if let first = left.earliest, let last = left.latest, first > last { failures.append(left.code) }
        }
        #expect(failures.isEmpty, "\(failures.prefix(10))")
    }

    @Test("Sorting puts the earlier first, the finer before the coarser, and the undated last")
    func sorting() throws {
        let codes = [
            "2021", "2022-03-01", "2022-03", "../2022-06", "2022-07/..", "XXXX-01", "R/P1M", "permanent",
            "during:la XIX RDCI", "after:la XIX RDCI", "appropriate",
        ]
        let sorted = try codes.reversed().map { try #require(When(code: $0)) }.sorted { $0.sortKey < $1.sortKey }
        #expect(sorted.map(\.code) == codes)
    }

    @Test("A date that lists do not allow is refused")
    func invalid() throws {
        for code in [
            "[2022]", "{2022,XXXX-03}", "[2022,appropriate]", "2022-05/2022-03", "2022-02-30", "XXXX", "2022-13",
            "2022-03/2022-03", "after:", "after:2022", "after: la", "R/P12M", "R/P0D", "R/P07D", "R/P1000Y",
            "{permanent,permanent}", "2022-37", "2022-01-W5",
        ] {
            #expect(When(code: code) == nil, "\(code)")
        }
        #expect(WhenReference("junio de 2023") == nil)
    }
}

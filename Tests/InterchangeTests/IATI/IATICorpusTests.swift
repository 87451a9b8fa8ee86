import Cooperation
import Interchange
import Localization
import Testing

@Suite("Real IATI files", .enabled(if: IATIFixture.corpus != nil))
struct IATICorpusTests {
    private struct Tally {
        var activities = 0
        var indicators: [String: Int] = [:]
        var distinct = 0
        var modalities: [String: Int] = [:]
        var titleLanguages: [Language: Int] = [:]
        var locations = 0
        var rejected = 0
    }

    private func tally(_ file: String) throws -> Tally {
        let path = try #require(IATIFixture.corpus) + "/iati/" + file
        var reader = try IATIReader(path: path, file: file, vocabularies: IATIFixture.vocabularies)
        var tally = Tally()
        while let step = reader.next() {
            switch step {
            case .reading(let reading):
                tally.activities += 1
                for measure in reading.measures { tally.indicators[measure.indicator, default: 0] += 1 }
                tally.distinct += Set(reading.measures.map(\.coordinates)).count
                tally.modalities[reading.content.modality?.rawValue ?? "", default: 0] += 1
                for language in reading.content.title.languages { tally.titleLanguages[language, default: 0] += 1 }
                tally.locations += reading.content.locations.count
            case .rejected: tally.rejected += 1
            case .remark(let problem): Issue.record("\(problem)")
            case .telling(let telling): Issue.record("unexpected \(telling)")
            }
        }
        return tally
    }

    @Test(
        "No activity, transaction, budget or result is lost, and none falls together with another",
        arguments: [
            ("CAF-ActivityFile-2025-10-10.xml", 478, 945, 0),
            ("usaid-mx.xml", 289, 3350, 1),
            ("worldbank-sv.xml", 13, 632, 2110),
            ("colombia-aims.xml", 693, 638, 0),
            ("usaid-br.xml", 105, 747, 0),
            ("usaid-sv.xml", 272, 3092, 1),
        ]
    )
    func counts(file: String, activities: Int, transactions: Int, budgets: Int) throws {
        let tally = try tally(file)
        #expect(tally.activities == activities)
        #expect(tally.rejected == 0)
        #expect(tally.indicators["transaction"] == transactions)
        #expect(tally.indicators["budget"] ?? 0 == budgets)
        #expect(tally.distinct == tally.indicators.values.reduce(0, +))
    }

    @Test("What a bank or a donor reports is not counted as South-South")
    func modalities() throws {
        #expect(try tally("CAF-ActivityFile-2025-10-10.xml").modalities == ["multilateral": 478])
        #expect(try tally("worldbank-sv.xml").modalities == ["multilateral": 13])
        #expect(try tally("usaid-mx.xml").modalities == ["north-south": 289])
    }

    @Test("Colombia's file declares English, and nearly all its titles are found to be Spanish")
    func colombia() throws {
        let tally = try tally("colombia-aims.xml")
        #expect((tally.titleLanguages[.es] ?? 0) >= 650)
        #expect(tally.titleLanguages[.pt] == nil)
        // Spain alone funds 120 of them; foundations and firms are no country's word.
        #expect((tally.modalities["north-south"] ?? 0) > 300)
        #expect((tally.modalities["bilateral"] ?? 0) > 20)
        #expect((tally.modalities[""] ?? 0) > 100)
    }

    @Test("The sample of how an initiative fits IATI reads as triangular, with both recipients")
    func sample() throws {
        let path = try #require(IATIFixture.corpus) + "/iati/ssc-mapping-sample.xml"
        var reader = try IATIReader(path: path, file: "sample", vocabularies: IATIFixture.vocabularies)
        guard case .reading(let reading)? = reader.next() else {
            Issue.record("not read")
            return
        }
        #expect(reading.content.modality == "triangular")
        #expect(reading.content.participants.compactMap(\.code).prefix(2) == ["HN", "SV"])
        #expect(reading.content.sector == "salud")
        #expect(reading.content.goal == "3")
        #expect(reading.content.budget == Money(minorUnits: 2_500_000, currency: "USD"))
        #expect(reading.content.executed == Money(minorUnits: 1_200_000, currency: "USD"))
        #expect(reading.problems.isEmpty)
    }
}

import Cooperation
import Foundation
import Interchange
import Localization
import Testing

@Suite("Writing IATI 2.03")
struct IATIWriterTests {
    static let today = CalendarDay(iso: "2025-06-30")

    /// A file with what a seed gives.
    private func file(seed: UInt64, count: Int, awkwardTexts: Bool) throws -> (
        bytes: [UInt8], activities: [IATIActivity]
    ) {
        let today = try #require(Self.today)
        var generator = InitiativeGenerator(seed: seed, awkwardTexts: awkwardTexts)
        let activities = (0..<count).map { generator.activity($0) }
        var writer = IATIWriter(today: today, vocabularies: IATIFixture.vocabularies)
        var bytes: [UInt8] = []
        for activity in activities {
            writer.write(activity)
            bytes += writer.take()
        }
        bytes += writer.finish()
        return (bytes, activities)
    }

    @Test("What we export we read back as it was: key, initiative and measures", arguments: [false, true])
    func roundTrip(awkwardTexts: Bool) throws {
        for seed in UInt64(1)...8 {
            // given
            let (bytes, activities) = try file(seed: seed, count: 30, awkwardTexts: awkwardTexts)
            // when
            let steps = IATIFixture.steps(bytes)
            // then
            try #require(steps.count == activities.count)
            for (step, activity) in zip(steps, activities) {
                guard case .reading(let reading) = step else {
                    Issue.record("\(step)")
                    return
                }
                try #require(reading.key == activity.key)
                try #require(reading.content == activity.content)
                try #require(reading.measures == activity.measures)
                #expect(reading.problems.isEmpty)
            }
        }
    }

    @Test("The same declarations give the same bytes")
    func deterministic() throws {
        #expect(
            try file(seed: 3, count: 10, awkwardTexts: true).bytes == file(seed: 3, count: 10, awkwardTexts: true).bytes
        )
    }

    @Test("Where someone edited the file, the standard's part counts and the exact roles survive")
    func edited() throws {
        // given
        let today = try #require(Self.today)
        var initiative = Initiative()
        initiative.title = LocalizedText("Bancos de leche humana", .es)
        initiative.modality = "triangular"
        initiative.participants = [
            Participation("BR", "first-provider"), Participation("DE", "second-provider"),
            Participation("PY", "triangular-recipient"),
        ]
        initiative.start = When(code: "2020-33")
        initiative.end = When(code: "2022")
        initiative.approved = When(code: "2019-10-H1")
        initiative.sector = "salud"
        initiative.expertDays = Quantity("120.5")
        let activity = IATIActivity(party: "BR", key: "BR-9", recordedAt: 1_600_000_000_000, content: initiative)
        var writer = IATIWriter(today: today, vocabularies: IATIFixture.vocabularies)
        writer.write(activity)
        let exported = String(decoding: writer.finish(), as: UTF8.self)
        // when
        let edited = exported.replacingOccurrences(
            of: "type=\"4\" iso-date=\"2022-12-31\"",
            with: "type=\"4\" iso-date=\"2023-05-31\""
        )
        try #require(edited != exported)
        guard case .reading(let reading)? = IATIFixture.steps(Array(edited.utf8)).first else {
            Issue.record("not read")
            return
        }
        // then
        initiative.end = When(code: "2023-05-31")
        initiative.identifiers = [Identifier(scheme: "iati", value: "XM-ENCUENTRO-BR-BR-9")]
        #expect(reading.content == initiative)
        #expect(reading.key == "XM-ENCUENTRO-BR-BR-9")
        #expect(reading.reporter?.reference == "XM-ENCUENTRO-BR")
    }

    @Test("Other indentation, prefixes or encodings do not make an edited file of it")
    func reformatted() throws {
        let (bytes, activities) = try file(seed: 5, count: 5, awkwardTexts: false)
        let text = String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: " css:", with: " ns0:")
            .replacingOccurrences(of: "<css:", with: "<ns0:")
            .replacingOccurrences(of: "</css:", with: "</ns0:")
            .replacingOccurrences(of: "xmlns:css", with: "xmlns:ns0")
            .replacingOccurrences(of: "\n", with: "\n\t")
        let steps = IATIFixture.steps(Array(text.utf8))
        for (step, activity) in zip(steps, activities) {
            guard case .reading(let reading) = step else {
                Issue.record("\(step)")
                return
            }
            #expect(reading.key == activity.key)
        }
        #expect(steps.count == activities.count)
    }

    @Test("A budget over years goes out in parts of a year each that together are the budget")
    func instalments() throws {
        let today = try #require(Self.today)
        var initiative = Initiative()
        initiative.title = LocalizedText("x", .es)
        initiative.start = When(code: "2020-07-01")
        initiative.end = When(code: "2023-06-30")
        initiative.budget = Money(minorUnits: 100_001, currency: "USD")
        var writer = IATIWriter(today: today, vocabularies: IATIFixture.vocabularies)
        writer.write(IATIActivity(party: "CL", key: "1", recordedAt: 0, content: initiative))
        let exported = String(decoding: writer.finish(), as: UTF8.self)
        #expect(exported.components(separatedBy: "<budget").count == 5)
        // Read without the exact declaration, the parts are summed again.
        let bare = exported.replacingOccurrences(of: "css:declaracion", with: "css:otra")
        guard case .reading(let reading)? = IATIFixture.steps(Array(bare.utf8)).first else {
            Issue.record("not read")
            return
        }
        #expect(reading.content.budget == initiative.budget)
    }

    @Test(
        "Every exported file is valid against the schema of IATI 2.03",
        .enabled(if: IATIFixture.corpus != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")),
        arguments: [false, true]
    )
    func schema(awkwardTexts: Bool) throws {
        let corpus = try #require(IATIFixture.corpus)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("iati-\(UUID().uuidString).xml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        for seed in UInt64(20)...22 {
            try Data(file(seed: seed, count: 60, awkwardTexts: awkwardTexts).bytes).write(
                to: URL(fileURLWithPath: path)
            )
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
            process.arguments = [
                "--noout", "--nonet", "--schema", corpus + "/iati-standard/iati-activities-schema.xsd", path,
            ]
            let pipe = Pipe()
            process.standardError = pipe
            try process.run()
            let said = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(String(decoding: said.prefix(2000), as: UTF8.self))")
        }
    }

    @Test(
        "Every exported file keeps the standard's ruleset, errors and warnings alike",
        .enabled(if: IATIFixture.corpus != nil),
        arguments: [false, true]
    )
    func ruleset(awkwardTexts: Bool) throws {
        let corpus = try #require(IATIFixture.corpus)
        let evaluator = try IATIRulesetEvaluator(
            path: corpus + "/iati-standard/iati-ruleset-standard-2.03.json",
            now: "2025-06-30"
        )
        #expect(evaluator.count > 90)
        for seed in UInt64(40)...41 {
            let breaches = try evaluator.breaches(file(seed: seed, count: 30, awkwardTexts: awkwardTexts).bytes)
            #expect(breaches.isEmpty, "\(breaches.count): \(breaches.first?.description ?? "")")
        }
    }

    @Test("The evaluator itself finds what breaks the rules", .enabled(if: IATIFixture.corpus != nil))
    func evaluatorFinds() throws {
        let corpus = try #require(IATIFixture.corpus)
        let evaluator = try IATIRulesetEvaluator(
            path: corpus + "/iati-standard/iati-ruleset-standard-2.03.json",
            now: "2025-06-30"
        )
        let xml = """
            <iati-activities version="2.03"><iati-activity><iati-identifier> A B</iati-identifier>
            <reporting-org ref="X"/><title/><sector code="11110" percentage="50"/><sector code="11120" percentage="40"/>
            <recipient-country code="PY"/><recipient-country code="BO"/><activity-date type="4" iso-date="2030-01-01"/>
            <budget><period-start iso-date="2020-01-01"/><period-end iso-date="2022-01-01"/><value>1</value></budget>
            </iati-activity></iati-activities>
            """
        let found = Set(try evaluator.breaches(Array(xml.utf8)).map(\.id))
        #expect(
            found.isSuperset(of: [
                "1.1.21", "1.3.1", "2.1.2", "3.1.1", "3.1.2", "4.3.1", "6.11.1", "7.5.3", "7.8.1", "11.1.5",
            ])
        )
    }
}

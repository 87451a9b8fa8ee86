import Cooperation
import Interchange
import Testing

@Suite("What does not fit in an IATI file")
struct IATIProblemTests {
    @Test("An activity without identifier or title stays out, with its line and every reason")
    func rejected() throws {
        // given
        let xml = """
            <iati-activity><title><narrative>Con título</narrative></title></iati-activity>
            <iati-activity><iati-identifier>B-2</iati-identifier><title><narrative> </narrative></title></iati-activity>
            <iati-activity/>
            <iati-activity><iati-identifier>B-3</iati-identifier><title><narrative>Buena</narrative></title></iati-activity>
            """
        // when
        let steps = IATIFixture.steps(xml)
        // then
        var causes: [[Problem.Cause]] = []
        var lines: [Int?] = []
        var keys: [String] = []
        for step in steps {
            switch step {
            case .rejected(let place, let problems):
                causes.append(problems.map(\.cause))
                lines.append(place.row)
                #expect(problems.allSatisfy { $0.severity == .error })
            case .reading(let reading): keys.append(reading.key)
            case .remark(let problem): Issue.record("unexpected \(problem)")
            case .telling(let telling): Issue.record("unexpected \(telling)")
            }
        }
        #expect(causes == [[.missingKey], [.requiredMissing], [.missingKey, .requiredMissing]])
        #expect(lines == [2, 3, 4])
        #expect(keys == ["B-3"])
    }

    @Test(
        "What cannot be read is told with its element and what stood there, and the rest goes in",
        arguments: [
            (
                "<activity-date type=\"2\" iso-date=\"2021-02-30\"/>", Problem.Cause.impossibleDate, "activity-date",
                "2021-02-30"
            ),
            ("<activity-date type=\"2\" iso-date=\"03/02/2021\"/>", .unreadableDate, "activity-date", "03/02/2021"),
            ("<activity-date type=\"9\" iso-date=\"2021-02-03\"/>", .unknownCode, "activity-date/@type", "9"),
            ("<activity-status code=\"8\"/>", .unknownCode, "activity-status", "8"),
            ("<recipient-country code=\"ZZ\"/>", .unknownCountry, "recipient-country", "ZZ"),
            (
                "<budget><period-start iso-date=\"2021-01-01\"/><value>doce</value></budget>", .unreadableNumber,
                "budget/value", "doce"
            ),
            (
                "<transaction><transaction-type code=\"3\"/><value currency=\"QQQ\">1</value></transaction>",
                .unknownCurrency, "transaction/value/@currency", "QQQ"
            ),
            (
                "<sector code=\"11120\" percentage=\"60\"/><sector code=\"12220\" percentage=\"30\"/>", .percentages,
                "sector[@vocabulary='1']/@percentage", "90.0"
            ),
            (
                "<recipient-country code=\"PY\" percentage=\"60\"/><recipient-country code=\"BO\" percentage=\"60\"/>",
                .percentages, "recipient-country/@percentage", "120.0"
            ),
            ("<tag vocabulary=\"2\" code=\"18\"/>", .unknownCode, "tag", "18"),
            (
                "<participating-org role=\"7\"><narrative>x</narrative></participating-org>", .unknownCode,
                "participating-org/@role", "7"
            ),
            (
                "<activity-date type=\"2\" iso-date=\"2021-02-03\"/><activity-date type=\"4\" iso-date=\"2020-02-03\"/>",
                .endBeforeStart, "activity-date[@type='4']", "2021-02-03 – 2020-02-03"
            ),
        ] as [(String, Problem.Cause, String, String)]
    )
    func warnings(elements: String, cause: Problem.Cause, column: String, found: String) throws {
        let reading = try #require(IATIFixture.reading(IATIFixture.activity(elements)))
        let problem = try #require(reading.problems.first)
        #expect(reading.problems.count == 1)
        #expect(problem.severity == .warning)
        #expect(problem.cause == cause)
        #expect(problem.column == column)
        #expect(problem.found == found)
        #expect((problem.place.row ?? 0) >= 2)
    }

    @Test("Without any currency the amount is kept under XXX, and that is told once")
    func noCurrency() throws {
        let transaction = "<transaction><transaction-type code=\"3\"/><value>5</value></transaction>"
        let reading = try #require(
            IATIFixture.reading(IATIFixture.activity(transaction + transaction, attributes: "xml:lang=\"es\""))
        )
        #expect(reading.measures.map(\.unit) == ["XXX", "XXX"])
        #expect(reading.problems.map(\.cause) == [.unknownCurrency])
        #expect(reading.content.executed == nil)
    }

    @Test("A broken file gives its good part, then an error with its line")
    func broken() throws {
        let good = IATIFixture.activity("")
        let steps = IATIFixture.steps(Array("<iati-activities>\(good)<iati-activity><title></iati-activity>".utf8))
        #expect(steps.count == 2)
        guard case .reading = steps[0], case .remark(let problem) = steps[1] else {
            Issue.record("expected a reading and a remark")
            return
        }
        #expect(problem.cause == .malformedXML)
        #expect(problem.severity == .error)
        #expect((problem.place.row ?? 0) > 1)
    }

    @Test("A document of another kind is told as such; an empty file of activities is nothing to tell")
    func otherKind() {
        let other = IATIFixture.steps(Array("<html><body/></html>".utf8))
        guard case .remark(let problem)? = other.first else {
            Issue.record("expected a remark")
            return
        }
        #expect(problem.found == "html")
        #expect(IATIFixture.steps("").isEmpty)
    }
}

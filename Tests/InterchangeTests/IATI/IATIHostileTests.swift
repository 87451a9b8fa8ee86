import Cooperation
import Foundation
import Interchange
import TestSupport
import Testing

@Suite("Hostile and damaged IATI files")
struct IATIHostileTests {
    @Test("Entities are never expanded: a bomb ends with an error, not with memory")
    func bomb() {
        let xml = """
            <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <iati-activities><iati-activity><title><narrative>&b;</narrative></title></iati-activity></iati-activities>
            """
        let steps = IATIFixture.steps(Array(xml.utf8))
        guard case .remark(let problem)? = steps.last else {
            Issue.record("expected a remark")
            return
        }
        #expect(problem.cause == .forbiddenEntity)
    }

    @Test("A file outside is not read through an entity")
    func externalEntity() {
        let xml = """
            <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <iati-activities><iati-activity><iati-identifier>A</iati-identifier><title><narrative>&x;</narrative></title>
            </iati-activity></iati-activities>
            """
        for step in IATIFixture.steps(Array(xml.utf8)) {
            if case .reading(let reading) = step { Issue.record("read \(reading.content.title)") }
        }
    }

    @Test("Cut anywhere, a file gives what came before and ends")
    func truncated() {
        // given
        let whole = Array(
            "<iati-activities>\(IATIFixture.activity("<budget><value>1</value></budget>"))</iati-activities>".utf8
        )
        for length in stride(from: 0, to: whole.count, by: 3) {
            // when
            let steps = IATIFixture.steps(Array(whole[..<length]))
            // then
            guard case .remark(let problem)? = steps.last else {
                Issue.record("no error for \(length) bytes")
                continue
            }
            #expect(problem.cause == .malformedXML)
        }
    }

    @Test("Amounts, dates and codes of any shape are read or told, never fatal")
    func mutations() {
        var seed = SeededGenerator(seed: 7)
        let pieces = [
            "", "0", "-", "1e400", "1E-40", "99999999999999999999", "-9223372036854775808", "0.00000000000001",
            "9223372036854775807.5", "NaN", "١٢", "2021-13-45", "0000-00-00", "9999-12-31", "2021-02-29", "T", "1,2,3",
            "\u{FEFF}", "é", "💧", "-1", "1.", ".5", "2021", "2021-05", "100.0000000001",
            String(repeating: "9", count: 400),
        ]
        func piece() -> String { pieces.randomElement(using: &seed) ?? "" }
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .milliseconds(700))
        var count = 0
        while clock.now < end || count < 50 {
            count += 1
            let xml = IATIFixture.activity(
                """
                <activity-date type="\(piece())" iso-date="\(piece())"/><activity-date type="2" iso-date="\(piece())"/>
                <recipient-country code="\(piece())" percentage="\(piece())"/><sector code="\(piece())" percentage="\(piece())"/>
                <tag vocabulary="2" code="\(piece())"/><location><point><pos>\(piece()) \(piece())</pos></point></location>
                <budget type="\(piece())"><period-start iso-date="\(piece())"/><period-end iso-date="\(piece())"/>
                <value value-date="\(piece())" currency="\(piece())">\(piece())</value></budget>
                <budget><value>\(piece())</value></budget>
                <transaction><transaction-type code="\(piece())"/><transaction-date iso-date="\(piece())"/>
                <value>\(piece())</value></transaction>
                <result><indicator measure="1"><period><target value="\(piece())"/></period></indicator></result>
                """
            )
            let steps = IATIFixture.steps(xml)
            #expect(steps.count == 1)
            guard case .reading? = steps.first else {
                Issue.record("not read: \(xml)")
                return
            }
        }
    }

    @Test("Bytes changed at random never stop the program")
    func bytes() {
        var seed = SeededGenerator(seed: 11)
        let original = Array(
            "<iati-activities>\(IATIFixture.activity("<sector code='11120'/><tag vocabulary='2' code='4'/>"))</iati-activities>"
                .utf8
        )
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .milliseconds(500))
        var ended = 0
        while clock.now < end {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &seed) {
                bytes[Int.random(in: 0..<bytes.count, using: &seed)] = UInt8.random(in: 0...255, using: &seed)
            }
            _ = IATIFixture.steps(bytes)
            ended += 1
        }
        #expect(ended > 0)
    }

    @Test(
        "Every file of the standard's conformance tests is read to its end",
        .enabled(if: IATIFixture.corpus != nil)
    )
    func conformance() throws {
        let folder = try #require(IATIFixture.corpus) + "/iati-standard/conformance"
        let paths = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        var files = 0
        for path in paths where path.hasSuffix(".xml") {
            var reader = try IATIReader(path: folder + "/" + path, file: path, vocabularies: Vocabularies([]))
            while reader.next() != nil {}
            files += 1
        }
        #expect(files == 694)
    }
}

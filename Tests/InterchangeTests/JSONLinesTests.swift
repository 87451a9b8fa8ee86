import CanonicalJSON
import Compilation
import Cooperation
import Interchange
import Testing

@Suite("JSON Lines that come back")
struct JSONLinesTests {
    private func read(_ bytes: [UInt8], party: PartyCode = "CL") throws -> (readings: [Reading], problems: [Problem]) {
        let file = ImportFile(name: "x.jsonl", bytes: bytes)
        var reader = try file.reader(party: party, vocabularies: try Shipped.vocabularies())
        var readings: [Reading] = []
        var problems: [Problem] = []
        while let step = reader.next() {
            switch step {
            case .reading(let reading):
                readings.append(reading)
                problems += reading.problems
            case .telling(let telling): Issue.record("unexpected \(telling)")
            case .rejected(_, let reasons): problems += reasons
            case .remark(let problem): problems.append(problem)
            }
        }
        return (readings, problems)
    }

    @Test("Any initiative written as a line comes back as the same declaration under the same key")
    func roundTrip() throws {
        var initiatives = SeededInitiatives(seed: 3, try Shipped.vocabularies())
        let rows = (0..<200).map {
            ExportRow(party: "CL", key: "K-\($0)", item: "i\($0)", content: initiatives.next())
        }
        let result = try read(rows.flatMap(\.jsonLine))
        #expect(result.problems.isEmpty)
        #expect(result.readings.map(\.key) == rows.map(\.key))
        #expect(result.readings.map(\.content) == rows.map(\.content))
        #expect(result.readings.last?.place == Place(file: "x.jsonl", line: 200))
    }

    @Test("A line that cannot be read stays out with its reason, and the others go in")
    func badLines() throws {
        let lines = [
            #"{"code":"1","content":{"title":{"es":"Agua"}}}"#, "", "no es json", #"{"code":"","content":{}}"#,
            #"{"code":"2","content":{}}"#, #"{"code":"3","content":{"titulo":{"es":"x"}}}"#,
            #"{"code":"4","content":{"title":7}}"#, #"{"code":"5","declaredBy":"CO","content":{"title":{"es":"x"}}}"#,
            #"{"code":"7","content":{"title":{"es":"x\u0000"}}}"#,
            #"{"code":"6","content":{"title":{"es":"x"},"modality":"dormida"},"nota":1}"#,
        ]
        let result = try read(Array(lines.joined(separator: "\r\n").utf8))
        #expect(result.readings.map(\.key) == ["1", "6"])
        #expect(result.readings.map(\.place.row) == [1, 10])
        #expect(
            result.problems.map(\.cause) == [
                .unreadableRow, .missingKey, .requiredMissing, .unreadableRow, .unreadableRow, .otherParty,
                .unreadableRow,
                .unknownHeading,
                .unlistedCode,
            ]
        )
        #expect(result.problems.prefix(7).map(\.place.row) == [3, 4, 5, 6, 7, 8, 9])
    }
}

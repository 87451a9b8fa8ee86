import CanonicalJSON
import Cooperation
import Localization
import People
import SQLStore
import Testing

@Suite("Copying the records of people")
struct CopyTests {
    private static let ana = Person.ID("ana")

    @Test(
        "Everyone is copied with their rights and what opens their account; open sessions are not",
        arguments: TestEngine.available,
        TestEngine.available
    )
    func copying(from: TestEngine, to: TestEngine) async throws {
        try await withPeople(from) { source in
            // given
            let email = try #require(EmailAddress("ana@example.org"))
            let person = Person(id: Self.ana, email: email, name: "Ana", language: .pt, made: 1)
            let designation = Designation(
                id: Designation.ID("titular/1"),
                party: "CO",
                role: .titular,
                from: 2,
                appointedBy: StandingDesignation.operatorPeople.id
            )
            try await source.write { records in
                try records.add(person)
                try records.setPassword("sello", of: Self.ana, now: 3)
                try records.add(designation, of: Self.ana)
                try records.addLink(digest: [1], for: Self.ana, .passwordReset, now: 4, expires: 400)
                try records.setSecondFactor(sealed: [2, 0, 255], of: Self.ana, now: 5)
                _ = try records.acceptCode(step: 6, of: Self.ana, now: 6)
                try records.setRecoveryCodes(digests: [[7], [8]], of: Self.ana)
                try records.setKeyMark([9])
                try records.addLetter(id: "carta", to: Self.ana, topic: "digest", sealed: [10], now: 10)
                try records.unsubscribe(Self.ana, from: "alerts", now: 11)
                try records.add(
                    Draft(
                        id: "borrador",
                        person: Self.ana,
                        party: "CO",
                        kind: "initiative",
                        item: "agua",
                        seen: 7,
                        language: .pt,
                        fields: ["title.pt": "Água"],
                        made: 11,
                        saved: 12
                    )
                )
                let first = DialogueComment(
                    id: DialogueComment.ID("z"),
                    item: "agua",
                    field: "end",
                    party: "CO",
                    designation: designation.id,
                    writer: Self.ana,
                    made: 12,
                    language: .pt,
                    text: "Quando?",
                    mentioned: ["CL", "PE"]
                )
                try records.add(first)
                try records.markRead([first.id], by: "PE", now: 13)
                try records.add(
                    DialogueComment(
                        id: DialogueComment.ID("a"),
                        item: "agua",
                        field: "end",
                        party: "CL",
                        designation: designation.id,
                        writer: nil,
                        made: 12,
                        language: .es,
                        text: "",
                        answers: first.id
                    )
                )
                try records.note(
                    DeskVisit(party: "CO", at: 12, sequence: 4, before: .init(at: 3, sequence: 2)),
                    of: Self.ana
                )
                try records.add(
                    SavedSearch(
                        id: "agua",
                        person: Self.ana,
                        name: "Agua",
                        query: "q=agua",
                        alert: .daily,
                        made: 12,
                        seen: 4
                    )
                )
                _ = try records.claim(
                    LetterRound(topic: "digest", day: "2026-11-23"),
                    for: Self.ana,
                    sequence: 4,
                    now: 12
                )
                try records.audit(.designated, under: designation.appointedBy, of: Self.ana, now: 12)
                try records.audit(.signedIn, by: Self.ana, now: 13)
                try records.add(
                    AccountSession(
                        id: "s",
                        person: Self.ana,
                        stage: .password,
                        address: "192.0.2.7",
                        agent: "",
                        made: 13,
                        seen: 13,
                        expires: 1_000
                    ),
                    digest: [14]
                )
            }
            try await withPeople(to) { target in
                try await target.write { try $0.setKeyMark([0]) }
                #expect(try await target.isEmpty())
                // when
                try await source.copy(to: target)
                // then
                #expect(try await !target.isEmpty())
                let (here, there) = (try await source.read(Self.told), try await target.read(Self.told))
                #expect(here == there)
                #expect(here.allSatisfy { $0 != "nil" && $0 != "[]" && $0 != "0" })
                #expect(try await target.read { try $0.session(digest: [14]) } == nil)
            }
        }
    }

    /// All that is to be found again, in words.
    @Sendable private static func told(_ records: PeopleRecords) throws -> [String] {
        [
            "\(try records.person(ana) as Person?)", "\(try records.password(of: ana) as String?)",
            "\(try records.keyMark() as [UInt8]?)", "\(try records.designations(of: ana))",
            "\(try records.secondFactor(of: ana) as SecondFactor?)", "\(try records.unusedRecoveryCodes(of: ana))",
            "\(try records.letters())", "\(try records.unsubscriptions(of: ana))",
            "\(try records.deskVisits(of: ana))", "\(try records.savedSearches(of: ana))",
            "\(try records.lastRound(about: "digest", of: ana) as Int64?)",
            "\(try records.auditLines().map(\.deed))", "\(try records.drafts(of: ana))",
            "\(try records.comments(on: ["agua"]))", "\(try records.unreadComments(naming: "CL", limit: 9).count)",
            "\(try records.person(ofLink: [1], .passwordReset, now: 5)?.id as Person.ID?)",
        ]
    }
}

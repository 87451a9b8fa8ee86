import CanonicalJSON
import Cooperation
import Localization
import People
import SQLStore
import Testing

@Suite("The records of people")
struct RecordsTests {
    private static let ana = Person.ID("ana")

    private static func person(_ id: Person.ID = ana) throws -> Person {
        Person(
            id: id,
            email: try #require(EmailAddress("\(id)@example.org")),
            name: "Persona \(id)",
            language: .pt,
            made: 1
        )
    }

    private static func designation(_ id: String, role: Designation.Role = .validator, to: Int64? = nil) -> Designation
    {
        Designation(
            id: Designation.ID(id),
            party: "CO",
            role: role,
            scope: .init(sectors: ["salud"]),
            from: 10,
            to: to,
            appointedBy: StandingDesignation.operatorPeople.id,
            document: "Nota 7/2026"
        )
    }

    @Test(
        "A person is found by address and by name of lot; two with one address are refused",
        arguments: TestEngine.available
    )
    func persons(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            let ana = try Self.person()
            try await people.write { try $0.add(ana) }
            #expect(try await people.read { try $0.person(Self.ana) } == ana)
            #expect(try await people.read { try $0.person(at: ana.email) } == ana)
            let double = Person(id: Person.ID("b"), email: ana.email, name: "", language: .es, made: 2)
            await #expect(throws: SQLError.self) { try await people.write { try $0.add(double) } }
            try await people.write { try $0.setPassword("sello", of: Self.ana, now: 5) }
            #expect(try await people.read { try $0.person(Self.ana)?.hasPassword } == true)
            #expect(try await people.read { try $0.password(of: Self.ana) } == "sello")
        }
    }

    @Test("A designation reads as it was given; once ended it keeps who ended it", arguments: TestEngine.available)
    func designations(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            let (one, other) = (Self.designation("validator/1"), Self.designation("editor/1", role: .editor, to: 20))
            try await people.write { records in
                try records.add(Self.person())
                try records.add(one, of: Self.ana)
                try records.add(other, of: Self.ana)
            }
            #expect(try await people.read { try $0.designation(one.id)?.designation } == one)
            #expect(try await people.read { try $0.designations(at: 15).map(\.designation.id) } == [other.id, one.id])
            #expect(try await people.read { try $0.designations(at: 20).map(\.designation.id) } == [one.id])
            #expect(try await people.write { try $0.end(one.id, by: other.id, now: 17) })
            #expect(try await people.write { try !$0.end(one.id, by: other.id, now: 18) })
            let ended = try await people.write { try $0.designationHeld(one.id) }
            #expect(ended?.designation.ended == 17)
            #expect(ended?.endedBy == other.id)
            #expect(ended?.holder == Self.ana)
            #expect(try await people.read { try $0.designations(for: "CO").count } == 2)
        }
    }

    @Test("Attempts are counted within a window and begin anew after it", arguments: TestEngine.available)
    func throttle(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            func attempt(_ subject: [UInt8], at now: Int64) async throws -> Int {
                try await people.write { try $0.countAttempt(subject, window: 100, now: now) }
            }
            #expect(try await attempt([1], at: 0) == 1)
            #expect(try await attempt([1], at: 50) == 2)
            #expect(try await attempt([2], at: 50) == 1)
            #expect(try await attempt([1], at: 99) == 3)
            #expect(try await attempt([1], at: 100) == 1)
            try await people.write { try $0.forgetAttempts([1]) }
            #expect(try await attempt([1], at: 101) == 1)
        }
    }

    @Test("A code's step and a recovery code are taken once", arguments: TestEngine.available)
    func codes(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            try await people.write { records in
                try records.add(Self.person())
                try records.setSecondFactor(sealed: [1, 2], of: Self.ana, now: 1)
                try records.setRecoveryCodes(digests: [[1], [2]], of: Self.ana)
            }
            #expect(try await people.read { try $0.secondFactor(of: Self.ana)?.isConfirmed } == false)
            #expect(try await people.write { try $0.acceptCode(step: 7, of: Self.ana, now: 2) })
            #expect(try await people.write { try !$0.acceptCode(step: 7, of: Self.ana, now: 3) })
            #expect(try await people.write { try !$0.acceptCode(step: 6, of: Self.ana, now: 3) })
            #expect(try await people.read { try $0.secondFactor(of: Self.ana)?.isConfirmed } == true)
            #expect(try await people.write { try $0.useRecoveryCode(digest: [1], of: Self.ana, now: 4) })
            #expect(try await people.write { try !$0.useRecoveryCode(digest: [1], of: Self.ana, now: 5) })
            #expect(try await people.read { try $0.unusedRecoveryCodes(of: Self.ana) } == 1)
        }
    }

    @Test(
        "Erasing a person leaves their designations, held by nobody, and no trace of who it was",
        arguments: TestEngine.available
    )
    func erasing(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            let designation = Self.designation("validator/1")
            try await people.write { records in
                try records.add(Self.person())
                try records.add(designation, of: Self.ana)
                try records.add(
                    AccountSession(
                        id: "s",
                        person: Self.ana,
                        stage: .password,
                        address: "",
                        agent: "",
                        made: 1,
                        seen: 1,
                        expires: 9
                    ),
                    digest: [9]
                )
                try records.addLink(digest: [3], for: Self.ana, .invitation, now: 1, expires: 9)
                try records.setSecondFactor(sealed: [1], of: Self.ana, now: 1)
                try records.setRecoveryCodes(digests: [[1]], of: Self.ana)
                try records.addLetter(id: "l", to: Self.ana, topic: "account", sealed: [1], now: 1)
                try records.unsubscribe(Self.ana, from: "digest", now: 1)
                try records.audit(.signedIn, by: Self.ana, now: 1)
                try records.audit(.invited, under: designation.id, of: Self.ana, detail: ["party": "CO"], now: 2)
            }
            #expect(try await people.read { try $0.auditLines(about: Self.ana).map(\.deed) } == [.signedIn, .invited])
            try await people.write { try $0.erase(Self.ana) }
            try await people.read { records in
                #expect(try records.person(Self.ana) == nil)
                #expect(try records.designation(designation.id)?.holder == nil)
                #expect(try records.designation(designation.id)?.designation == designation)
                #expect(try records.session(digest: [9]) == nil)
                #expect(try records.person(ofLink: [3], .invitation, now: 2) == nil)
                #expect(try records.secondFactor(of: Self.ana) == nil)
                #expect(try records.letters().isEmpty)
                #expect(try records.auditLines(about: Self.ana).isEmpty)
                let lines = try records.auditLines()
                #expect(lines.map(\.deed) == [.invited, .signedIn])
                #expect(lines.allSatisfy { $0.actor == nil && $0.subject == nil })
            }
        }
    }

    @Test("A letter taken by one node is not taken by another before its time", arguments: TestEngine.available)
    func letters(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            try await people.write { records in
                for id in ["a", "b", "c"] {
                    try records.addLetter(id: id, to: nil, topic: "account", sealed: Array(id.utf8), now: 10)
                }
            }
            func take(_ limit: Int, at now: Int64) async throws -> [String] {
                try await people.write { try $0.takeLetters(limit: limit, now: now, until: now + 60).map(\.id) }
            }
            #expect(try await take(2, at: 9) == [])
            #expect(try await take(2, at: 10) == ["a", "b"])
            #expect(try await take(2, at: 11) == ["c"])
            try await people.write { records in
                try records.closeLetter("a", .sent, now: 12)
                try records.delayLetter("b", until: 500, trouble: "451")
            }
            #expect(try await take(9, at: 80) == ["c"])
            #expect(try await take(9, at: 500) == ["b", "c"])
            let letters = try await people.read { try $0.letters() }
            #expect(letters.first { $0.id == "a" }?.state == .sent)
            #expect(letters.first { $0.id == "b" }?.trouble == "451")
            #expect(letters.first { $0.id == "b" }?.attempts == 2)
            let times = SweepTimes(now: 1_000, sessions: 990, letters: 13, drafts: 0, requests: 0, uploads: 0)
            try await people.write { try $0.sweep(times) }
            #expect(try await people.read { try $0.letters().map(\.id) } == ["b", "c"])
        }
    }

    @Test(
        "A file is its sender's alone, the last one sent counts, one of two imports it",
        arguments: TestEngine.available
    )
    func uploads(engine: TestEngine) async throws {
        try await withPeople(engine) { people in
            // given
            let luis = Person.ID("luis")
            @Sendable func upload(_ id: String) -> Upload {
                Upload(id: id, person: Self.ana, party: "CO", name: "a.csv", made: 1)
            }
            try await people.write { records in
                try records.add(Self.person())
                try records.add(Self.person(luis))
                try records.add(upload("uno"), content: [1])
                try records.add(upload("dos"), content: [0, 255])
            }
            // when
            try await people.write { records in
                var looked = upload("dos")
                looked.state = .lookedOver
                looked.rows = 7
                looked.moved = 5
                looked.report = ["added": 2]
                try records.move(looked)
            }
            // then
            let found = try await people.read { try $0.upload("dos", of: Self.ana) }
            #expect(found?.rows == 7 && found?.report?["added"]?.integer == 2)
            #expect(try await people.read { try $0.content(ofUpload: "dos") } == [0, 255])
            #expect(try await people.read { try $0.upload("uno", of: Self.ana) } == nil)
            #expect(try await people.read { try $0.upload("dos", of: luis) } == nil)
            func begin(at now: Int64) async throws -> Bool {
                try await people.write { try $0.begin(.beingImported, of: "dos", now: now, stale: now - 60) }
            }
            #expect(try await [begin(at: 10), begin(at: 11), begin(at: 100)] == [true, false, true])
            try await people.write { try $0.erase(Self.ana) }
            #expect(try await people.read { try $0.content(ofUpload: "dos") } == nil)
        }
    }

    @Test(
        "What is no address is refused; capitals and spaces around it do not matter",
        arguments: [
            (" Ana.Perez@Cancilleria.gob.CO ", "ana.perez@cancilleria.gob.co"), ("a@b.co", "a@b.co"), ("", nil),
            ("ana", nil), ("ana@", nil), ("@b.co", nil), ("ana@localhost", nil), ("a@b@c.co", nil), ("-oX@b.co", nil),
            ("ana@b.co\r\nBcc: x@y.zz", nil), ("a b@c.co", nil), ("ana@.b.co", nil), ("ana@b..co", nil),
            ("<ana@b.co>", nil), ("ána@b.co", nil),
        ] as [(String, String?)]
    )
    func addresses(text: String, expected: String?) {
        #expect(EmailAddress(text)?.text == expected)
    }
}

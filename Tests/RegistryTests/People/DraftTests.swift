import CanonicalJSON
import Cooperation
import Localization
import People
import Testing

@testable import Registry

@Suite("Drafts of people")
struct DraftTests {
    private static func drafting(_ title: String, on item: ItemID? = nil) -> Drafting {
        Drafting(
            kind: Initiative.kind,
            item: item,
            seen: item.map { _ in 3 },
            language: .es,
            fields: ["title.es": title]
        )
    }

    private func speaker(
        _ name: String,
        _ role: Designation.Role,
        _ bench: AccountsBench
    ) async throws -> (pen: Pen, designation: Designation.ID, person: Person.ID) {
        let (signedIn, designation, _) = try await bench.member(name, role, of: "CO")
        return (try await bench.accounts.pen(designation.id, of: signedIn), designation.id, signedIn.person.id)
    }

    @Test(
        "A draft reads as it was kept, to its person alone; kept again it is the same draft",
        arguments: TestEngine.available
    )
    func keeping(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            let accounts = bench.accounts
            let ana = try await speaker("ana", .editor, bench)
            let luis = try await speaker("luis", .editor, bench)
            // when
            let first = try await accounts.keep(Self.drafting("Agua", on: "agua"), with: ana.pen)
            bench.clock.pass(minutes: 5)
            let second = try await accounts.keep(
                Self.drafting("Agua clara", on: "agua"),
                inPlaceOf: (first.id, first.saved),
                with: ana.pen
            )
            // then
            #expect(second.id == first.id)
            let found = try #require(try await accounts.draft(first.id, with: ana.pen))
            #expect(found.fields == ["title.es": "Agua clara"])
            #expect((found.item, found.seen) == ("agua", 3))
            #expect(found.saved == first.saved + 5 * 60_000)
            #expect(found.made == first.made)
            #expect(try await accounts.drafts(with: luis.pen).isEmpty)
            #expect(try await accounts.draft(first.id, with: luis.pen) == nil)
            try await accounts.removeDraft(first.id, with: luis.pen)
            #expect(try await accounts.drafts(with: ana.pen).count == 1)
            try await accounts.removeDraft(first.id, with: ana.pen)
            #expect(try await accounts.drafts(with: ana.pen).isEmpty)
        }
    }

    @Test(
        "What another window has kept meanwhile is not written over: a draft of its own begins",
        arguments: TestEngine.available
    )
    func twoWindows(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let ana = try await speaker("ana", .editor, bench)
            let first = try await bench.accounts.keep(Self.drafting("Agua"), with: ana.pen)
            let known = (first.id, first.saved)
            _ = try await bench.accounts.keep(Self.drafting("Agua de una"), inPlaceOf: known, with: ana.pen)
            let other = try await bench.accounts.keep(Self.drafting("Agua de otra"), inPlaceOf: known, with: ana.pen)
            #expect(other.id != first.id)
            let titles = try await bench.accounts.drafts(with: ana.pen).compactMap { $0.fields["title.es"] }
            #expect(titles.sorted() == ["Agua de otra", "Agua de una"])
        }
    }

    @Test(
        "Whoever takes a designation over receives what was drafted under it; who still speaks keeps theirs",
        arguments: TestEngine.available
    )
    func handover(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            let accounts = bench.accounts
            let ana = try await speaker("ana", .titular, bench)
            let luis = try await speaker("luis", .editor, bench)
            let draft = try await accounts.keep(Self.drafting("Agua"), with: ana.pen)
            // when
            _ = try await accounts.designate(
                luis.person,
                Appointment(party: "CO", role: .titular),
                replacing: ana.designation,
                with: bench.terminal
            )
            // then
            #expect(try await accounts.drafts(with: luis.pen).map(\.id) == [draft.id])
            await #expect(throws: RegistryError.self) {
                try await accounts.keep(Self.drafting("Más agua"), with: ana.pen)
            }
            #expect(try await bench.people.read { try $0.drafts(of: ana.person) }.isEmpty)

            // One who is replaced in one designation and holds another goes on with it.
            let eva = try await speaker("eva", .editor, bench)
            _ = try await accounts.designate(
                eva.person,
                Appointment(party: "CO", role: .communicator),
                replacing: luis.designation,
                with: bench.terminal
            )
            #expect(try await bench.people.read { try $0.drafts(of: luis.person) }.count == 1)
        }
    }

    @Test(
        "Drafts are taken away with their person's data, and go with the person and with time",
        arguments: TestEngine.available
    )
    func personal(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            let accounts = bench.accounts
            let (signedIn, designation, _) = try await bench.member("ana", .editor, of: "CO")
            let pen = try await accounts.pen(designation.id, of: signedIn)
            let old = try await accounts.keep(Self.drafting("Agua"), with: pen)
            bench.clock.pass(accounts.policy.draft)
            _ = try await accounts.keep(Self.drafting("Semillas"), with: pen)
            // when, then
            let told = try await accounts.export(signedIn)
            #expect(told["drafts"]?.array?.map { $0["fields"] } == [["title.es": "Semillas"], ["title.es": "Agua"]])
            try await accounts.sweep()
            #expect(try await accounts.drafts(with: pen).count == 2)
            bench.clock.pass(1)
            try await accounts.sweep()
            #expect(try await accounts.draft(old.id, with: pen) == nil)
            #expect(try await accounts.drafts(with: pen).count == 1)
            try await accounts.erase(signedIn)
            #expect(try await bench.people.read { try $0.drafts(of: signedIn.person.id) }.isEmpty)
        }
    }

    @Test("More than a draft holds, more drafts than one keeps, and who may not declare are refused")
    func limits() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let ana = try await speaker("ana", .editor, bench)
            let large = String(repeating: "a", count: accounts.policy.draftSize)
            await #expect(throws: AccountError.draftTooLarge(limit: accounts.policy.draftSize)) {
                try await accounts.keep(Self.drafting(large), with: ana.pen)
            }
            for number in 0..<accounts.policy.draftsPerPerson {
                _ = try await accounts.keep(Self.drafting("Agua \(number)"), with: ana.pen)
            }
            await #expect(throws: AccountError.tooManyDrafts(limit: accounts.policy.draftsPerPerson)) {
                try await accounts.keep(Self.drafting("Una más"), with: ana.pen)
            }
            let eva = try await speaker("eva", .communicator, bench)
            await #expect(throws: RegistryError.self) { try await accounts.keep(Self.drafting("Agua"), with: eva.pen) }
        }
    }
}

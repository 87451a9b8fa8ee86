import CanonicalJSON
import Cooperation
import Ledger
import Localization
import SQLStore
import SQLite
import Testing

@Suite("What items name")
struct ReferenceTests {
    private static func id(_ kind: Kind, _ key: String) -> ItemID {
        ItemID(kind: kind.name, party: "SELA", key: key)
    }

    private static func declaration(_ kind: Kind, _ key: String, _ content: some Content) -> Statement {
        Say.act("SELA", id(kind, key), .declare(kind: kind.name, key: key, content: content.json))
    }

    private static let programme = declaration(
        WorkProgramme.kind,
        "P",
        {
            var programme = WorkProgramme()
            programme.title = LocalizedText("Programa", .es)
            programme.mandates = [Reference(Mandate.kind, "M1", by: .compilation)]
            return programme
        }()
    )

    private static func element(
        _ key: String,
        below parent: Reference,
        _ change: (inout PlanElement) -> Void = { _ in }
    ) -> Statement {
        var element = PlanElement()
        element.title = LocalizedText("Elemento \(key)", .es)
        element.level = "task"
        element.root = Reference(WorkProgramme.kind, "P")
        element.parent = parent
        change(&element)
        return declaration(PlanElement.kind, key, element)
    }

    private static let tree = [
        programme,
        element("a", below: Reference(WorkProgramme.kind, "P")),
        element("b", below: Reference(id(PlanElement.kind, "a"))) {
            $0.related = [Reference(PlanElement.kind, "c", note: "véase c")]
        },
        element("c", below: Reference(PlanElement.kind, "a")),
    ]

    @Test("Every item of a kind is read, however many fit on a page", arguments: TestEngine.available)
    func pages(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            try await ledger.append([Self.programme], now: 0)
            try await ledger.append(
                (1...7).map { Self.element("e\($0)", below: Reference(WorkProgramme.kind, "P")) },
                now: 0
            )
            for page in [1, 3, 7, 8, 500] {
                let read = try await ledger.items(ofKind: PlanElement.kind, page: page).map(\.item)
                #expect(read == (1...7).map { Self.id(PlanElement.kind, "e\($0)") })
            }
        }
    }

    @Test("Children are found from the parent, and parents from the child", arguments: TestEngine.available)
    func bothWays(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            try await ledger.append(Self.tree, now: 0)
            let (root, a, b, c) = (
                Self.id(WorkProgramme.kind, "P"), Self.id(PlanElement.kind, "a"), Self.id(PlanElement.kind, "b"),
                Self.id(PlanElement.kind, "c")
            )
            // then
            #expect(try await ledger.references(to: [a], field: "parent").map(\.item) == [b, c])
            #expect(try await ledger.references(to: [root], field: "root").map(\.item) == [a, b, c])
            #expect(try await ledger.references(to: [c]).map(\.field) == ["related"])
            let named = try await ledger.references(from: [b])
            #expect(named.map(\.field) == ["root", "parent", "related"])
            #expect(named.map(\.target) == [root, a, c])
            #expect(named.last?.note == "véase c")
            // A mandate that nobody has told yet can be named already.
            let mandate = ItemID(kind: Mandate.kind.name, party: .compilation, key: "M1")
            #expect(try await ledger.references(to: [mandate]).map(\.item) == [root])
            let contents = try await ledger.contents(of: [c, root])
            #expect(contents.map(\.head) == [root, c])
            #expect(contents.map(\.kind) == [WorkProgramme.kind, PlanElement.kind])
        }
    }

    @Test(
        "A later word moves an item elsewhere, a withdrawal takes it out; derived anew it is all the same",
        arguments: TestEngine.available
    )
    func changes(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            try await ledger.append(Self.tree, now: 0)
            let (root, a, b, c) = (
                Self.id(WorkProgramme.kind, "P"), Self.id(PlanElement.kind, "a"), Self.id(PlanElement.kind, "b"),
                Self.id(PlanElement.kind, "c")
            )
            // when
            try await ledger.append(
                [
                    Self.element("b", below: Reference(WorkProgramme.kind, "P")),
                    Say.act("SELA", c, .withdraw(reason: "missing")),
                ],
                now: 1
            )
            // then
            #expect(try await ledger.references(to: [a]).isEmpty)
            #expect(try await ledger.references(to: [root], field: "parent").map(\.item) == [a, b])
            #expect(try await ledger.references(from: [c]).isEmpty)
            #expect(try await ledger.contents(of: [a, b, c]).map(\.head) == [a, b])
            #expect(try await verified(ledger).holds)
            let before = try await ledger.references(to: [root, a, b, c])
            #expect(before.count == 4)
            try await ledger.rebuild()
            #expect(try await ledger.references(to: [root, a, b, c]) == before)
        }
    }

    @Test("A table of references that was tampered with is found out", arguments: TestEngine.available)
    func tampered(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            try await ledger.append(Self.tree, now: 0)
            try await ledger.database.write { connection in
                try connection.execute("DELETE FROM reference WHERE field = 'related'")
            }
            #expect(
                try await verified(ledger).faults == [.differingTable(name: "reference", stored: 7, derived: 8)]
            )
        }
    }

    @Test("What delivers a task is found from either side until it is taken back", arguments: TestEngine.available)
    func deliveries(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            let (task, initiative) = (Self.id(PlanElement.kind, "b"), Say.id("CL", "1"))
            try await ledger.append(
                Self.tree + [
                    Say.declaration("CL", "1", Say.initiative("Agua")),
                    Say.act("SELA", initiative, .link(Link(.fulfils, task, .confirmed))),
                ],
                now: 0
            )
            // then
            let fromTask = try await ledger.links(.fulfils, of: [task])
            #expect(fromTask.map(\.item) == [initiative])
            #expect(try await ledger.links(.fulfils, of: [initiative]) == fromTask)
            #expect(try await ledger.links(.same, of: [task]).isEmpty)
            // when
            try await ledger.append([Say.act("SELA", initiative, .link(Link(.fulfils, task, .undone)))], now: 1)
            // then
            #expect(try await ledger.links(.fulfils, of: [task]).isEmpty)
        }
    }

    @Test("A programme of work and its parts are no initiatives: no list, count or total has them")
    func apart() async throws {
        try await withLedger(.sqlite) { ledger in
            // given
            try await ledger.append([Say.declaration("CL", "1", Say.initiative("Agua"))], now: 0)
            let before = try await ledger.list(CatalogueQuery(), facets: [.kind])
            // when
            try await ledger.append(Self.tree, now: 1)
            try await ledger.catalogue()
            // then
            let after = try await ledger.list(CatalogueQuery(), facets: [.kind])
            #expect(after.total == 1)
            #expect(after.facets[.kind] == before.facets[.kind])
            #expect(try await ledger.facts(CatalogueQuery()).count == 1)
            // The programme is news, each of its parts is not.
            #expect(try await ledger.latestWords(limit: 3).map(\.kind) == [WorkProgramme.kind.name, "initiative"])
        }
    }
}

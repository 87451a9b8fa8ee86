import SQLStore
import Testing

@Suite("Bulk insert")
struct BulkInsertTests {
    private static func stock(_ database: any Database) async throws {
        try await EngineTests.makeTables(database)
        try await database.write { connection in
            try connection.execute("INSERT INTO item (id, name, score) VALUES (2, 'stored', 2.5)")
        }
    }

    private static func items(_ database: any Database) async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT id, name, score FROM item ORDER BY id").map { row in
                "\(try row.int(0)) \(try row.optionalText(1) ?? "–") \(try row.optionalReal(2) ?? -1)"
            }
        }
    }

    private static let rows: [[SQLValue]] = [
        [.integer(1), .text("first")], [.integer(2), .text("second")], [.integer(3), .null],
    ]

    @Test("A collision fails the whole", arguments: TestEngine.available)
    func fail(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.stock(database)
            let error = await #expect(throws: SQLError.self) {
                try await database.write {
                    try $0.insert(into: "item", columns: ["id", "name"], rows: Self.rows, onConflict: .fail)
                }
            }
            guard case .unique = error else {
                Issue.record("\(String(describing: error)) instead of a collision")
                return
            }
            #expect(try await Self.items(database) == ["2 stored 2.5"])
        }
    }

    @Test("A collision is ignored", arguments: TestEngine.available)
    func ignore(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.stock(database)
            try await database.write {
                try $0.insert(into: "item", columns: ["id", "name"], rows: Self.rows, onConflict: .ignore)
            }
            #expect(try await Self.items(database) == ["1 first -1.0", "2 stored 2.5", "3 – -1.0"])
        }
    }

    @Test(
        "A collision replaces the columns given, and the last of two with one key counts",
        arguments: TestEngine.available
    )
    func replace(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.stock(database)
            let rows = Self.rows + [[.integer(1), .text("last")]]
            try await database.write {
                try $0.insert(into: "item", columns: ["id", "name"], rows: rows, onConflict: .replace(key: ["id"]))
            }
            #expect(try await Self.items(database) == ["1 last -1.0", "2 second 2.5", "3 – -1.0"])
        }
    }

    @Test("Replacing where there is nothing but the key keeps the row", arguments: TestEngine.available)
    func keyOnly(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.stock(database)
            try await database.write {
                let rows: [[SQLValue]] = [[.integer(2)], [.integer(9)]]
                try $0.insert(into: "item", columns: ["id"], rows: rows, onConflict: .replace(key: ["id"]))
            }
            #expect(try await Self.items(database) == ["2 stored 2.5", "9 – -1.0"])
        }
    }

    @Test("A row of another width is refused before anything is written", arguments: TestEngine.available)
    func width(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.stock(database)
            await #expect(throws: SQLError.rowWidth(expected: 2, found: 1)) {
                try await database.write {
                    let rows: [[SQLValue]] = [[.integer(7), .null], [.integer(8)]]
                    try $0.insert(into: "item", columns: ["id", "name"], rows: rows, onConflict: .fail)
                }
            }
            #expect(try await Self.items(database) == ["2 stored 2.5"])
        }
    }

    @Test("No rows are no work, and 2 501 need several statements", arguments: TestEngine.available)
    func sizes(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await EngineTests.makeTables(database)
            let count = try await database.write { connection in
                try connection.insert(into: "item", columns: ["id"], rows: [], onConflict: .fail)
                let rows = (0..<2_501).map { index in
                    [SQLValue.integer(Int64(index)), index % 2 == 0 ? .null : .real(0.5), .boolean(true), .blob([1])]
                }
                let columns: [StaticString] = ["id", "score", "flag", "data"]
                try connection.insert(into: "item", columns: columns, rows: rows, onConflict: .fail)
                return try connection.rows("SELECT count(*), count(score) FROM item")[0]
            }
            #expect(count == SQLRow([.integer(2_501), .integer(1_250)]))
        }
    }
}

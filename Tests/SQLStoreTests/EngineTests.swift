import PostgreSQL
import SQLStore
import SQLite
import Testing

@Suite("Both engines")
struct EngineTests {
    /// A table of every kind of value, and one with constraints, in each engine's words.
    static func makeTables(_ database: any Database) async throws {
        let blob = database.dialect == .sqlite ? "BLOB" : "BYTEA"
        try await database.write { connection in
            try connection.script(
                """
                CREATE TABLE item (
                    id BIGINT PRIMARY KEY NOT NULL, name TEXT, score DOUBLE PRECISION, data \(blob), flag BOOLEAN
                );
                CREATE TABLE place (
                    id BIGINT PRIMARY KEY NOT NULL,
                    code TEXT NOT NULL UNIQUE,
                    size BIGINT NOT NULL CHECK (size >= 0),
                    item BIGINT REFERENCES item (id)
                );
                """
            )
        }
    }

    @Test(
        "PostgreSQL is among the engines",
        .enabled(if: TestEngine.server != nil, "Set ENCUENTRO_TEST_POSTGRES; Scripts/test-postgres.sh starts a server.")
    )
    func serverIsThere() async throws {
        try await TestEngine.postgreSQL.withDatabase { database in
            let version = try await database.read { try $0.rows("SELECT current_schema()")[0].text(0) }
            #expect(version.hasPrefix("test_"))
        }
    }

    @Test("Every kind of value comes back as it went in", arguments: TestEngine.available)
    func values(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            // given
            try await Self.makeTables(database)
            let text = "Cooperación Sur-Sur: çãñ ü 漢字 🌎 e\u{301} '\"\\; --"
            let bytes: [UInt8] = Array(0...255) + [0, 0]
            // when
            try await database.write { connection in
                let names: SQLText = "id, name, score, data, flag"
                let all = try connection.execute(
                    "INSERT INTO item (\(sql: names)) VALUES (\(Int64.min), \(text), \(0.1), \(bytes), \(true))"
                )
                #expect(all == 1)
                let none: String? = nil
                try connection.execute(
                    """
                    INSERT INTO item (\(sql: names))
                    VALUES (\(Int64.max), \(none), \(Double?.none), \([UInt8]?.none), \(Bool?.none))
                    """
                )
                try connection.execute(
                    "INSERT INTO item (\(sql: names)) VALUES (\(0), \(""), \(-1e300), \([UInt8]()), \(false))"
                )
            }
            // then
            let rows = try await database.read {
                try $0.rows("SELECT id, name, score, data, flag FROM item ORDER BY id")
            }
            try #require(rows.count == 3)
            #expect(try rows[0].int(0) == .min)
            #expect(try rows[0].text(1) == text)
            #expect(try rows[0].text(1).utf8.elementsEqual(text.utf8))
            #expect(try rows[0].real(2) == 0.1)
            #expect(try rows[0].blob(3) == bytes)
            #expect(try rows[0].bool(4))
            #expect(try rows[1].text(1) == "")
            #expect(try rows[1].real(2) == -1e300)
            #expect(try rows[1].blob(3) == [])
            #expect(try rows[1].bool(4) == false)
            #expect(try rows[2].int(0) == .max)
            #expect(try rows[2].optionalText(1) == nil)
            #expect(try rows[2].optionalReal(2) == nil)
            #expect(try rows[2].optionalBlob(3) == nil)
            #expect(try rows[2].optionalBool(4) == nil)
            #expect(throws: SQLError.unexpectedType(column: 1, found: "null", expected: "text")) {
                try rows[2].text(1)
            }
        }
    }

    @Test("A bound value is never read as SQL, and a null matches itself", arguments: TestEngine.available)
    func binding(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            let hostile = "x'); DROP TABLE item; --"
            let found = try await database.write { connection in
                try connection.execute("INSERT INTO item (id, name) VALUES (\(1), \(hostile)), (\(2), NULL)")
                let absent: String? = nil
                let number: Int64? = 2
                return [
                    try connection.rows("SELECT id FROM item WHERE name = \(hostile)").count,
                    try connection.rows("SELECT id FROM item WHERE name IS NOT DISTINCT FROM \(absent)").count,
                    try connection.rows("SELECT id FROM item WHERE \(number) IS NULL OR id = \(number)").count,
                    try connection.rows("SELECT id FROM item WHERE id IN (\(sql: .list([1, 2, 3])))").count,
                    try connection.rows("SELECT id FROM item WHERE id IN (\(sql: .list([])))").count,
                ]
            }
            #expect(found == [1, 1, 1, 2, 0])
        }
    }

    @Test("Affected rows are counted, and reading affects none", arguments: TestEngine.available)
    func affectedRows(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            let counts = try await database.write { connection in
                [
                    try connection.execute("INSERT INTO item (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')"),
                    try connection.execute("SELECT id FROM item"),
                    try connection.execute("UPDATE item SET name = 'z' WHERE id > 1"),
                    try connection.execute("UPDATE item SET name = 'z' WHERE id > 100"),
                    try connection.execute("DELETE FROM item"),
                    try connection.execute("CREATE TABLE other (id BIGINT)"),
                ]
            }
            #expect(counts == [3, 0, 2, 0, 3, 0])
        }
    }

    @Test("Sums and averages of integers read alike", arguments: TestEngine.available)
    func aggregates(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            let row = try await database.write { connection in
                try connection.execute("INSERT INTO item (id) VALUES (1), (2), (4)")
                return try #require(try connection.row("SELECT sum(id), avg(id), count(*), max(id) FROM item"))
            }
            #expect(try row.int(0) == 7)
            #expect(abs(try row.real(1) - 7.0 / 3) < 1e-9)
            #expect(try row.int(2) == 3)
            #expect(try row.int(3) == 4)
        }
    }

    private struct Refusal: Error {}

    @Test("What a throwing closure wrote is gone", arguments: TestEngine.available)
    func rollback(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            await #expect(throws: Refusal.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO item (id) VALUES (1)")
                    throw Refusal()
                }
            }
            let count = try await database.read { try $0.rows("SELECT count(*) FROM item")[0].int(0) }
            #expect(count == 0)
        }
    }

    @Test("A failed statement loses the transaction even if its error is swallowed", arguments: TestEngine.available)
    func poisoned(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            await #expect(throws: SQLError.foreignKey) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO item (id) VALUES (1)")
                    _ = try? connection.execute("INSERT INTO place (id, code, size, item) VALUES (1, 'a', 1, 77)")
                    #expect(throws: SQLError.foreignKey) { try connection.rows("SELECT 1") }
                }
            }
            let count = try await database.read { try $0.rows("SELECT count(*) FROM item")[0].int(0) }
            #expect(count == 0)
        }
    }

    @Test("Broken constraints are told apart", arguments: TestEngine.available)
    func constraints(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            try await database.write { try $0.execute("INSERT INTO place (id, code, size) VALUES (1, 'a', 1)") }
            func error(_ sql: SQLText) async -> SQLError? {
                do {
                    try await database.write { try $0.execute(sql) }
                    return nil
                } catch {
                    return error as? SQLError
                }
            }
            guard case .unique(let constraint) = await error("INSERT INTO place (id, code, size) VALUES (2, 'a', 1)")
            else {
                Issue.record("The repeated code was not refused as such.")
                return
            }
            #expect(constraint.contains("place") && constraint.contains("code"))
            #expect(await error("INSERT INTO place (id, size) VALUES (2, 1)") == .notNull(column: "code"))
            #expect(await error("INSERT INTO place (id, code, size) VALUES (2, 'b', -1)") == .check)
            #expect(
                await error("INSERT INTO place (id, code, size, item) VALUES (2, 'b', 1, 9)") == .foreignKey
            )
            guard case .other = await error("SELECT nothing FROM nowhere") else {
                Issue.record("A wrong statement was not refused as such.")
                return
            }
        }
    }

    @Test("A read cannot write", arguments: TestEngine.available)
    func readOnly(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            await #expect(throws: SQLError.readOnly) {
                try await database.read { try $0.execute("INSERT INTO item (id) VALUES (1)") }
            }
        }
    }

    @Test("Two writers that count up together lose no step", arguments: TestEngine.available)
    func counter(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            // given
            try await database.write { connection in
                try connection.script("CREATE TABLE counter (value BIGINT NOT NULL); INSERT INTO counter VALUES (0)")
            }
            // when
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        for _ in 0..<50 {
                            try await database.write { connection in
                                let value = try connection.rows("SELECT value FROM counter")[0].int(0)
                                try connection.execute("UPDATE counter SET value = \(value + 1)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            // then
            let value = try await database.read { try $0.rows("SELECT value FROM counter")[0].int(0) }
            #expect(value == 100)
        }
    }

    @Test("A hundred thousand rows stream by, with queries in between", arguments: TestEngine.available)
    func streaming(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            try await database.write { connection in
                let rows = (1...100_000).map { [SQLValue.integer(Int64($0)), .text("name \($0)")] }
                try connection.insert(into: "item", columns: ["id", "name"], rows: rows, onConflict: .fail)
            }
            let (count, sum, nested) = try await database.read { connection in
                var (count, sum, nested) = (0, Int64(0), 0)
                try connection.forEachRow("SELECT id, name FROM item WHERE id > \(0) ORDER BY id") { row in
                    count += 1
                    sum += try row.int(0)
                    guard count % 10_000 == 0 else { return }
                    try connection.forEachRow("SELECT id, name FROM item WHERE id = \(count)") { _ in nested += 1 }
                    nested += try connection.rows("SELECT 1").count
                }
                return (count, sum, nested)
            }
            #expect(count == 100_000)
            #expect(sum == 5_000_050_000)
            #expect(nested == 20)
        }
    }

    @Test("A reader that stops half-way leaves the transaction whole", arguments: TestEngine.available)
    func abandonedStream(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            let count = try await database.write { connection in
                try connection.execute("INSERT INTO item (id) VALUES (1), (2), (3)")
                #expect(throws: Refusal.self) {
                    try connection.forEachRow("SELECT id FROM item") { _ in throw Refusal() }
                }
                return try connection.rows("SELECT id FROM item").count
            }
            #expect(count == 3)
        }
    }

    @Test("Rows that an insert returns can be read", arguments: TestEngine.available)
    func returning(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await Self.makeTables(database)
            let ids = try await database.write { connection in
                var ids: [Int64] = []
                try connection.forEachRow("INSERT INTO item (id) VALUES (5), (6) RETURNING id") { row in
                    ids.append(try row.int(0))
                }
                return ids.sorted()
            }
            #expect(ids == [5, 6])
        }
    }

    @Test("A closed database says so", arguments: TestEngine.available)
    func closed(engine: TestEngine) async throws {
        guard engine != .postgreSQL else { return }
        try await engine.withDatabase { database in
            try await database.close()
            await #expect(throws: SQLError.unavailable(reason: "The database is closed.")) {
                try await database.read { try $0.rows("SELECT 1") }
            }
        }
    }

    @Test("A cancelled query stops soon", .timeLimit(.minutes(1)), arguments: TestEngine.available)
    func cancellation(engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            let task = Task {
                try await database.read { connection in
                    try connection.rows(
                        """
                        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)
                        SELECT count(*) FROM n
                        """
                    )
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let rows = try await database.read { try $0.rows("SELECT 1") }
            #expect(rows == [SQLRow([.integer(1)])])
        }
    }
}

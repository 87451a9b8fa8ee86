import Dispatch
import Foundation
import SQLStore
import SQLite
import Testing

@Suite("SQLite alone")
struct SQLiteDatabaseTests {
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "test_" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test("A backup holds what was committed, and is sound")
    func backup() async throws {
        try await withFolder { folder in
            // given
            let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path)
            try await database.write {
                try $0.script("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT) STRICT")
                try $0.execute("INSERT INTO item (name) VALUES (\("Año"))")
            }
            // when
            let path = folder.appending(path: "b.sqlite").path
            try await database.backup(to: path)
            try await database.write { try $0.execute("DELETE FROM item") }
            try await database.close()
            // then
            let copy = try SQLiteDatabase(path: path)
            #expect(try await copy.integrityCheck() == [])
            #expect(try await copy.read { try $0.rows("SELECT name FROM item") } == [SQLRow([.text("Año")])])
            try await copy.close()
        }
    }

    @Test("The integrity check names a reference to nothing")
    func brokenReference() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path)
            try await database.write {
                try $0.script(
                    """
                    CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
                    CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER) STRICT;
                    INSERT INTO child VALUES (7, 1);
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_schema SET sql = 'CREATE TABLE child (id INTEGER PRIMARY KEY, '
                        || 'parent INTEGER REFERENCES parent (id)) STRICT' WHERE name = 'child';
                    PRAGMA writable_schema = RESET;
                    """
                )
            }
            #expect(try await database.integrityCheck() == ["child row 7 refers to a missing row of parent"])
            try await database.close()
        }
    }

    @Test("The file is opened as operators expect")
    func settings() async throws {
        try await withFolder { folder in
            let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path)
            let values = try await database.write { connection in
                [
                    try connection.rows("PRAGMA journal_mode")[0][0],
                    try connection.rows("PRAGMA synchronous")[0][0],
                    try connection.rows("PRAGMA cache_size")[0][0],
                    try connection.rows("PRAGMA temp_store")[0][0],
                    try connection.rows("PRAGMA foreign_keys")[0][0],
                    try connection.rows("PRAGMA busy_timeout")[0][0],
                    try connection.rows("PRAGMA mmap_size")[0][0],
                ]
            }
            #expect(
                values == [
                    .text("wal"), .integer(1), .integer(-64_000), .integer(2), .integer(1), .integer(5_000),
                    .integer(0),
                ]
            )
            try await database.close()
        }
    }

    @Test("Two processes' worth of handles on one file count up together")
    func twoHandles() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "a.sqlite").path
            let first = try SQLiteDatabase(path: path)
            try await first.write {
                try $0.script("CREATE TABLE counter (value INTEGER) STRICT; INSERT INTO counter VALUES (0)")
            }
            let second = try SQLiteDatabase(path: path)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for database in [first, second] {
                    group.addTask {
                        for _ in 0..<50 {
                            try await database.write { try $0.execute("UPDATE counter SET value = value + 1") }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await second.read { try $0.rows("SELECT value FROM counter")[0].int(0) } == 100)
            try await first.close()
            try await second.close()
        }
    }

    @Test("A brief question is answered while long ones hold every connection, and by a closed database not at all")
    func briefly() async throws {
        try await withFolder { folder in
            // given
            let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path, readers: 2)
            try await database.write {
                try $0.script("CREATE TABLE item (id INTEGER PRIMARY KEY) STRICT; INSERT INTO item VALUES (7)")
            }
            @Sendable func ask() async throws -> Int64 {
                try await database.readBriefly { try $0.rows("SELECT id FROM item")[0].int(0) }
            }

            // when
            let answers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        guard number % 4 == 0 else { return try await ask() }
                        return try await database.read { connection in
                            var last: Int64 = 0
                            try connection.forEachRow(
                                """
                                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                                SELECT id FROM n JOIN item
                                """
                            ) { last = try $0.int(0) }
                            return last
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let refusal = await #expect(throws: SQLError.self) {
                try await database.readBriefly { try $0.execute("DELETE FROM item") }
            }
            try await database.close()

            // then
            #expect(answers == Array(repeating: 7, count: 200))
            #expect(refusal == .readOnly)
            await #expect(throws: SQLError.self) { try await ask() }
        }
    }

    @Test(
        "A brief question is answered at once while more long ones are under way than there are connections",
        .timeLimit(.minutes(1))
    )
    func brieflyBesideLongOnes() async throws {
        try await withFolder { folder in
            // given
            let database = try SQLiteDatabase(path: folder.appending(path: "a.sqlite").path, readers: 1)
            try await database.write { try $0.script("CREATE TABLE item (id INTEGER PRIMARY KEY) STRICT") }
            let (begun, beginning) = AsyncStream<Void>.makeStream()
            let mayEnd = DispatchSemaphore(value: 0)

            // when
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask {
                        try await database.read { _ in
                            beginning.yield()
                            mayEnd.wait()
                        }
                    }
                }
                for await _ in begun { break }
                let count = try await database.readBriefly { try $0.rows("SELECT id FROM item").count }
                for _ in 0..<3 { mayEnd.signal() }
                try await group.waitForAll()

                // then
                #expect(count == 0)
            }
            try await database.close()
        }
    }

    @Test("A file that is no database, and a folder that is not there, are told apart")
    func refused() async throws {
        try await withFolder { folder in
            let text = folder.appending(path: "text.sqlite")
            try Data(String(repeating: "no database ", count: 200).utf8).write(to: text)
            #expect(throws: SQLError.corrupt) { try SQLiteDatabase(path: text.path) }
            let error = #expect(throws: SQLError.self) {
                try SQLiteDatabase(path: folder.appending(path: "none/a.sqlite").path)
            }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error)) instead of unavailable")
                return
            }
        }
    }
}

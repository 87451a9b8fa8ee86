import Dispatch
import Foundation
import PostgreSQL
import SQLStore
import Testing

/// The server that the environment names, if any.
private let server = ProcessInfo.processInfo.environment["ENCUENTRO_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }

@Suite(
    "PostgreSQL under stress",
    .enabled(if: server != nil, "Set ENCUENTRO_TEST_POSTGRES; Scripts/test-postgres.sh starts a server.")
)
struct RecoveryTests {
    private func withDatabase(
        connections: Int,
        _ body: (PostgreSQLDatabase) async throws -> Void
    ) async throws {
        let address = try #require(server)
        let schema = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "_")
        let database = try await PostgreSQLDatabase(connection: address, schema: schema, connections: connections)
        do {
            try await database.write { try $0.script("CREATE TABLE item (id BIGINT PRIMARY KEY, name TEXT)") }
            try await body(database)
        } catch {
            try await database.dropSchema()
            try await database.close()
            throw error
        }
        try await database.dropSchema()
        try await database.close()
    }

    private static func processIdentifier(_ database: PostgreSQLDatabase) async throws -> Int64 {
        try await database.read { try $0.rows("SELECT pg_backend_pid()")[0].int(0) }
    }

    @Test("A connection that was killed at rest is replaced without a word")
    func killedAtRest() async throws {
        try await withDatabase(connections: 1) { database in
            try await withDatabase(connections: 1) { other in
                // given
                let victim = try await Self.processIdentifier(database)
                try await other.read { _ = try $0.rows("SELECT pg_terminate_backend(\(victim)::int, 5000)") }
                // when
                let count = try await database.write {
                    try $0.execute("INSERT INTO item (id, name) VALUES (\(1), \("a"))")
                }
                // then
                #expect(count == 1)
                #expect(try await Self.processIdentifier(database) != victim)
            }
        }
    }

    @Test("A connection that was killed within a transaction has the transaction run again, once")
    func killedAtWork() async throws {
        try await withDatabase(connections: 2) { database in
            let attempts = Attempts()
            try await database.write { connection in
                try connection.execute("INSERT INTO item (id, name) VALUES (\(1), \("a"))")
                if attempts.next() == 1 {
                    try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                }
                try connection.execute("INSERT INTO item (id, name) VALUES (\(2), \("b"))")
            }
            let count = try await database.read { try $0.rows("SELECT count(*) FROM item")[0].int(0) }
            #expect(attempts.count == 2)
            #expect(count == 2)
        }
    }

    @Test("A statement whose columns changed since it was prepared is prepared anew")
    func stalePlan() async throws {
        try await withDatabase(connections: 1) { database in
            try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (1, 'a')") }
            let query: SQLText = "SELECT * FROM item"
            #expect(try await database.read { try $0.rows(query)[0].count } == 2)
            try await database.write { try $0.script("ALTER TABLE item ADD COLUMN more TEXT") }
            #expect(try await database.read { try $0.rows(query)[0].count } == 3)
        }
    }

    @Test(
        "More tasks than connections all have their turn, and a cancelled one leaves the queue",
        .timeLimit(.minutes(1))
    )
    func queue() async throws {
        try await withDatabase(connections: 2) { database in
            let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 1...40 {
                    group.addTask { try await database.read { try $0.rows("SELECT \(number)")[0].int(0) } }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 820)
            // Both connections are held until the third, which waits for one, has given up.
            let release = DispatchSemaphore(value: 0)
            let (taken, hold) = AsyncStream.makeStream(of: Void.self)
            let busy = (0..<2).map { _ in
                Task {
                    try await database.read { _ in
                        hold.yield()
                        release.wait()
                    }
                }
            }
            var holders = taken.makeAsyncIterator()
            for _ in busy { await holders.next() }
            let waiting = Task { try await database.read { try $0.execute("SELECT 1") } }
            try await Task.sleep(for: .milliseconds(50))
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            for _ in busy { release.signal() }
            for task in busy { try await task.value }
        }
    }

    @Test("Text that PostgreSQL cannot hold is refused, not cut off")
    func zeroInText() async throws {
        try await withDatabase(connections: 1) { database in
            await #expect(throws: SQLError.other(code: "22021", message: "Text holds U+0000.")) {
                try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (1, \("a\u{0}b"))") }
            }
        }
    }

    @Test("A closed database refuses, and an unreachable or unreadable address shows no password")
    func unavailable() async throws {
        try await withDatabase(connections: 1) { database in
            let address = try #require(server)
            let another = try await PostgreSQLDatabase(connection: address, schema: nil, connections: 1)
            try await another.close()
            await #expect(throws: SQLError.unavailable(reason: "The database is closed.")) {
                try await another.read { try $0.rows("SELECT 1") }
            }
            for address in ["postgres://u:hush@127.0.0.1:1/db", "postgres://u:hush@[h:1/db"] {
                let error = await #expect(throws: SQLError.self) {
                    _ = try await PostgreSQLDatabase(connection: address, schema: nil)
                }
                guard case .unavailable(let reason) = error else {
                    Issue.record("\(String(describing: error)) instead of unavailable")
                    continue
                }
                #expect(!reason.contains("hush"))
            }
        }
    }
}

/// Counts how often a closure ran; a lock, because it runs on another thread.
private final class Attempts: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    var count: Int { lock.withLock { value } }

    func next() -> Int {
        lock.withLock {
            value += 1
            return value
        }
    }
}

import SQLStore
import Synchronization

/// A database that is busy with another process from a certain write on, for as long as it is told to be.
final class FailingDatabase: Database {
    private let inner: any Database
    private let writesLeft: Mutex<Int>

    init(_ inner: any Database, writes: Int) {
        self.inner = inner
        writesLeft = Mutex(writes)
    }

    /// Lets it write so many times more.
    func allow(_ writes: Int) { writesLeft.withLock { $0 = writes } }

    var dialect: Dialect { inner.dialect }

    func read<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        try await inner.read(body)
    }

    func write<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        let isBusy = writesLeft.withLock { left in
            left -= 1
            return left < 0
        }
        if isBusy { throw SQLError.busy }
        return try await inner.write(body)
    }

    func writeExclusively<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        try await inner.writeExclusively(body)
    }

    func close() async throws { try await inner.close() }
}

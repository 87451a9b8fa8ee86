import GRDB
import Synchronization

/// Connections that only brief reads use, on the thread that asks.
///
/// They are none of the pool's: there brief reads would stand behind long ones, and once more of these are under way than
/// the pool has connections, everything that comes after them would have to take the way through its queues.
final class BriefConnections: Sendable {
    private struct State {
        var free: [DatabaseQueue] = []
        /// Those in use included.
        var opened = 0
        var isClosed = false
    }

    private let path: String
    private let configuration: Configuration
    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: How many may be open at once; each is opened when it is first needed.
    init(path: String, configuration: Configuration, limit: Int) {
        self.path = path
        // A connection that may not write is not asked to refuse it before every question.
        var configuration = configuration
        configuration.readonly = true
        self.configuration = configuration
        self.limit = limit
    }

    /// Runs a closure on a snapshot; nil, without running it, where all connections are in use.
    func read<T>(_ body: (GRDB.Database) throws -> T) throws -> T? {
        guard let connection = try take() else { return nil }
        defer { giveBack(connection) }
        return try connection.read(body)
    }

    /// Closes the connections; those in use when they are given back.
    func close() throws {
        let free = state.withLock { state in
            defer { state.free = [] }
            state.isClosed = true
            return state.free
        }
        for connection in free { try connection.close() }
    }

    private func take() throws -> DatabaseQueue? {
        // The one used last comes first: its pages and statements are the ones the next question needs.
        let (known, mayOpen) = state.withLock { state in
            if let connection = state.free.popLast() { return (connection as DatabaseQueue?, false) }
            guard state.opened < limit, !state.isClosed else { return (nil, false) }
            state.opened += 1
            return (nil, true)
        }
        guard known == nil, mayOpen else { return known }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            state.withLock { $0.opened -= 1 }
            throw error
        }
    }

    private func giveBack(_ connection: DatabaseQueue) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.free.append(connection) }
            return state.isClosed
        }
        if isClosed { try? connection.close() }
    }
}

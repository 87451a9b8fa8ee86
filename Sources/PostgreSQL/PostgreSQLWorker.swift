import Dispatch
import SQLStore

/// One place of the pool: a thread, and the connection that lives on it once it is needed.
///
/// libpq blocks its thread, which must therefore be none of those that Swift's tasks share.
/// `@unchecked`: `connection` is touched on `queue` alone.
final class PostgreSQLWorker: @unchecked Sendable {
    let number: Int
    private let settings: ConnectionSettings
    private let queue: DispatchQueue
    private var connection: PostgreSQLConnection?

    init(number: Int, settings: ConnectionSettings) {
        self.number = number
        self.settings = settings
        queue = DispatchQueue(label: "postgresql.connection.\(number)")
    }

    /// Runs work on the worker's thread with an open connection; cancelling the task stops the statement.
    func run<T: Sendable>(
        _ body: @Sendable @escaping (PostgreSQLConnection) throws -> T
    ) async throws -> T {
        let cancellation = Cancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    continuation.resume(with: Result { try self.perform(body, cancellation) })
                }
            }
        } onCancel: {
            cancellation.request()
        }
    }

    private func perform<T>(
        _ body: (PostgreSQLConnection) throws -> T,
        _ cancellation: Cancellation
    ) throws -> T {
        let connection = try openConnection()
        try cancellation.attach(to: connection)
        defer {
            // A request to cancel may reach the server late and would hit the next work: start anew.
            if cancellation.detach() || connection.isBroken { self.connection = nil }
        }
        connection.cancellation = cancellation
        do {
            return try body(connection)
        } catch {
            throw cancellation.isRequested ? CancellationError() : error
        }
    }

    private func openConnection() throws -> PostgreSQLConnection {
        if let connection { return connection }
        let opened = try PostgreSQLConnection(settings)
        connection = opened
        return opened
    }

    /// Closes the connection after the work that is queued; the next work opens another.
    func disconnect() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.connection = nil
                continuation.resume()
            }
        }
    }
}

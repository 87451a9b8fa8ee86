import CLibPQ
import Dispatch
import SQLStore
import Synchronization

/// Carries the wish to stop from the task that is cancelled to the server that works for it.
final class Cancellation: Sendable {
    /// `@unchecked`: libpq allows `PQcancel` from any thread (PostgreSQL 15 manual §34.7); `PQfreeCancel` runs
    /// under the same lock.
    private struct Handle: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private struct State {
        var isRequested = false
        var wasSent = false
        var handle: Handle?
    }

    private let state = Mutex(State())

    /// Whether the task was cancelled.
    var isRequested: Bool { state.withLock { $0.isRequested } }

    /// Notes the wish and tells the server, on another thread because that opens a socket.
    func request() {
        let isRunning = state.withLock { state in
            state.isRequested = true
            return state.handle != nil
        }
        guard isRunning else { return }
        DispatchQueue.global().async { self.send() }
    }

    private func send() {
        state.withLock { state in
            guard let handle = state.handle else { return }
            var message = [CChar](repeating: 0, count: 256)
            PQcancel(handle.pointer, &message, Int32(message.count))
            state.wasSent = true
        }
    }

    /// Points at the connection that works from now on; throws if the wish came before.
    func attach(to connection: PostgreSQLConnection) throws {
        let handle = connection.cancelHandle().map(Handle.init)
        let isRequested = state.withLock { state in
            if !state.isRequested { state.handle = handle }
            return state.isRequested
        }
        guard isRequested else { return }
        if let handle { PQfreeCancel(handle.pointer) }
        throw CancellationError()
    }

    /// Ends the work, after which no request is sent; true if one was.
    func detach() -> Bool {
        state.withLock { state in
            if let handle = state.handle { PQfreeCancel(handle.pointer) }
            state.handle = nil
            return state.wasSent
        }
    }
}

import SQLStore
import Synchronization

/// Hands workers out and takes them back, as `PoolState` decides.
final class ConnectionPool: Sendable {
    private struct Contents {
        var state: PoolState
        var workers: [PostgreSQLWorker] = []
        var queue: [Int: CheckedContinuation<PostgreSQLWorker, any Error>] = [:]
        var nextWaiter = 0
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let contents: Mutex<Contents>
    private let makeWorker: @Sendable (Int) -> PostgreSQLWorker

    init(limit: Int, makeWorker: @Sendable @escaping (Int) -> PostgreSQLWorker) {
        contents = Mutex(Contents(state: PoolState(limit: limit)))
        self.makeWorker = makeWorker
    }

    /// Runs work with a worker of its own; waits for one in order of arrival, until the task is cancelled.
    func withWorker<T: Sendable>(_ body: (PostgreSQLWorker) async throws -> T) async throws -> T {
        let worker = try await acquire()
        defer { release(worker) }
        return try await body(worker)
    }

    private func acquire() async throws -> PostgreSQLWorker {
        let waiter = contents.withLock { contents in
            contents.nextWaiter += 1
            return contents.nextWaiter
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let answer = contents.withLock { contents -> Result<PostgreSQLWorker, any Error>? in
                    // Within the lock: a cancellation from here on finds the waiter in the queue.
                    guard !Task.isCancelled else { return .failure(CancellationError()) }
                    switch contents.state.acquire(waiter: waiter) {
                    case .lease(let number):
                        return .success(contents.workers[number])
                    case .open(let number):
                        contents.workers.append(makeWorker(number))
                        return .success(contents.workers[number])
                    case .wait:
                        contents.queue[waiter] = continuation
                        return nil
                    case .refuse:
                        return .failure(Self.closed)
                    }
                }
                if let answer { continuation.resume(with: answer) }
            }
        } onCancel: {
            let continuation = contents.withLock { contents in
                contents.state.cancel(waiter: waiter) ? contents.queue.removeValue(forKey: waiter) : nil
            }
            continuation?.resume(throwing: CancellationError())
        }
    }

    private func release(_ worker: PostgreSQLWorker) {
        let (next, closers) = contents.withLock { contents in
            switch contents.state.release(worker.number) {
            case .lease(let waiter):
                return (contents.queue.removeValue(forKey: waiter), [CheckedContinuation<Void, Never>]())
            case .park:
                return (nil, [])
            case .drained:
                defer { contents.closers = [] }
                return (nil, contents.closers)
            }
        }
        next?.resume(returning: worker)
        for closer in closers { closer.resume() }
    }

    /// Refuses newcomers, waits until every worker is back, then closes their connections.
    func close() async {
        await withCheckedContinuation { continuation in
            let (refused, isDrained) = contents.withLock { contents in
                let (waiters, isDrained) = contents.state.close()
                if !isDrained { contents.closers.append(continuation) }
                return (waiters.compactMap { contents.queue.removeValue(forKey: $0) }, isDrained)
            }
            for waiter in refused { waiter.resume(throwing: Self.closed) }
            if isDrained { continuation.resume() }
        }
        for worker in contents.withLock({ $0.workers }) { await worker.disconnect() }
    }

    private static let closed = SQLError.unavailable(reason: "The database is closed.")
}

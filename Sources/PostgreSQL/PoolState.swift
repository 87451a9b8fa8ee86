/// Which of a pool's connections are free, taken and waited for: no threads, no sockets, only decisions.
///
/// Connections and waiters are numbers. A free connection goes to the one who has waited longest; a new one is
/// made only when none is free and the limit allows.
struct PoolState {
    /// What one who asks for a connection gets.
    enum Acquisition: Equatable {
        /// A connection that has served before.
        case lease(Int)
        /// A new connection with the next number.
        case open(Int)
        /// A place in the queue.
        case wait
        /// Nothing: the pool is closed.
        case refuse
    }

    /// What becomes of a connection that comes back.
    enum Return: Equatable {
        /// It goes to the waiter.
        case lease(toWaiter: Int)
        /// It rests until it is asked for.
        case park
        /// It was the last one out of a closed pool.
        case drained
    }

    /// How many connections there may be.
    let limit: Int
    /// The connections made so far, numbered from 0.
    private(set) var opened = 0
    /// Free connections; the last was used last and goes first, so that a quiet pool uses few.
    private(set) var idle: [Int] = []
    /// The queue, oldest first.
    private(set) var waiters: [Int] = []
    /// Whether `close` was called.
    private(set) var isClosed = false

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// How many connections are taken.
    var leased: Int { opened - idle.count }

    /// Asks for a connection; `waiter` is remembered only if the answer is `wait`.
    mutating func acquire(waiter: Int) -> Acquisition {
        guard !isClosed else { return .refuse }
        if let connection = idle.popLast() { return .lease(connection) }
        guard opened == limit else {
            opened += 1
            return .open(opened - 1)
        }
        waiters.append(waiter)
        return .wait
    }

    /// Gives a connection back.
    mutating func release(_ connection: Int) -> Return {
        guard waiters.isEmpty else { return .lease(toWaiter: waiters.removeFirst()) }
        idle.append(connection)
        return isClosed && leased == 0 ? .drained : .park
    }

    /// Takes a waiter out of the queue; false if it was not, or no longer, in it.
    mutating func cancel(waiter: Int) -> Bool {
        guard let position = waiters.firstIndex(of: waiter) else { return false }
        waiters.remove(at: position)
        return true
    }

    /// Closes the pool to newcomers.
    ///
    /// Those in the queue are refused; connections that are out may finish.
    mutating func close() -> (refused: [Int], isDrained: Bool) {
        isClosed = true
        defer { waiters = [] }
        return (waiters, leased == 0)
    }
}

import People
import Synchronization

/// How often a person may ask for what costs something, on this node.
///
/// A class because all requests share the count; in memory, for it bounds work and guards no secret.
final class Pace: Sendable {
    private struct Count {
        var asked = 0
        var since: Int64
    }

    private let limit: Int
    private let window: Int64
    private let counts = Mutex<[Person.ID: Count]>([:])

    /// - Parameters:
    ///   - limit: Times within a window.
    ///   - window: Milliseconds, from the first time on.
    init(limit: Int, window: Int64) {
        self.limit = limit
        self.window = window
    }

    /// Counts one more; throws ``PortalError/tooOften`` where it is one too many.
    func count(_ person: Person.ID, now: Int64) throws {
        let isAdmitted = counts.withLock { counts in
            // Those who have gone are forgotten when there are many.
            if counts.count > 1_000 { counts = counts.filter { now - $0.value.since < window } }
            var count = counts[person] ?? Count(since: now)
            if now - count.since >= window { count = Count(since: now) }
            count.asked += 1
            counts[person] = count
            return count.asked <= limit
        }
        guard isAdmitted else { throw PortalError.tooOften }
    }
}

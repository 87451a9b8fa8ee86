import Synchronization

/// Counts requests for operators; rendered as Prometheus text (exposition format 0.0.4).
///
/// A class because every request adds to the same counters; guarded by a mutex held for a few additions.
final class Metrics: Sendable {
    /// Upper bounds of the duration histogram, in seconds.
    static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

    struct Key: Hashable {
        let route: String
        let status: Int
    }

    struct Counts {
        var requests: [Key: Int] = [:]
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var seconds = 0.0
    }

    private let counts = Mutex(Counts())

    func record(route: String, status: Int, duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counts.withLock { counts in
            counts.requests[Key(route: route, status: status), default: 0] += 1
            counts.buckets[bucket] += 1
            counts.seconds += seconds
        }
    }

    var current: Counts { counts.withLock { $0 } }
}

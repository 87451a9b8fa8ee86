import Synchronization

/// Values derived from a whole ledger, kept until the next entry.
///
/// A class because all requests share it; the mutex is never held while a value is made.
final class KeptValues: Sendable {
    struct Key: Hashable {
        let space: Space.Role
        /// The last entry that a closed edition knows; nil for the ledger as it is today.
        var cut: Int64?
        let name: String
    }

    private struct Kept {
        var sequence: Int64 = -1
        /// nil while the first one is being made.
        var value: (any Sendable)?
        var isBeingMade = false
        /// Those who wait for the first one.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// Values of addresses that people make up must not fill the memory.
    private static let limit = 500

    private let values = Mutex<[Key: Kept]>([:])

    private enum Turn {
        case take(any Sendable)
        case make
        case wait
    }

    /// The value under a key as of an entry, made where there is none.
    ///
    /// While one request makes it anew, the others are given the one before, or wait where there is none: during an
    /// import a figure may be a moment old rather than be made a hundred times at once.
    func value<Value: Sendable>(
        _ key: Key,
        asOf sequence: Int64,
        make: () async throws -> Value
    ) async throws -> Value {
        while true {
            switch turn(key, asOf: sequence) {
            case .take(let value):
                if let value = value as? Value { return value }
                // Another type under the same name would be a mistake of ours; it is made anew and not kept.
                return try await make()
            case .make:
                do {
                    let value = try await make()
                    finish(key) { kept in
                        kept.value = value
                        kept.sequence = sequence
                    }
                    return value
                } catch {
                    finish(key) { _ in }
                    throw error
                }
            case .wait:
                await withCheckedContinuation { continuation in
                    let isDone = values.withLock { values in
                        guard values[key]?.isBeingMade == true else { return true }
                        values[key]?.waiting.append(continuation)
                        return false
                    }
                    if isDone { continuation.resume() }
                }
            }
        }
    }

    private func turn(_ key: Key, asOf sequence: Int64) -> Turn {
        values.withLock { values in
            if let kept = values[key] {
                if let value = kept.value, kept.sequence == sequence || kept.isBeingMade { return .take(value) }
                if kept.isBeingMade { return .wait }
            } else if values.count >= Self.limit {
                values = values.filter { $0.value.isBeingMade }
            }
            values[key, default: Kept()].isBeingMade = true
            return .make
        }
    }

    private func finish(_ key: Key, _ change: (inout Kept) -> Void) {
        let waiting = values.withLock { values in
            guard var kept = values[key] else { return [CheckedContinuation<Void, Never>]() }
            change(&kept)
            kept.isBeingMade = false
            let waiting = kept.waiting
            kept.waiting = []
            // What could not be made leaves no trace.
            values[key] = kept.value == nil ? nil : kept
            return waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

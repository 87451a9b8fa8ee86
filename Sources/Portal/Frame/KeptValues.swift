import Synchronization

/// Values derived from a whole ledger, kept until the next entry.
///
/// A class because all requests share it; the mutex is never held while a value is made.
final class KeptValues: Sendable {
    struct Key: Hashable {
        let space: Space.Role
        let name: String
    }

    private struct Kept {
        var sequence: Int64
        var value: any Sendable
        var isBeingMade: Bool
    }

    /// Values of addresses that people make up must not fill the memory.
    private static let limit = 500

    private let values = Mutex<[Key: Kept]>([:])

    private enum Found {
        case value(any Sendable)
        case toBeMade
    }

    /// The value under a key as of an entry, made where there is none.
    ///
    /// While one request makes it anew, the others are given the one before: during an import a figure may be a
    /// moment old rather than be made a hundred times.
    func value<Value: Sendable>(
        _ key: Key,
        asOf sequence: Int64,
        make: () async throws -> Value
    ) async throws -> Value {
        let found = values.withLock { values -> Found in
            guard let kept = values[key] else { return .toBeMade }
            if kept.sequence == sequence || kept.isBeingMade { return .value(kept.value) }
            values[key]?.isBeingMade = true
            return .toBeMade
        }
        if case .value(let value) = found, let value = value as? Value { return value }
        do {
            let value = try await make()
            values.withLock { values in
                if values.count >= Self.limit { values.removeAll() }
                values[key] = Kept(sequence: sequence, value: value, isBeingMade: false)
            }
            return value
        } catch {
            values.withLock { $0[key]?.isBeingMade = false }
            throw error
        }
    }
}

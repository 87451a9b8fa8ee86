import Dispatch

/// Runs work that blocks its thread away from the threads that Swift's tasks share.
func blocking<T: Sendable>(_ body: @Sendable @escaping () throws -> T) async throws -> T {
    do {
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try body() })
            }
        }
    } catch {
        throw translate(error)
    }
}

import Foundation
import Synchronization

/// Hashes and checks passwords on threads of its own, few at a time, for each costs memory and tens of milliseconds.
public final class PasswordHasher: Sendable {
    private let cost: PasswordHash.Cost
    private let queue: OperationQueue
    private let waiting = Mutex(0)
    private let limit: Int
    /// What a password is compared with where there is no account, at the same cost.
    private let nobody: PasswordHash

    /// A hasher at a cost.
    ///
    /// - Parameters:
    ///   - width: Passwords worked on at a time; two take 38 MiB.
    ///   - limit: Passwords that may wait; beyond it ``CredentialsError/tooManyAtOnce`` is thrown.
    public init(cost: PasswordHash.Cost = PasswordHash.Cost(), width: Int = 2, limit: Int = 100) throws {
        self.cost = cost
        self.limit = limit
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = width
        nobody = try Argon2id.hash(
            [UInt8]("nobody has this password".utf8),
            salt: [UInt8](repeating: 0, count: 16),
            cost: cost
        )
    }

    /// The hash of a password with 16 random bytes of salt.
    public func hash(_ password: String, salt: [UInt8]) async throws -> PasswordHash {
        let (bytes, cost) = (Self.bytes(password), cost)
        return try await run { try Argon2id.hash(bytes, salt: salt, cost: cost) }
    }

    /// Whether the password is the one behind the hash; nil, for an account that is not there, takes as long to deny.
    public func verify(_ password: String, against hash: PasswordHash?) async throws -> Bool {
        let (bytes, compared) = (Self.bytes(password), hash ?? nobody)
        return try await run { Argon2id.verify(bytes, compared) } && hash != nil
    }

    /// Whether a hash was made at another cost than today's and should be made anew at the next sign-in.
    public func isOutdated(_ hash: PasswordHash) -> Bool {
        !hash.rawValue.hasPrefix("$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=1$")
    }

    /// The same characters give the same bytes however a keyboard composes them (NIST SP 800-63B §5.1.1.2).
    private static func bytes(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }

    private func run<T: Sendable>(_ body: @Sendable @escaping () throws -> T) async throws -> T {
        try waiting.withLock { count in
            guard count < limit else { throw CredentialsError.tooManyAtOnce }
            count += 1
        }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }
}

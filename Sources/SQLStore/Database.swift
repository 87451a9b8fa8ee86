/// A database that runs closures in transactions.
///
/// A closure may run more than once (PostgreSQL re-runs one that lost against another), so it must do nothing
/// but SQL; effects outside the database come after it, or through a table that another process works off.
public protocol Database: Sendable {
    /// The engine.
    var dialect: Dialect { get }

    /// Runs a closure on an unchanging view of the data; writing throws `SQLError.readOnly`.
    func read<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T

    /// As `read`, for a few rows found by their keys: it may run on the calling thread, since going to another one and
    /// back costs several times what such a question does.
    ///
    /// What reads a table or hundreds of rows would keep that thread from everybody else, so it belongs into `read`.
    func readBriefly<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T

    /// Runs a closure in a serializable transaction: committed when it returns, rolled back when it throws.
    ///
    /// Throws `SQLError.busy` or `.serialization` if others kept it from succeeding,
    /// `SQLError.unavailable` if the server is out of reach.
    @discardableResult
    func write<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T

    /// As `write`, while no other process on any machine is within this call on the same database.
    ///
    /// For migrations, where several nodes start together and one is to do the work.
    @discardableResult
    func writeExclusively<T: Sendable>(
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T

    /// Waits for running work, then closes every connection; later calls throw `SQLError.unavailable`.
    func close() async throws
}

extension Database {
    /// The same as `read`, for engines whose answers come over a socket anyway.
    public func readBriefly<T: Sendable>(
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T {
        try await read(body)
    }
}

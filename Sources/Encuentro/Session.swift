import ArgumentParser
import Compilation
import Cooperation
import Foundation
import Ledger
import Registry
import SQLStore

/// Where the ledger is; the same option in every command.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .long,
        help: "sqlite:RUTA o postgres://… (por omisión ENCUENTRO_DATABASE, o sqlite:data/encuentro.sqlite)."
    )
    var database: String?

    /// The address as it was given.
    func text() -> String {
        database ?? ProcessInfo.processInfo.environment["ENCUENTRO_DATABASE"] ?? "sqlite:data/encuentro.sqlite"
    }

    /// The address, checked.
    func address() throws -> DatabaseAddress { try DatabaseAddress(text()) }
}

/// What a command works with: an open registry, closed when the work is done.
enum Session {
    /// Milliseconds since 1970, from the system's clock.
    static let now: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }

    /// Opens the ledger at an address, making it where it is not there, and closes it afterwards.
    static func run<Result>(
        _ address: DatabaseAddress,
        _ body: (Registry) async throws -> Result
    ) async throws -> Result {
        let ledger = try await open(address)
        do {
            let result = try await body(Registry(ledger: ledger, now: now))
            try await ledger.close()
            return result
        } catch {
            try? await ledger.close()
            throw error
        }
    }

    /// As ``run(_:_:)``, for commands that only look at what is there: a mistyped path is told, not made.
    static func runExisting<Result>(
        _ address: DatabaseAddress,
        _ body: (Registry) async throws -> Result
    ) async throws -> Result {
        guard try await LedgerOpening.exists(address) else { throw RegistryError.noLedger(address.description) }
        return try await run(address, body)
    }

    static func open(_ address: DatabaseAddress) async throws -> Ledger {
        try await LedgerOpening.open(address, vocabularies: try Shipped.vocabularies())
    }
}

import Cooperation
import Credentials
import Foundation
import Ledger
import Localization
import Registry
import SQLStore

/// The accounts of a ledger, as commands and the server open them.
enum AccountsSession {
    /// The pen of the terminal for acts about people.
    static let terminal = Pen(standing: .operatorPeople, for: .node)

    /// The accounts beside a ledger, with the node's key; throws ``AccountError/otherKey``.
    static func open(_ registry: Registry, _ address: DatabaseAddress) async throws -> Accounts {
        let accounts = Accounts(
            registry,
            key: try NodeKey.load(keyPath(address)),
            hasher: try PasswordHasher()
        )
        try await accounts.claimKey()
        return accounts
    }

    /// Opens the ledger at an address and its accounts, and closes it afterwards.
    static func run<Result>(
        _ address: DatabaseAddress,
        _ body: (Accounts) async throws -> Result
    ) async throws -> Result {
        try await Session.runExisting(address) { try await body(try await open($0, address)) }
    }

    /// The file of the node's key: ENCUENTRO_KEY_FILE, or `encuentro.key` beside the database or in the working folder.
    static func keyPath(_ address: DatabaseAddress) -> String {
        if let path = ProcessInfo.processInfo.environment["ENCUENTRO_KEY_FILE"], !path.isEmpty { return path }
        switch address {
        case .sqlite(let path) where path != ":memory:":
            return URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "encuentro.key").path
        case .sqlite, .postgreSQL: return "encuentro.key"
        }
    }

    /// Where the portal stands for the world: ENCUENTRO_PUBLIC_ADDRESS, without a slash at its end.
    static var publicAddress: String? {
        guard let text = ProcessInfo.processInfo.environment["ENCUENTRO_PUBLIC_ADDRESS"], !text.isEmpty else {
            return nil
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// The zone of letters that go out in the morning: ENCUENTRO_TIME_ZONE, such as `America/Bogota`; UTC without it.
    ///
    /// Throws ``UnknownTimeZone``.
    static func timeZone(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> TimeZone {
        guard let name = environment["ENCUENTRO_TIME_ZONE"], !name.isEmpty else { return .gmt }
        guard let zone = TimeZone(identifier: name) else { throw UnknownTimeZone(name: name) }
        return zone
    }

    /// A zone that the system does not know.
    struct UnknownTimeZone: Error, Sendable, Equatable {
        let name: String
    }

    /// The address of a link that opens something, in the language of the terminal.
    static func link(_ path: String, _ secret: Secret, port: Int = 8080) -> String {
        "\(publicAddress ?? "http://127.0.0.1:\(port)")/\(Terminal.language.rawValue)/\(path)/\(secret.text)"
    }
}

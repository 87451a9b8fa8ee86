import Cooperation
import Credentials
import Ledger
import Localization
import People
import Synchronization
import Testing

@testable import Registry

/// Accounts of an empty registry, with a clock that the test moves and chance that repeats itself from run to run.
struct AccountsBench: Sendable {
    let accounts: Accounts
    let clock: Clock

    final class Clock: Sendable {
        private let time = Mutex<Int64>(1_700_000_000_000)
        var now: Int64 { time.withLock { $0 } }
        func pass(_ milliseconds: Int64) { time.withLock { $0 += milliseconds } }
        func pass(minutes: Int64) { pass(minutes * 60_000) }
    }

    static let place = Whereabouts(address: "192.0.2.7", agent: "Prueba/1")
    static let password = "cuatro perros azules"

    var registry: Registry { accounts.registry }
    var people: People { accounts.people }
    /// The operator at the terminal.
    let terminal = Pen(standing: .operatorPeople, for: .node)

    static func run(_ engine: TestEngine = .sqlite, _ body: (AccountsBench) async throws -> Void) async throws {
        try await withRegistry(engine) { registry in
            let clock = Clock()
            let drawn = Mutex<UInt64>(0)
            let accounts = Accounts(
                Registry(ledger: registry.ledger, now: { clock.now }),
                key: try SealingKey([UInt8](repeating: 5, count: 32)),
                hasher: try PasswordHasher(cost: .init(memory: 64, passes: 1)),
                chance: { count in
                    var generator = SplitMix(
                        seed: drawn.withLock {
                            $0 += 1
                            return $0
                        }
                    )
                    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
                }
            )
            try await body(AccountsBench(accounts: accounts, clock: clock))
        }
    }

    /// Someone invited, who has set a password and, where the role needs it, a second factor: signed in.
    func member(
        _ name: String,
        _ role: Designation.Role,
        of party: PartyCode,
        scope: Designation.Scope = .init()
    ) async throws -> (signedIn: SignedIn, designation: Designation, secret: Secret) {
        let invitation = try await accounts.invite(
            "\(name)@example.org",
            name: name,
            language: .es,
            as: Appointment(party: party, role: role, scope: scope),
            with: terminal
        )
        let link = try #require(invitation.secret)
        var secret = try await accounts.accept(link, password: Self.password, from: Self.place)
        if role.needsSecondFactor {
            let signedIn = try #require(try await accounts.session(secret))
            _ = try await accounts.enrolSecondFactor(signedIn, issuer: "Encuentro")
            secret = try await accounts.confirmSecondFactor(
                signedIn,
                code: try await code(of: signedIn.person.id),
                from: Self.place
            ).session
        }
        let signedIn = try #require(try await accounts.session(secret))
        let held = try await people.read { try $0.designations(of: signedIn.person.id) }
        return (signedIn, try #require(held.first).designation, secret)
    }

    /// What the person's app shows now.
    func code(of person: Person.ID) async throws -> String {
        let factor = try #require(try await people.read { try $0.secondFactor(of: person) })
        return TOTP(secret: try accounts.key.open(factor.sealed, for: Accounts.place(person)))
            .code(TOTP.step(at: clock.now))
    }
}

extension SignInAnswer {
    /// The secret of the session that was opened.
    var signedIn: Secret? { if case .signedIn(let secret) = self { secret } else { nil } }
    /// The secret of the session that waits for a code.
    var codeNeeded: Secret? { if case .codeNeeded(let secret) = self { secret } else { nil } }
}

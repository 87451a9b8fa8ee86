import Credentials
import Registry
import Synchronization

@testable import Portal

/// A clock that tests set.
final class TestClock: Sendable {
    private let moment: Mutex<Int64>

    init(_ moment: Int64) { self.moment = Mutex(moment) }

    var now: Int64 {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }
}

extension Fixture {
    /// The same ledger and people by that clock, in which sessions stay open for weeks.
    func at(_ clock: TestClock) throws -> Fixture {
        var policy = AccountPolicy()
        policy.idle = 30 * 86_400_000
        policy.session = 30 * 86_400_000
        return Fixture(
            ledger: ledger,
            people: people,
            accounts: Accounts(
                Registry(ledger: ledger, now: { clock.now }),
                key: try SealingKey([UInt8](repeating: 7, count: SealingKey.length)),
                hasher: try PasswordHasher(cost: .init(memory: 64, passes: 1)),
                policy: policy
            ),
            clock: { clock.now }
        )
    }
}

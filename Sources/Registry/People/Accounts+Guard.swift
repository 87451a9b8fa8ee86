import Credentials
import Foundation
import People

/// Whom attempts are counted for.
enum Counted {
    case account(String)
    case address(String)
    case reset(String)
    /// Comments of a person.
    case comments(String)
    /// Forms with files, of a person.
    case files(String)

    /// A digest under the node's key: addresses are few enough to be guessed from a plain one.
    func subject(_ key: SealingKey) -> [UInt8] {
        switch self {
        case .account(let text): key.digest(text.lowercased(), for: "account")
        case .address(let text): key.digest(Self.network(text), for: "address")
        case .reset(let text): key.digest(text.lowercased(), for: "reset")
        case .comments(let person): key.digest(person, for: "comments")
        case .files(let person): key.digest(person, for: "files")
        }
    }

    /// The first 64 bits of an IPv6 address: whoever has one has all the others of that network.
    private static func network(_ address: String) -> String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { raw in
            // An IPv4 address in the clothes of IPv6 (RFC 4291 §2.5.5.2) is one address.
            let isMapped = raw.prefix(10).allSatisfy { $0 == 0 } && raw[10] == 0xFF && raw[11] == 0xFF
            return (isMapped ? raw.suffix(4) : raw.prefix(8)).map(String.init).joined(separator: ".")
        }
    }
}

extension Accounts {
    /// Counts an attempt to get in; gives whether it may go on.
    func admits(_ account: Counted, from address: String, _ records: PeopleRecords, now: Int64) throws -> Bool {
        let limit =
            switch account {
            case .account, .address: policy.attemptsPerAccount
            case .reset: policy.resetsPerAccount
            case .comments: policy.commentsPerPerson
            case .files: policy.filesPerPerson
            }
        let ofAccount = try records.countAttempt(account.subject(key), window: policy.window, now: now)
        let ofAddress = try records.countAttempt(
            Counted.address(address).subject(key),
            window: policy.window,
            now: now
        )
        return ofAccount <= limit && ofAddress <= policy.attemptsPerAddress
    }
}

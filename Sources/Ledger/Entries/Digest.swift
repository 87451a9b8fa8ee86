import Cooperation
import Crypto

/// SHA-256, as entries, files and addresses use it.
public enum Digest {
    /// The 32 bytes.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: sha256(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self
        )
    }
}

extension ItemID {
    /// The address of what a party files under a key; the same three always give the same address.
    public init(kind: String, party: PartyCode, key: String) {
        self.init(digest: Digest.sha256(Array("\(kind)\n\(party.rawValue)\n\(key)".utf8)))
    }
}

extension Reference {
    /// The address of what it names, in the mouth of that party.
    public func address(saidBy party: PartyCode) -> ItemID {
        switch target {
        case .item(let item): item
        case .filed(let kind, let key, let owner): ItemID(kind: kind, party: owner ?? party, key: key)
        }
    }
}

import Credentials
import Testing

@Suite("Secrets and how they are written")
struct SecretTests {
    @Test(
        "Base 32 gives the values of RFC 4648, §10, without padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ]
    )
    func base32(plain: String, written: String) {
        #expect(Base32.encode(Array(plain.utf8)) == written)
        #expect(Base32.decode(written) == Array(plain.utf8))
        #expect(Base32.decode(written.lowercased() + "==") == Array(plain.utf8))
        #expect(Base32.decode(written + "1") == nil)
    }

    @Test(
        "Base 64 for addresses gives the values of RFC 4648, §10, without padding",
        arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")]
    )
    func base64(plain: String, written: String) {
        #expect(Base64URL.encode(Array(plain.utf8)) == written)
        #expect(Base64URL.encode([0xFB, 0xFF, 0xFE]) == "-__-")
    }

    @Test("A secret has 43 characters for its 256 bits, and its digest is SHA-256 of what is handed in")
    func digest() {
        let secret = Secret(random: [UInt8](repeating: 7, count: Secret.randomLength))
        #expect(secret.text.count == 43)
        #expect(Secret(secret.text).digest == secret.digest)
        // FIPS 180-4's example “abc”.
        #expect(Secret("abc").digest.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
    }

    @Test("Equal bytes are equal, others are not, wherever they differ")
    func constantTime() {
        let bytes: [UInt8] = [1, 2, 3]
        #expect(ConstantTime.equal(bytes, [1, 2, 3]))
        for other: [UInt8] in [[0, 2, 3], [1, 2, 4], [1, 2], [], [1, 2, 3, 4]] {
            #expect(!ConstantTime.equal(bytes, other))
        }
    }

    @Test("Recovery codes are ten, all different, and are known however they are typed")
    func recovery() {
        let random = (0..<RecoveryCodes.randomLength).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let codes = RecoveryCodes.make(from: random)
        #expect(Set(codes).count == 10)
        for code in codes {
            #expect(code.count == 19 && code.split(separator: "-").allSatisfy { $0.count == 4 })
            let typed = code.uppercased().replacing("-", with: " ").replacing("0", with: "O").replacing("1", with: "l")
            #expect(RecoveryCodes.digest(typed) == RecoveryCodes.digest(code))
        }
        #expect(RecoveryCodes.digest(codes[0]) != RecoveryCodes.digest(codes[1]))
    }

    @Test("What is sealed opens with the same key for the same place, and not where anything was changed")
    func sealing() throws {
        let key = try SealingKey([UInt8](repeating: 1, count: 32))
        let other = try SealingKey([UInt8](repeating: 2, count: 32))
        let nonce = [UInt8](repeating: 9, count: SealingKey.nonceLength)
        let sealed = try key.seal([1, 2, 3], for: "totp/a", nonce: nonce)

        #expect(try key.open(sealed, for: "totp/a") == [1, 2, 3])
        #expect(throws: CredentialsError.notOurSeal) { try key.open(sealed, for: "totp/b") }
        #expect(throws: CredentialsError.notOurSeal) { try other.open(sealed, for: "totp/a") }
        #expect(throws: CredentialsError.notOurSeal) { try key.open([], for: "totp/a") }
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: CredentialsError.notOurSeal) { try key.open(changed, for: "totp/a") }
        }
        #expect(throws: CredentialsError.keyLength(31)) { try SealingKey([UInt8](repeating: 1, count: 31)) }
    }
}

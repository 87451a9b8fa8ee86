import Credentials
import Testing

@Suite("Codes of an authenticator app")
struct TOTPTests {
    private let published = TOTP(secret: Array("12345678901234567890".utf8))

    @Test(
        "HOTP gives the values of RFC 4226, appendix D",
        arguments: zip(
            0...9,
            [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
            ]
        )
    )
    func counters(counter: Int, code: String) {
        #expect(published.code(Int64(counter)) == code)
    }

    @Test(
        "TOTP gives the values of RFC 6238, appendix B, for SHA-1",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)]
    )
    func times(seconds: Int64, code: String) {
        #expect(published.code(TOTP.step(at: seconds * 1_000), digits: 8) == code)
    }

    @Test("The code of the step before and after still fits; of two steps away it does not")
    func tolerance() {
        let now: Int64 = 1_700_000_010_000
        let step = TOTP.step(at: now)
        for neighbour in [step - 1, step, step + 1] {
            #expect(published.step(of: published.code(neighbour), at: now, after: nil) == neighbour)
        }
        for far in [step - 2, step + 2] {
            #expect(published.step(of: published.code(far), at: now, after: nil) == nil)
        }
        #expect(published.step(of: "", at: now, after: nil) == nil)
        #expect(published.step(of: "12345a", at: now, after: nil) == nil)
    }

    @Test("A code that was accepted is not accepted again, nor one before it; typed with a space it is the same")
    func replay() {
        let now: Int64 = 1_700_000_010_000
        let step = TOTP.step(at: now)
        let code = published.code(step)
        #expect(published.step(of: code.prefix(3) + " " + code.suffix(3), at: now, after: step - 1) == step)
        #expect(published.step(of: code, at: now, after: step) == nil)
        #expect(published.step(of: published.code(step - 1), at: now, after: step) == nil)
        #expect(published.step(of: published.code(step + 1), at: now, after: step) == step + 1)
    }

    @Test("An app finds issuer, account and secret in the address")
    func address() {
        #expect(
            published.address(issuer: "Encuentro (ejercicio)", account: "ana@example.org")
                == "otpauth://totp/Encuentro%20%28ejercicio%29:ana@example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Encuentro%20%28ejercicio%29"
        )
    }
}

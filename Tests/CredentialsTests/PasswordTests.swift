import Credentials
import Testing

@Suite("Passwords")
struct PasswordTests {
    private static let salt = Array("somesalt".utf8)

    @Test("Argon2id gives a published value of the reference implementation's own tests")
    func published() async throws {
        // phc-winner-argon2, src/test.c, version 0x13: t=2, m=2^16, p=1, password “password”, salt “somesalt”.
        let hasher = try PasswordHasher(cost: PasswordHash.Cost(memory: 65_536, passes: 2))
        let hash = try await hasher.hash("password", salt: Self.salt)
        #expect(
            hash.rawValue
                == "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        )
    }

    @Test("The right password fits, another does not, and without an account none does")
    func verifying() async throws {
        let hasher = try PasswordHasher()
        let hash = try await hasher.hash("correcto caballo pila grapa", salt: [UInt8](repeating: 3, count: 16))
        #expect(hash.rawValue.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hasher.verify("correcto caballo pila grapa", against: hash))
        #expect(try await !hasher.verify("correcto caballo pila grap", against: hash))
        #expect(try await !hasher.verify("nobody has this password", against: nil))
        #expect(try await !hasher.verify("", against: PasswordHash(rawValue: "no es un sello")))
        #expect(!hasher.isOutdated(hash))
        #expect(try PasswordHasher(cost: .init(memory: 32_768, passes: 2)).isOutdated(hash))
    }

    @Test("An accent typed as one character or as two is the same password")
    func composition() async throws {
        let hasher = try PasswordHasher(cost: .init(memory: 64, passes: 1))
        let hash = try await hasher.hash("cancio\u{301}n del maíz", salt: Self.salt)
        #expect(try await hasher.verify("canci\u{F3}n del maíz", against: hash))
    }

    @Test("Many at once are all answered; beyond the limit they are turned away, not piled up")
    func bounded() async throws {
        let hasher = try PasswordHasher(cost: .init(memory: 64, passes: 1), width: 1, limit: 40)
        let hash = try await hasher.hash("correcto caballo pila", salt: Self.salt)
        let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    try await hasher.verify("correcto caballo pila", against: number % 2 == 0 ? hash : nil)
                }
            }
            return try await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(answers.count { $0 } == 20)
        let closed = try PasswordHasher(cost: .init(memory: 64, passes: 1), limit: 0)
        await #expect(throws: CredentialsError.tooManyAtOnce) { try await closed.verify("x", against: nil) }
    }

    @Test(
        "What is short, a pattern or one's own name is refused, and the reason said",
        arguments: [
            ("corta", .tooShort), (String(repeating: "larga ", count: 200), .tooLong), ("aaaaaaaaaaaaaaa", .pattern),
            ("abababababab", .pattern), ("abcdefghijklm", .pattern), ("12345678901234", .pattern),
            ("987654321098", .pattern), ("mariacarmen1", .ownWords), ("encuentro-maria", .ownWords),
            ("cuatro perros azules", nil), ("tr0ub4dor&3xyz", nil), ("maria planta árboles", nil),
        ] as [(String, PasswordPolicy.Weakness?)]
    )
    func policy(password: String, weakness: PasswordPolicy.Weakness?) {
        #expect(
            PasswordPolicy.weakness(
                of: password,
                knowing: ["maria@example.org", "María del Carmen", "Encuentro", "carmen"]
            )
                == weakness
        )
    }
}

import Cooperation
import Credentials
import Localization
import People
import Testing

@testable import Registry

@Suite("Signing in")
struct SignInTests {
    private static let place = AccountsBench.place

    @Test("An invitation opens an account once; then address and password do", arguments: TestEngine.available)
    func invitation(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            let accounts = bench.accounts
            let invitation = try await accounts.invite(
                "Ana@Example.org ",
                name: " Ana   P. ",
                language: .pt,
                as: Appointment(party: "CO", role: .editor, document: "Nota 7"),
                with: bench.terminal
            )
            let link = try #require(invitation.secret)
            #expect(invitation.person.name == "Ana P.")
            #expect(try await accounts.invited(by: link)?.email.text == "ana@example.org")
            // when
            await #expect(throws: AccountError.weakPassword(.tooShort)) {
                try await accounts.accept(link, password: "corta", from: Self.place)
            }
            let session = try await accounts.accept(link, password: AccountsBench.password, from: Self.place)
            // then
            let signedIn = try #require(try await accounts.session(session))
            #expect(try await accounts.pens(of: signedIn).map(\.party) == ["CO"])
            await #expect(throws: AccountError.linkNotValid) {
                try await accounts.accept(link, password: AccountsBench.password, from: Self.place)
            }
            try await accounts.signOut(signedIn)
            #expect(try await accounts.session(session) == nil)
            let again = try await accounts.signIn("ANA@example.org", password: AccountsBench.password, from: Self.place)
            #expect(again.signedIn != nil)
            let lines = try await bench.people.read { try $0.auditLines().map(\.deed) }
            #expect(lines == [.signedIn, .signedOut, .acceptedInvitation, .invited, .designated])
        }
    }

    @Test(
        "A new node has one link by which its first operator comes in, once; with an operator there is none",
        arguments: TestEngine.available
    )
    func firstOperator(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let accounts = bench.accounts
            let lost = try #require(try await accounts.openNode())
            let link = try #require(try await accounts.openNode())
            #expect(try await !accounts.opensNode(lost))
            #expect(try await accounts.opensNode(link))
            func come(by link: Secret, _ email: String = "eva@example.org", _ password: String = AccountsBench.password)
                async throws -> Secret
            {
                try await accounts.becomeOperator(
                    by: link,
                    email: email,
                    name: "Eva",
                    language: .es,
                    password: password,
                    from: Self.place
                )
            }
            await #expect(throws: AccountError.linkNotValid) { try await come(by: lost) }
            await #expect(throws: AccountError.badAddress("eva")) { try await come(by: link, "eva") }
            await #expect(throws: AccountError.weakPassword(.tooShort)) {
                try await come(by: link, "eva@a.es", "corta")
            }
            _ = try await bench.member("ana", .titular, of: "CO")
            await #expect(throws: AccountError.badAddress("ana@example.org")) {
                try await come(by: link, "ana@example.org")
            }
            let session = try await come(by: link)
            let eva = try #require(try await accounts.session(session))
            // Signed in, but without a pen before there is a second factor.
            let offers = try await accounts.designations(of: eva)
            #expect(offers.map(\.refusal) == [.secondFactorNeeded(.operatorOfNode)])
            await #expect(throws: AccountError.linkNotValid) { try await come(by: link, "otra@example.org") }
            #expect(try await accounts.openNode() == nil)
        }
    }

    @Test("A wrong password and an account that is not there get the same answer and leave the same traces")
    func sameAnswer() async throws {
        try await AccountsBench.run { bench in
            _ = try await bench.member("ana", .editor, of: "CO")
            let before = try await bench.people.read { try $0.auditLines().count }
            for address in ["ana@example.org", "nadie@example.org", "no es una dirección"] {
                let answer = try await bench.accounts.signIn(address, password: "otra cosa larga", from: Self.place)
                #expect(answer == .refused)
            }
            let lines = try await bench.people.read { try $0.auditLines() }
            #expect(lines.count == before + 3)
            #expect(lines.prefix(3).allSatisfy { $0.deed == .refusedSignIn })
        }
    }

    @Test(
        "After ten attempts nobody gets in for a quarter of an hour, the right password included, known account or not",
        arguments: TestEngine.available
    )
    func throttled(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            _ = try await bench.member("ana", .editor, of: "CO")
            for address in ["ana@example.org", "nadie@example.org"] {
                for _ in 0..<10 {
                    let answer = try await bench.accounts.signIn(address, password: "equivocada", from: Self.place)
                    #expect(answer == .refused)
                }
                let right = try await bench.accounts.signIn(address, password: AccountsBench.password, from: Self.place)
                #expect(right == .later)
            }
            bench.clock.pass(minutes: 15)
            let later = try await bench.accounts.signIn(
                "ana@example.org",
                password: AccountsBench.password,
                from: Self.place
            )
            #expect(later.signedIn != nil)
        }
    }

    @Test("From one address a hundred accounts can be tried and no more; one network of IPv6 is one address")
    func throttledByAddress() async throws {
        try await AccountsBench.run { bench in
            var answers: [SignInAnswer] = []
            for (number, address)
                in ((0..<100).map { "2001:db8:1:2::\($0)" } + ["2001:0db8:1:2:a::1", "2001:db8:1:3::1"])
                .enumerated()
            {
                answers.append(
                    try await bench.accounts.signIn(
                        "p\(number)@example.org",
                        password: "equivocada",
                        from: Whereabouts(address: address)
                    )
                )
            }
            #expect(answers == Array(repeating: .refused, count: 100) + [.later, .refused])
        }
    }

    @Test(
        "A validator answers with password and code; with the password alone there is no pen",
        arguments: TestEngine.available
    )
    func secondFactor(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let accounts = bench.accounts
            let (_, designation, _) = try await bench.member("ana", .validator, of: "CO")
            bench.clock.pass(minutes: 5)
            // The password alone opens a session that can do nothing.
            let first = try await accounts.signIn("ana@example.org", password: AccountsBench.password, from: Self.place)
            let waiting = try #require(first.codeNeeded)
            #expect(try await accounts.session(waiting) == nil)
            #expect(try await accounts.awaitsCode(waiting))
            #expect(try await accounts.giveCode("000000", in: waiting, from: Self.place) == .refused)
            // The code opens another one.
            let person = try #require(try await bench.people.read { try $0.designation(designation.id)?.holder })
            let code = try await bench.code(of: person)
            let second = try await accounts.giveCode(code, in: waiting, from: Self.place)
            let session = try #require(second.signedIn)
            #expect(session != waiting)
            #expect(try await !accounts.awaitsCode(waiting))
            let signedIn = try #require(try await accounts.session(session))
            #expect(try await accounts.pens(of: signedIn).map(\.designation) == [designation.id])
            // The same code again opens nothing.
            let third = try await accounts.signIn("ana@example.org", password: AccountsBench.password, from: Self.place)
            let other = try #require(third.codeNeeded)
            #expect(try await accounts.giveCode(code, in: other, from: Self.place) == .refused)
        }
    }

    @Test("A role that needs a second factor gives no pen before one was shown; another role of the same person does")
    func stages() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let (signedIn, _, _) = try await bench.member("ana", .editor, of: "CO")
            let validator = try await accounts.designate(
                signedIn.person.id,
                Appointment(party: "CO", role: .validator),
                with: bench.terminal
            )
            #expect(try await accounts.pens(of: signedIn).compactMap(\.role) == [.editor])
            await #expect(throws: RegistryError.refused(.secondFactorNeeded(.validator))) {
                try await accounts.pen(validator.id, of: signedIn)
            }
            let offers = try await accounts.designations(of: signedIn)
            #expect(offers.first { $0.designation.id == validator.id }?.refusal == .secondFactorNeeded(.validator))
        }
    }

    @Test("One network of IPv6 is one address however it is written, and so is an IPv4 address in its clothes")
    func networks() throws {
        let key = try SealingKey([UInt8](repeating: 5, count: 32))
        func same(_ one: String, _ other: String) -> Bool {
            Counted.address(one).subject(key) == Counted.address(other).subject(key)
        }
        #expect(same("2001:db8::1", "2001:db8::2:3"))
        #expect(same("2001:db8::1", "2001:db8:0:0:9:9:9:9"))
        #expect(!same("2001:db8::1", "2001:db8:0:1::1"))
        #expect(same("::ffff:192.0.2.7", "::ffff:c000:207"))
        #expect(!same("::ffff:192.0.2.7", "::ffff:192.0.2.8"))
        #expect(!same("192.0.2.7", "192.0.2.8"))
    }

    @Test("Changing the telephone: the one before counts until the new one has given its first code")
    func changingTelephone() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let (ana, _, _) = try await bench.member("ana", .validator, of: "CO")
            let enrolment = try await accounts.enrolSecondFactor(ana, issuer: "Encuentro")
            bench.clock.pass(minutes: 2)
            // Left alone, nothing has changed.
            #expect(try await accounts.secondFactor(of: ana).isConfirmed)
            let old = try await bench.code(of: ana.person.id)
            await #expect(throws: AccountError.wrongCode) {
                try await accounts.confirmSecondFactor(ana, code: old, from: Self.place)
            }
            let first = try await accounts.signIn("ana@example.org", password: AccountsBench.password, from: Self.place)
            let waiting = try #require(first.codeNeeded)
            #expect(try await accounts.giveCode(old, in: waiting, from: Self.place).signedIn != nil)
            // Confirmed, the new one counts.
            let next = TOTP(secret: try #require(Base32.decode(enrolment.secret)))
            let step = TOTP.step(at: bench.clock.now)
            _ = try await accounts.confirmSecondFactor(ana, code: next.code(step), from: Self.place)
            bench.clock.pass(minutes: 2)
            #expect(try await bench.code(of: ana.person.id) == next.code(TOTP.step(at: bench.clock.now)))
        }
    }

    @Test("A recovery code gets in once")
    func recovery() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let (signedIn, _, _) = try await bench.member("ana", .validator, of: "CO")
            let codes = try await accounts.renewRecoveryCodes(signedIn)
            for (round, expected) in [true, false].enumerated() {
                let answer = try await accounts.signIn(
                    "ana@example.org",
                    password: AccountsBench.password,
                    from: Self.place
                )
                let waiting = try #require(answer.codeNeeded)
                let opened = try await accounts.giveCode(codes[3], in: waiting, from: Self.place)
                #expect((opened.signedIn != nil) == expected, "round \(round)")
            }
            #expect(try await accounts.secondFactor(of: signedIn).recoveryCodes == 9)
        }
    }

    @Test(
        "A session ends by itself after half an hour unused, and after twelve hours in any case",
        arguments: TestEngine.available
    )
    func expiry(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let (_, _, secret) = try await bench.member("ana", .editor, of: "CO")
            for _ in 0..<35 {
                bench.clock.pass(minutes: 20)
                #expect(try await bench.accounts.session(secret) != nil)
            }
            bench.clock.pass(minutes: 20)
            #expect(try await bench.accounts.session(secret) == nil)
            let (_, _, other) = try await bench.member("luis", .editor, of: "CO")
            bench.clock.pass(minutes: 30)
            #expect(try await bench.accounts.session(other) == nil)
        }
    }

    @Test("A person sees their sessions and ends them; never one of another person")
    func sessions() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let (ana, _, anas) = try await bench.member("ana", .editor, of: "CO")
            let (luis, _, luiss) = try await bench.member("luis", .editor, of: "CL")
            let other = try await accounts.signIn("ana@example.org", password: AccountsBench.password, from: Self.place)
            let second = try #require(other.signedIn)
            #expect(try await accounts.sessions(of: ana).count == 2)
            try await accounts.revokeSession(luis.session.id, of: ana)
            #expect(try await accounts.session(luiss) != nil)
            #expect(try await accounts.revokeOtherSessions(of: ana) == 1)
            #expect(try await accounts.session(second) == nil)
            #expect(try await accounts.session(anas) != nil)
            #expect(try await accounts.session(Secret("inventado")) == nil)
        }
    }

    @Test("Another password by mail needs the second factor still, and ends every open session")
    func reset() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let (ana, _, secret) = try await bench.member("ana", .validator, of: "CO")
            let link = Secret(random: [UInt8](repeating: 1, count: 32))
            let now = bench.clock.now
            try await bench.people.write {
                try $0.addLink(digest: link.digest, for: ana.person.id, .passwordReset, now: now, expires: now + 1_000)
            }
            #expect(try await accounts.resetting(by: link)?.id == ana.person.id)
            let answer = try await accounts.reset(link, password: "otros cinco gatos", from: Self.place)
            #expect(answer.codeNeeded != nil)
            #expect(try await accounts.session(secret) == nil)
            let old = try await accounts.signIn("ana@example.org", password: AccountsBench.password, from: Self.place)
            #expect(old == .refused)
            await #expect(throws: AccountError.linkNotValid) {
                try await accounts.reset(link, password: "otros cinco gatos", from: Self.place)
            }
        }
    }

    @Test("Asking for a reset does the same for every address: one letter is queued, three in a while and no more")
    func askingForReset() async throws {
        try await AccountsBench.run { bench in
            _ = try await bench.member("ana", .editor, of: "CO")
            let before = try await bench.people.read { try $0.letters().count }
            for address in ["ana@example.org", "nadie@example.org"] {
                for _ in 0..<5 { try await bench.accounts.requestReset(address, from: Self.place) }
            }
            let letters = try await bench.people.read { try $0.letters() }
            #expect(letters.count == before + 6)
            #expect(letters.count { $0.person == nil } == 6)
        }
    }

    @Test("The password changes for one who knows it; other sessions end")
    func changing() async throws {
        try await AccountsBench.run { bench in
            let accounts = bench.accounts
            let (ana, _, secret) = try await bench.member("ana", .editor, of: "CO")
            let other = try await accounts.signIn("ana@example.org", password: AccountsBench.password, from: Self.place)
            let second = try #require(other.signedIn)
            await #expect(throws: AccountError.wrongPassword) {
                try await accounts.changePassword(ana, from: "no es esta", to: "otros cinco gatos", at: Self.place)
            }
            try await accounts.changePassword(
                ana,
                from: AccountsBench.password,
                to: "otros cinco gatos",
                at: Self.place
            )
            #expect(try await accounts.session(second) == nil)
            #expect(try await accounts.session(secret) != nil)
        }
    }

    @Test("Another key than the one a database was first used with is refused")
    func keys() async throws {
        try await AccountsBench.run { bench in
            try await bench.accounts.claimKey()
            try await bench.accounts.claimKey()
            let other = Accounts(
                bench.registry,
                key: try SealingKey([UInt8](repeating: 6, count: 32)),
                hasher: try PasswordHasher(cost: .init(memory: 64, passes: 1))
            )
            await #expect(throws: AccountError.otherKey) { try await other.claimKey() }
        }
    }
}

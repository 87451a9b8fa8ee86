import Credentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization
import People
import Registry

/// The way in: password, second factor, invitation, another password; and the way out.
enum SignInController {
    // MARK: Password

    static func page(_ visit: Visit) async throws -> Response {
        if visit.member != nil { return .redirect(to: visit.links.account, status: .seeOther) }
        return form(visit, back: visit.queryValue("volver"))
    }

    static func enter(_ visit: Visit, _ fields: PostedFields) async throws -> Response {
        let accounts = try accounts(visit)
        let email = fields["correo"] ?? ""
        let back = fields["volver"]
        let answer = try await accounts.signIn(
            email,
            password: fields.exact("contrasena") ?? "",
            from: visit.whereabouts
        )
        switch answer {
        case .refused: return form(visit, problem: "account.wrong", email: email, back: back)
        case .later: return form(visit, problem: "account.throttled", email: email, back: back)
        case .codeNeeded(let secret):
            return opened(secret, visit, to: visit.links.signInCode(returningTo: visit.own(back)))
        case .signedIn(let secret): return opened(secret, visit, to: visit.own(back) ?? visit.links.desk)
        }
    }

    private static func form(
        _ visit: Visit,
        problem: String? = nil,
        email: String = "",
        back: String? = nil
    ) -> Response {
        let text = visit.text
        return visit.respond(isWrong: problem != nil) { seal in
            EntryPage(
                title: text("account.signIn"),
                lead: text("account.signInLead"),
                problem: problem.map { text($0) },
                notice: visit.notice.map { text("done.\($0.rawValue)", ["party": ""]) },
                action: visit.links.signIn(),
                seal: seal,
                inputs: [
                    .init(
                        name: "correo",
                        type: "email",
                        label: text("account.email"),
                        autocomplete: "username",
                        value: email
                    ),
                    .init(
                        name: "contrasena",
                        type: "password",
                        label: text("account.password"),
                        autocomplete: "current-password"
                    ),
                ],
                hidden: visit.own(back).map { [(name: "volver", value: $0)] } ?? [],
                button: text("account.signIn"),
                ways: [Crumb(text("account.forgot"), visit.links.forgotten)]
            )
        }
    }

    /// A session begins: its secret goes to the browser, and what tied the form to it is done with.
    static func opened(_ secret: Secret, _ visit: Visit, to address: String) -> Response {
        var response = Response.redirect(to: address, status: .seeOther)
        response.set(visit.cookies.setting(.session(visit.space.role), to: secret.text))
        response.set(visit.cookies.setting(.visit, to: ""))
        return response
    }

    // MARK: Second factor

    static func codePage(_ visit: Visit) async throws -> Response {
        guard let secret = waiting(visit), try await accounts(visit).awaitsCode(secret) else {
            return .redirect(to: visit.links.signIn(), status: .seeOther)
        }
        return codeForm(visit, back: visit.queryValue("volver"))
    }

    static func giveCode(_ visit: Visit, _ fields: PostedFields) async throws -> Response {
        guard let secret = waiting(visit) else { return .redirect(to: visit.links.signIn(), status: .seeOther) }
        switch try await accounts(visit).giveCode(fields["codigo"] ?? "", in: secret, from: visit.whereabouts) {
        case .refused: return codeForm(visit, problem: "account.codeWrong", back: fields["volver"])
        case .later: return codeForm(visit, problem: "account.throttled", back: fields["volver"])
        case .codeNeeded(let secret), .signedIn(let secret):
            return opened(secret, visit, to: visit.own(fields["volver"]) ?? visit.links.desk)
        }
    }

    private static func codeForm(_ visit: Visit, problem: String? = nil, back: String?) -> Response {
        let text = visit.text
        return visit.respond(isWrong: problem != nil) { seal in
            EntryPage(
                title: text("account.code"),
                lead: text("account.codeLead"),
                problem: problem.map { text($0) },
                notice: nil,
                action: visit.links.signInCode(),
                seal: seal,
                inputs: [
                    .init(
                        name: "codigo",
                        type: "text",
                        label: text("account.codeLabel"),
                        autocomplete: "one-time-code"
                    )
                ],
                hidden: visit.own(back).map { [(name: "volver", value: $0)] } ?? [],
                button: text("account.continue")
            )
        }
    }

    private static func waiting(_ visit: Visit) -> Secret? {
        visit.cookies.value(.session(visit.space.role), in: visit.request).map { Secret($0) }
    }

    // MARK: A forgotten password

    static func forgottenPage(_ visit: Visit) async throws -> Response { forgottenForm(visit, isSent: false) }

    static func forgotten(_ visit: Visit, _ fields: PostedFields) async throws -> Response {
        try await accounts(visit).requestReset(fields["correo"] ?? "", from: visit.whereabouts)
        return forgottenForm(visit, isSent: true)
    }

    private static func forgottenForm(_ visit: Visit, isSent: Bool) -> Response {
        let text = visit.text
        return visit.respond(isWrong: false) { seal in
            EntryPage(
                title: text("account.forgot"),
                lead: text("account.forgotLead"),
                problem: nil,
                notice: isSent ? text("account.forgotSent") : nil,
                action: visit.links.forgotten,
                seal: seal,
                inputs: [
                    .init(name: "correo", type: "email", label: text("account.email"), autocomplete: "username")
                ],
                button: text("account.sendLink"),
                ways: [Crumb(text("account.signIn"), visit.links.signIn())]
            )
        }
    }

    // MARK: Links of letters

    /// What a letter's link leads to.
    enum Letter: Sendable {
        case invitation, reset

        func address(_ secret: String, _ links: Links) -> String {
            switch self {
            case .invitation: links.invitation(secret)
            case .reset: links.reset(secret)
            }
        }
    }

    static func letterPage(_ letter: Letter) -> @Sendable (Visit) async throws -> Response {
        { visit in try await passwordForm(visit, letter) }
    }

    static func setPassword(_ letter: Letter) -> @Sendable (Visit, PostedFields) async throws -> Response {
        { visit, fields in
            let accounts = try accounts(visit)
            let secret = Secret(try visit.parameter("enlace"))
            let password = fields.exact("contrasena") ?? ""
            do {
                switch letter {
                case .invitation:
                    let session = try await accounts.accept(secret, password: password, from: visit.whereabouts)
                    return opened(session, visit, to: Notice.passwordSet.told(at: visit.links.account))
                case .reset:
                    switch try await accounts.reset(secret, password: password, from: visit.whereabouts) {
                    case .signedIn(let session):
                        return opened(session, visit, to: Notice.passwordSet.told(at: visit.links.account))
                    case .codeNeeded(let session): return opened(session, visit, to: visit.links.signInCode())
                    case .refused, .later: return .redirect(to: visit.links.signIn(), status: .seeOther)
                    }
                }
            } catch AccountError.weakPassword {
                return try await passwordForm(visit, letter, problem: "account.weak")
            } catch AccountError.linkNotValid {
                return try await passwordForm(visit, letter)
            }
        }
    }

    private static func passwordForm(_ visit: Visit, _ letter: Letter, problem: String? = nil) async throws -> Response
    {
        let text = visit.text
        let accounts = try accounts(visit)
        let secret = Secret(try visit.parameter("enlace"))
        let person =
            switch letter {
            case .invitation: try await accounts.invited(by: secret)
            case .reset: try await accounts.resetting(by: secret)
            }
        return visit.respond(isWrong: problem != nil || person == nil) { seal in
            EntryPage(
                title: person.map { text("account.welcome", ["name": .text($0.name)]) } ?? text("account.newPassword"),
                lead: person == nil ? nil : text("account.newPasswordLead"),
                problem: person == nil ? text("account.linkSpent") : problem.map { text($0) },
                notice: nil,
                action: letter.address(secret.text, visit.links),
                seal: seal,
                inputs: person == nil
                    ? []
                    : [
                        .init(
                            name: "contrasena",
                            type: "password",
                            label: text("account.newPassword"),
                            autocomplete: "new-password"
                        )
                    ],
                button: person == nil ? nil : text("account.setPassword"),
                ways: [Crumb(text("account.forgot"), visit.links.forgotten)]
            )
        }
    }

    // MARK: Links of the exercise

    /// Whoever has such a link comes in by one press: following it alone, as previews of messages do, changes nothing.
    static func practicePage(_ visit: Visit) async throws -> Response { practiceForm(visit, isSpent: false) }

    static func practice(_ visit: Visit, _ fields: PostedFields) async throws -> Response {
        let link = Secret(try visit.parameter("enlace"))
        guard let session = try await accounts(visit).play(link, from: visit.whereabouts) else {
            return practiceForm(visit, isSpent: true)
        }
        return opened(session, visit, to: visit.links.desk)
    }

    private static func practiceForm(_ visit: Visit, isSpent: Bool) -> Response {
        let text = visit.text
        return visit.respond(isWrong: isSpent) { seal in
            EntryPage(
                title: text("account.practice"),
                lead: isSpent ? nil : text("account.practiceLead"),
                problem: isSpent ? text("account.linkSpent") : nil,
                notice: nil,
                action: visit.request.uri.path,
                seal: seal,
                inputs: [],
                button: isSpent ? nil : text("account.practiceEnter")
            )
        }
    }

    // MARK: Out

    static func leave(_ visit: MemberVisit, _ fields: PostedFields) async throws -> Response {
        try await accounts(visit.visit).signOut(visit.member.signedIn)
        var response = Response.redirect(
            to: Notice.signedOut.told(at: visit.visit.links.signIn()),
            status: .seeOther
        )
        response.set(visit.visit.cookies.setting(.session(visit.visit.space.role), to: ""))
        response.set(visit.visit.cookies.setting(.designation(visit.visit.space.role), to: ""))
        return response
    }

    static func accounts(_ visit: Visit) throws -> Accounts {
        guard let accounts = visit.space.accounts else { throw PortalError.notFound }
        return accounts
    }
}

extension Visit {
    /// A page on the way in, whose form is tied to the browser it is shown in.
    func respond(isWrong: Bool, _ page: (FormSeal) -> EntryPage) -> Response {
        let known = cookies.value(.visit, in: request)
        let secret = known ?? Secret(random: Accounts.systemChance(Secret.randomLength)).text
        let seal = FormSeal(token: FormToken(secret: secret), designation: nil)
        var response = respond(with: page(seal), status: isWrong ? .unprocessableContent : .ok)
        response.headers[.cacheControl] = "no-store"
        // Links of letters and what was typed are nobody else's to know.
        response.headers[SecurityHeaders.referrerPolicy] = "no-referrer"
        if known == nil { response.set(cookies.setting(.visit, to: secret)) }
        return response
    }

    /// An address to be led back to, if it is one of this portal's pages.
    func own(_ address: String?) -> String? {
        guard let address, address.hasPrefix(links.root + "/"), !address.contains("\\"), !address.hasPrefix("//"),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), address.utf8.count < 2_000
        else { return nil }
        return address
    }

    var whereabouts: Whereabouts {
        Whereabouts(address: remoteAddress, agent: request.headers[.userAgent] ?? "")
    }
}

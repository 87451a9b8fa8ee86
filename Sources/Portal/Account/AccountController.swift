import CanonicalJSON
import Cooperation
import Credentials
import Hummingbird
import HummingbirdCore
import Localization
import People
import Registry

/// What people do about their own account.
enum AccountController {
    static func page(_ visit: MemberVisit) async throws -> Response { try await respond(visit) }

    private static func respond(
        _ visit: MemberVisit,
        problem: AccountPage.Problem? = nil,
        enrolment: Enrolment? = nil,
        recoveryCodes: [String] = []
    ) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        let signedIn = visit.member.signedIn
        let factor = try await accounts.secondFactor(of: signedIn)
        let designations = try await accounts.designations(of: signedIn)
        let names = PartyNames(page.labels, [:], page.language)
        let refusals = RefusalWords(text: page.text)
        let model = AccountPage(
            name: signedIn.person.name,
            email: signedIn.person.email.text,
            mailLanguage: signedIn.person.language,
            designations: designations.map { held, refusal in
                AccountPage.Held(
                    id: held.id.rawValue,
                    party: names(held.party),
                    role: page.text("designation.\(held.role.rawValue)"),
                    from: Moment(milliseconds: held.from).words(page.language),
                    to: held.to.map { Moment(milliseconds: $0).words(page.language) },
                    refusal: refusal.map { refusals.words($0) },
                    isActing: visit.member.pen?.designation == held.id
                )
            },
            sessions: try await accounts.sessions(of: signedIn).filter { $0.stage != .awaitingCode }.map { session in
                AccountPage.Session(
                    id: session.id,
                    agent: session.agent.isEmpty ? page.text("account.unknownAgent") : session.agent,
                    address: session.address,
                    seen: Moment(milliseconds: session.seen).full(page.language),
                    isThis: session.id == signedIn.session.id
                )
            },
            topics: try await accounts.topics(of: signedIn),
            digestTime: page.text(
                "account.digestTime",
                [
                    "hour": .text("\(RoundClock.hour):00"),
                    "zone": .text(RoundClock.name(of: page.house.settings.timeZone)),
                ]
            ),
            searches: try await SearchLine.all(page, visit.member),
            hasFactor: factor.isConfirmed,
            recoveryCodesLeft: factor.recoveryCodes,
            enrolment: enrolment.map { .init(secret: $0.secret, address: $0.address) },
            recoveryCodes: recoveryCodes,
            problem: problem,
            notice: page.notice,
            seal: visit.member.seal,
            text: page.text,
            links: page.links
        )
        return page.respond(with: model, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// One act about the account; which one is said by the button.
    static func act(_ visit: MemberVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        let signedIn = visit.member.signedIn
        func done(_ notice: Notice, _ fragment: String? = nil) -> Response {
            .redirect(to: notice.told(at: page.links.account, fragment: fragment), status: .seeOther)
        }
        switch fields["accion"] ?? "" {
        case "designacion":
            var response = Response.redirect(to: page.links.desk, status: .seeOther)
            let wanted = visit.member.pens.first { $0.designation.rawValue == fields["designacion"] }
            guard let wanted else { throw RegistryError.refused(.unknown) }
            response.set(page.cookies.setting(.designation(page.space.role), to: wanted.designation.rawValue))
            return response
        case "datos":
            let language = fields["idioma"].flatMap { Language(rawValue: $0) } ?? signedIn.person.language
            try await accounts.update(signedIn, name: fields["nombre"] ?? "", language: language)
            return done(.accountChanged)
        case "avisos":
            let wanted = Set(fields.all("aviso").compactMap { MailTopic(rawValue: $0) })
            try await accounts.setTopics(wanted, of: signedIn)
            return done(.topicsChanged, "avisos")
        case "contrasena":
            do {
                try await accounts.changePassword(
                    signedIn,
                    from: fields.exact("anterior") ?? "",
                    to: fields.exact("nueva") ?? "",
                    at: page.whereabouts
                )
                return done(.passwordSet, "contrasena")
            } catch AccountError.weakPassword {
                return try await respond(visit, problem: .weakPassword)
            } catch AccountError.wrongPassword {
                return try await respond(visit, problem: .wrongPassword)
            } catch AccountError.tooManyAttempts {
                return try await respond(visit, problem: .throttled)
            }
        case "cerrar-sesion":
            try await accounts.revokeSession(fields["sesion"] ?? "", of: signedIn)
            return done(.sessionsEnded, "sesiones")
        case "cerrar-otras":
            try await accounts.revokeOtherSessions(of: signedIn)
            return done(.sessionsEnded, "sesiones")
        case "segundo-factor":
            return try await respond(
                visit,
                enrolment: accounts.enrolSecondFactor(signedIn, issuer: "Encuentro")
            )
        case "confirmar-factor":
            do {
                let (codes, session) = try await accounts.confirmSecondFactor(
                    signedIn,
                    code: fields["codigo"] ?? "",
                    from: page.whereabouts
                )
                // The session goes on under another secret, so the forms of this page are those of that one.
                var renewed = page
                renewed.member = try await Member.of(session.text, page)
                guard let member = renewed.member else { throw PortalError.staleForm }
                var response = try await respond(
                    MemberVisit(visit: renewed, member: member),
                    recoveryCodes: codes
                )
                response.set(page.cookies.setting(.session(page.space.role), to: session.text))
                return response
            } catch AccountError.wrongCode {
                return try await respond(visit, problem: .wrongCode)
            }
        case "codigos":
            return try await respond(visit, recoveryCodes: accounts.renewRecoveryCodes(signedIn))
        case "borrar":
            guard fields["seguro"] == "1" else { return try await respond(visit, problem: .notSure) }
            try await accounts.erase(signedIn)
            var response = Response.redirect(to: page.links.home, status: .seeOther)
            response.set(page.cookies.setting(.session(page.space.role), to: ""))
            return response
        default: throw PortalError.unreadableBody
        }
    }

    /// Everything kept about the person, as a file.
    static func data(_ visit: MemberVisit) async throws -> Response {
        let json = try await SignInController.accounts(visit.visit).export(visit.member.signedIn)
        var response = visit.visit.respond(with: json)
        response.headers[.contentDisposition] = "attachment; filename=\"encuentro-cuenta.json\""
        return response
    }
}

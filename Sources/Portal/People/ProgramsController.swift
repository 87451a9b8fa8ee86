import Cooperation
import Credentials
import Hummingbird
import HummingbirdCore
import Localization
import People
import Registry

/// The programs that speak for a party: whoever may, gives them the use of a designation and takes it back.
enum ProgramsController {
    /// How long a token may hold, by the value of its choice; in days.
    static let terms = [("90", 90), ("365", 365)]

    static func page(_ visit: DesignatedVisit) async throws -> Response { try await respond(visit) }

    /// Gives a token, which this answer alone shows, or takes one back.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        if let token = fields["anula"] {
            try await accounts.revokeToken(token, with: visit.pen)
            return .redirect(to: Notice.tokenRevoked.told(at: page.links.programs), status: .seeOther)
        }
        let rights = Set(fields.all("derecho").compactMap { Right(rawValue: $0) })
        guard let label = fields["nombre"], let designation = fields["designacion"], !rights.isEmpty else {
            return try await respond(visit, problem: "programs.incomplete")
        }
        let days = Self.terms.first { $0.0 == fields["plazo"] }?.1
        let given = try await accounts.issueToken(
            for: Designation.ID(designation),
            label: label,
            granting: rights,
            expires: days.map { page.house.settings.now() + Int64($0) * 86_400_000 },
            with: visit.pen
        )
        return try await respond(visit, secret: given.secret)
    }

    private static func respond(
        _ visit: DesignatedVisit,
        problem: String? = nil,
        secret: Secret? = nil
    ) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        let now = page.house.settings.now()
        if let refusal = visit.pen.refusal(of: .issueToken, at: now) { throw RegistryError.refused(refusal) }
        let held = try await accounts.holders(for: visit.pen.party, with: visit.pen)
        var rows: [ProgramsModel.Row] = []
        for (designation, _) in held {
            let tokens = try await accounts.tokens(of: designation.id, with: visit.pen)
            rows += tokens.filter { $0.holds(at: now) }.map { row($0, designation, page) }
        }
        let model = ProgramsModel(
            party: page.labels.speaker(visit.pen.party),
            rows: rows,
            designations: held.filter { visit.pen.scope.contains($0.designation.scope) }.map { one in
                let role = page.text("designation.\(one.designation.role.rawValue)")
                return (id: one.designation.id.rawValue, label: "\(role) · \(one.person?.name ?? "")")
            },
            own: visit.pen.designation.rawValue,
            problem: problem.map { page.text($0) },
            secret: secret?.text,
            seal: visit.seal,
            notice: page.notice
        )
        return page.respond(
            with: ProgramsPage(model: model, text: page.text, links: page.links),
            status: problem == nil ? .ok : .unprocessableContent
        )
    }

    private static func row(_ token: APIToken, _ designation: Designation, _ page: Visit) -> ProgramsModel.Row {
        func day(_ moment: Int64) -> String { Moment(milliseconds: moment).words(page.language) }
        return ProgramsModel.Row(
            id: token.id,
            label: token.label,
            role: page.text("designation.\(designation.role.rawValue)"),
            rights: ProgramsPage.rights.filter(token.granted.contains).map { page.text("programs.\($0.rawValue)") },
            since: day(token.made),
            until: token.expires.map(day),
            used: token.used.map(day)
        )
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore
import Localization
import People
import Registry

/// Who speaks for a party: whoever may, invites people, gives designations and ends them.
enum PeopleController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        try await respond(visit, party: party(visit, visit.visit.queryValue("parte")))
    }

    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        let party = party(visit, fields["parte"])
        if let id = fields["termina"] {
            try await accounts.endDesignation(Designation.ID(id), with: visit.pen)
            return .redirect(to: Notice.designationEnded.told(at: page.links.people(of: party)), status: .seeOther)
        }
        guard let role = fields["funcion"].flatMap(Designation.Role.init), let email = fields["correo"] else {
            throw PortalError.unreadableBody
        }
        let document = fields["documento"].flatMap { $0.isEmpty ? nil : String($0.prefix(300)) }
        do {
            _ = try await accounts.invite(
                email,
                name: fields["nombre"] ?? "",
                language: fields["idioma"].flatMap { Language(rawValue: $0) } ?? page.language,
                as: Appointment(party: party, role: role, scope: visit.pen.scope, document: document),
                with: visit.pen
            )
        } catch AccountError.badAddress {
            return try await respond(visit, party: party, problem: "people.badAddress")
        } catch RegistryError.unknownParty {
            return try await respond(visit, party: visit.pen.party, problem: "people.unknownParty")
        }
        return .redirect(to: Notice.invited.told(at: page.links.people(of: party)), status: .seeOther)
    }

    /// One's own party; who looks after the node chooses.
    private static func party(_ visit: DesignatedVisit, _ wanted: String?) -> PartyCode {
        guard let wanted, !wanted.isEmpty, mayChoose(visit.pen) else { return visit.pen.party }
        return PartyCode(wanted.uppercased())
    }

    private static func mayChoose(_ pen: Pen) -> Bool {
        pen.role.map { Right.designate.holders[$0] == .anyParty } ?? false
    }

    private static func respond(
        _ visit: DesignatedVisit,
        party: PartyCode,
        problem: String? = nil
    ) async throws -> Response {
        let page = visit.visit
        let now = page.house.settings.now()
        let held = try await SignInController.accounts(page).holders(for: party, with: visit.pen)
        let names = PartyNames(page.labels, [:], page.language)
        let roles = Designation.Role.allCases.filter { visit.pen.role?.appoints.contains($0) ?? false }
        let model = PeopleModel(
            party: party == .node ? page.text("letter.node") : names(party),
            code: party.rawValue,
            rows: held.filter { $0.designation.lapse(at: now) == nil }.map { one in
                PeopleModel.Row(
                    id: one.designation.id.rawValue,
                    name: one.person?.name ?? "",
                    email: one.person?.email.text ?? "",
                    role: page.text("designation.\(one.designation.role.rawValue)"),
                    since: Moment(milliseconds: one.designation.from).words(page.language),
                    document: one.designation.document,
                    waits: one.person?.hasPassword == false,
                    canBeEnded: roles.contains(one.designation.role)
                        && visit.pen.scope.contains(one.designation.scope)
                )
            },
            roles: roles.map { (code: $0.rawValue, label: page.text("designation.\($0.rawValue)")) },
            mayChoose: mayChoose(visit.pen),
            problem: problem.map { page.text($0) },
            seal: visit.seal,
            notice: page.notice
        )
        let view = PeoplePage(model: model, text: page.text, links: page.links)
        return page.respond(with: view, status: problem == nil ? .ok : .unprocessableContent)
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Registry

/// Where whoever publishes editions opens them, sees what is missing, and closes them.
enum EditionDeskController {
    static func page(_ visit: DesignatedVisit) async throws -> Response { try await respond(visit) }

    /// What closing would freeze, said before it is done.
    static func closing(_ visit: DesignatedVisit) async throws -> Response {
        try check(visit, .closeEdition)
        let page = visit.visit
        let told = try await page.toldEdition()
        guard told.publishers == [visit.pen.party] else { throw PortalError.notFound }
        // It was closed meanwhile: its cover says when.
        guard told.cut == nil else { return .redirect(to: page.links.edition(told.item), status: .seeOther) }
        let items = try await page.items(InitiativeQuery(told.edition.scope).catalogueQuery())
        let cut = try await page.ledger.lastSequence()
        return page.respond(
            with: EditionClosingPage(
                item: told.item,
                number: told.edition.number,
                readiness: ReadinessModel(told, items.southSouth, page),
                scope: ScopeWords.words(told.edition.scope, page),
                cut: cut,
                seal: visit.seal,
                text: page.text,
                links: page.links
            )
        )
    }

    /// Opens an edition, or closes one that was looked at and confirmed.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        switch fields["accion"] ?? "" {
        case "abrir": return try await open(visit, EditionDraft(fields))
        case "cerrar":
            guard let number = fields["numero"], let cut = fields["asiento"].flatMap({ Int64($0) }) else {
                throw PortalError.unreadableBody
            }
            do {
                let told = try await visit.registry.closeEdition(number, at: cut, with: visit.pen)
                return .redirect(
                    to: Notice.editionClosed.told(at: page.links.editionDesk, fragment: told.item.rawValue),
                    status: .seeOther
                )
            } catch let error as EditionError {
                return try await respond(visit, problem: error)
            }
        default: throw PortalError.unreadableBody
        }
    }

    private static func open(_ visit: DesignatedVisit, _ draft: EditionDraft) async throws -> Response {
        // Who may not is told so before anything else is.
        try check(visit, .openEdition)
        let page = visit.visit
        if let problem = draft.problem(page.text) {
            return try await respond(visit, draft: draft, problem: problem)
        }
        do {
            let item = try await visit.registry.openEdition(
                draft.number,
                title: draft.title,
                scope: InitiativeQuery(draft.query),
                method: draft.method,
                due: draft.due,
                with: visit.pen
            )
            return .redirect(
                to: Notice.editionOpened.told(at: page.links.editionDesk, fragment: item.rawValue),
                status: .seeOther
            )
        } catch let error as EditionError {
            return try await respond(visit, draft: draft, problem: words(error, page.text))
        }
    }

    private static func check(_ visit: DesignatedVisit, _ right: Right) throws {
        if let refusal = visit.pen.refusal(of: right, at: visit.visit.house.settings.now()) {
            throw RegistryError.refused(refusal)
        }
    }

    private static func respond(_ visit: DesignatedVisit, problem: EditionError) async throws -> Response {
        try await respond(visit, problem: words(problem, visit.visit.text))
    }

    private static func respond(
        _ visit: DesignatedVisit,
        draft: EditionDraft = EditionDraft(),
        problem: String? = nil
    ) async throws -> Response {
        try check(visit, .openEdition)
        let page = visit.visit
        var rows: [EditionDeskPage.Row] = []
        for told in try await page.kept("editions", make: { try await page.ledger.editions() })
        where told.publishers.contains(visit.pen.party) {
            rows.append(try await row(told, page))
        }
        let view = EditionDeskPage(
            party: page.labels.speaker(visit.pen.party),
            rows: rows,
            draft: draft,
            problem: problem,
            notice: page.notice,
            seal: visit.seal,
            text: page.text,
            links: page.links
        )
        return page.respond(with: view, status: problem == nil ? .ok : .unprocessableContent)
    }

    private static func row(_ told: ToldEdition, _ page: Visit) async throws -> EditionDeskPage.Row {
        let words = EditionWords(told, page)
        var readiness: EditionDeskPage.Readiness?
        if told.cut == nil {
            let items = try await page.items(InitiativeQuery(told.edition.scope).catalogueQuery())
            readiness = .init(ReadinessModel(told, items.southSouth, page))
        }
        return EditionDeskPage.Row(
            item: told.item,
            title: words.title,
            number: told.edition.number,
            scope: ScopeWords.words(told.edition.scope, page),
            due: told.edition.due?.words(page.language),
            closed: words.closed,
            readiness: readiness
        )
    }

    private static func words(_ error: EditionError, _ text: Texts) -> String {
        switch error {
        case .exists(let number): text("editionDesk.exists", ["number": .text(number)])
        case .unknown(let number): text("editionDesk.unknown", ["number": .text(number)])
        case .closed(let number, let day): text("editionDesk.wasClosed", ["number": .text(number), "day": .text(day)])
        case .badNumber: text("editionDesk.badNumber")
        case .beyond: text("editionDesk.beyond")
        }
    }
}

/// What an edition tells of, as people read it.
enum ScopeWords {
    static func words(_ scope: String, _ visit: Visit) -> String {
        let name = InitiativeListModel.name(of: InitiativeQuery(scope), visit)
        return name.isEmpty ? visit.text("editionDesk.everything") : name
    }
}

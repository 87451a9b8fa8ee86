import Cooperation
import Hummingbird
import HummingbirdCore
import Markup
import People
import Registry

/// What is typed into the form and not said yet.
extension DeclareController {
    /// The form with a draft in it, and what was said about its initiative since.
    static func draft(_ id: String, _ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        guard let draft = try await SignInController.accounts(page).draft(id, with: visit.pen),
            draft.kind == kind.kind.name
        else { throw PortalError.notFound }
        var form = Form()
        form.subject = try await DeclareSubject(draft.item, visit)
        form.values = FormValues(draft.fields).rewritten(for: page.language, from: draft.language, kind: kind)
        form.draft = DraftStatus.Former(id: draft.id, saved: draft.saved)
        form.news = try await form.subject?.said(since: draft.seen, visit) ?? []
        return try await respond(visit, form)
    }

    /// Keeps what stands in the form: at a press of the button, or quietly for a script, which is sent the pieces of the
    /// page that tell so.
    static func keep(_ form: Form, _ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let accounts = try SignInController.accounts(page)
        var form = form
        var isCopy = false
        do {
            guard form.values.saysSomething(in: kind) else { throw Nothing() }
            let kept = try await accounts.keep(
                Drafting(
                    kind: kind.kind,
                    item: form.subject?.item,
                    seen: fields["visto"].flatMap { Int64($0) },
                    language: page.language,
                    fields: form.values.kept(of: kind, and: [code])
                ),
                inPlaceOf: form.draft.map { ($0.id, $0.saved) },
                with: visit.pen
            )
            isCopy = form.draft.map { $0.id != kept.id } ?? false
            form.draft = DraftStatus.Former(id: kept.id, saved: kept.saved)
        } catch is Nothing {
            form.draftTrouble = .empty
        } catch AccountError.tooManyDrafts(let limit) {
            form.draftTrouble = .tooMany(limit: limit)
        } catch AccountError.draftTooLarge(let limit) {
            form.draftTrouble = .tooLarge(limit: limit / 1024)
        }
        if fields["callado"] != nil {
            var status = DraftStatus(
                former: form.draft,
                trouble: form.draftTrouble,
                now: page.house.settings.now(),
                text: page.text
            )
            status.isCopy = isCopy
            return page.respond(with: status.node, status: form.draftTrouble == nil ? .ok : .unprocessableContent)
        }
        guard form.draftTrouble == nil, let draft = form.draft else { return try await respond(visit, form) }
        let notice: Notice = isCopy ? .draftCopied : .draftKept
        return .redirect(to: notice.told(at: page.links.declare(draft: draft.id)), status: .seeOther)
    }

    private struct Nothing: Error {}

    /// Takes a draft away.
    static func removeDraft(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        guard let id = fields["borrar"] else { throw PortalError.unreadableBody }
        try await SignInController.accounts(visit.visit).removeDraft(id, with: visit.pen)
        return .redirect(to: Notice.draftRemoved.told(at: visit.visit.links.declare()), status: .seeOther)
    }
}

extension DraftStatus.Former {
    /// The draft a sent form goes on from; nil where it goes on from none.
    init?(_ fields: PostedFields) {
        guard let id = fields["borrador"], let saved = fields["guardado"].flatMap({ Int64($0) }) else { return nil }
        self.init(id: id, saved: saved)
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import People
import Registry

/// What is written beside an initiative: comments, their answers, taking back, reading.
enum CommentsController {
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let view = try await ItemController.view(page)
        let accounts = try SignInController.accounts(page)
        let id = fields["comentario"].map { DialogueComment.ID($0) }
        var field = fields["campo"] ?? Stance.whole
        var anchor = id
        let notice: Notice
        switch (fields["acto"], id) {
        case ("comentar", _):
            let draft = CommentDraft(
                field: field,
                language: fields["idioma"].flatMap { Language(rawValue: $0) } ?? page.language,
                text: fields["texto"] ?? "",
                mentioned: Set(fields.all("avisar").map { PartyCode($0) }),
                answers: id
            )
            let letter = MentionLetter(visit: page, view: view, field: field, sender: visit.pen.party)
            do {
                anchor = try await accounts.comment(draft, on: view.head, with: visit.pen) { party, language in
                    letter.letter(to: party, in: language)
                }
            } catch let cause as CommentError {
                return try await again(visit, view, .init(draft: draft, cause: cause), fields)
            }
            notice = .commented
        case ("retirar", let id?):
            field = try await self.field(of: id, view, visit, accounts)
            try await accounts.withdrawComment(id, on: view.head, with: visit.pen)
            notice = .commentWithdrawn
        case ("leido", let id?):
            field = try await self.field(of: id, view, visit, accounts)
            try await accounts.readComment(id, on: view.head, with: visit.pen)
            notice = .commentRead
        default: throw PortalError.unreadableBody
        }
        let isWhole = field == Stance.whole
        let place =
            fields["volver"] == "dato" && !isWhole
            ? page.links.word(on: view.head, field: field) : page.links.initiative(view.head)
        let told = notice.told(at: place) + (isWhole ? "" : "&dato=\(PercentCoding.encoded(field))")
        return .redirect(to: told + (anchor.map { "#comentario-\($0)" } ?? ""), status: .seeOther)
    }

    private static func field(
        of id: DialogueComment.ID,
        _ view: ItemView,
        _ visit: DesignatedVisit,
        _ accounts: Accounts
    ) async throws -> String {
        let found = try await accounts.comments(on: view, with: visit.pen).first { $0.id == id }
        guard let found else { throw PortalError.notFound }
        return found.field
    }

    /// The page it was typed on, with what was typed and what is wrong with it.
    private static func again(
        _ visit: DesignatedVisit,
        _ view: ItemView,
        _ trouble: CommentsModel.Trouble,
        _ fields: PostedFields
    ) async throws -> Response {
        if let field = view.kind[trouble.draft.field], view.settlement[field.name] != nil, field.weight != .reference {
            return try await DialogueController.respond(visit, view, field, comment: trouble)
        }
        return try await ItemController.page(visit.visit, comment: trouble)
    }
}

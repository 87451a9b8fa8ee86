import CanonicalJSON
import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization

/// One initiative, as its two-sided page and as files.
enum ItemController {
    static func page(_ visit: Visit) async throws -> Response { try await page(visit, comment: nil) }

    /// - Parameter comment: One that was typed on it and not taken.
    static func page(_ visit: Visit, comment trouble: CommentsModel.Trouble?) async throws -> Response {
        let view = try await view(visit)
        if let elsewhere = elsewhere(view, visit) { return elsewhere }
        let surroundings = try await visit.ledger.surroundings(
            of: view.members.map(\.item),
            organisations: unknown(view, visit)
        )
        let own = Set(view.members.map(\.item))
        let likes = surroundings.proposals.prefix(5).map { own.contains($0.a) ? $0.b : $0.a }
        var composer = ItemComposer(view: view, surroundings: surroundings, visit: visit)
        composer.titles = try await visit.titles(of: likes)
        composer.titles.merge(try await visit.titles(namedBy: view.entries, of: view)) { title, _ in title }
        if let programme = view.settlement["programme"]?.value.text {
            composer.programme = try await visit.programme(named: programme)
        }
        composer.comments = try await CommentsModel.read(composer, visit, trouble: trouble)
        let answers = try await ItemAnswers.read(view.members.map(\.item), visit)
        return visit.respond(
            with: ItemPage(
                item: view.head,
                model: composer.model,
                answers: answers,
                text: visit.text,
                links: visit.links
            ),
            status: trouble == nil ? .ok : .unprocessableContent
        )
    }

    /// The same as a file.
    static func file(_ form: FileForm) -> @Sendable (Visit) async throws -> Response {
        { visit in
            let view = try await view(visit)
            if let elsewhere = elsewhere(view, visit, as: form) { return elsewhere }
            let surroundings = try await visit.ledger.surroundings(
                of: view.members.map(\.item),
                organisations: unknown(view, visit)
            )
            return try await ItemFile(view: view, surroundings: surroundings, visit: visit).response(form)
        }
    }

    /// The item that the address names, as whoever looks may see it; throws ``PortalError/notFound``.
    static func view(_ visit: Visit) async throws -> ItemView {
        guard let view = try await visit.ledger.item(ItemID(visit.parameter("id"))) else { throw PortalError.notFound }
        return visit.shown(view)
    }

    /// Where an item is shown that has no page here: under its head's address, or as what it is.
    static func elsewhere(_ view: ItemView, _ visit: Visit, as form: FileForm? = nil) -> Response? {
        switch view.kind.kind {
        case Programme.kind: return .redirect(to: visit.links.programme(view.head, as: form), status: .found)
        case Organisation.kind:
            let code = view.settlement["code"]?.value.text ?? view.members[0].key
            return .redirect(to: visit.links.organisation(code, as: form), status: .found)
        case Series.kind, Summit.kind, Instrument.kind, Mandate.kind, PlanElement.kind, Meeting.kind,
            Need.kind:
            return .redirect(to: visit.links.item(view.head, kind: view.kind.kind.name), status: .found)
        case let kind where AnyKind.isPlan(kind):
            return .redirect(to: visit.links.plan(view.head), status: .found)
        default:
            guard view.item != view.head else { return nil }
            return .redirect(to: visit.links.initiative(view.head, as: form), status: .found)
        }
    }

    /// Codes of those who speak or take part that no vocabulary knows.
    static func unknown(_ view: ItemView, _ visit: Visit) -> [PartyCode] {
        var codes = view.dialogue.tellings.map(\.party)
        for element in view.settlement["participants"]?.value.array ?? [] {
            if let code = element["code"]?.text { codes.append(PartyCode(code)) }
        }
        return Set(codes.filter { visit.labels.partner($0.rawValue) == $0.rawValue }).sorted()
    }
}

import CanonicalJSON
import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger
import Registry

/// Requests for assistance: all of them, each, and what those asked answer.
enum NeedsController {
    static func all(_ visit: Visit) async throws -> NeedsPage {
        NeedsPage(model: NeedsModel(try await visit.direction(), visit), text: visit.text, links: visit.links)
    }

    static func one(_ visit: Visit) async throws -> NeedPage {
        let graph = try await visit.direction()
        let item = ItemID(try visit.parameter("id"))
        guard let need = graph.needs.first(where: { $0.item == item }), let view = try await visit.ledger.item(item)
        else { throw PortalError.notFound }
        let saying = SayingLine(view, source: need.content.source, standing: nil, visit)
        var model = NeedModel(need, graph, saying, visit)
        model.tools = TellTools(view, visit)
        if let member = visit.member, let pen = member.pen, visit.edition == nil,
            pen.refusal(of: .answer, at: visit.house.settings.now()) == nil, need.addressees.contains(pen.party)
        {
            model.seal = member.seal
            model.own = need.answer(of: pen.party)?.stance.position
        }
        return NeedPage(model: model, text: visit.text, links: visit.links)
    }

    /// One of those asked takes a need up, declines it with its reason, or takes its answer back.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        guard let item = fields["solicitud"].map({ ItemID($0) }) else { throw PortalError.unreadableBody }
        let graph = try await visit.visit.direction()
        guard let need = graph.needs.first(where: { $0.item == item }) else { throw PortalError.notFound }
        // Whoever asks answers nothing, though it has a say about its own request.
        guard need.addressees.contains(visit.pen.party) else {
            throw RegistryError.notConcerned(visit.pen.party.rawValue)
        }
        let note = fields["nota"].map { String($0.prefix(4_000)) }
        let links = visit.visit.links
        let position: Stance.Position
        switch fields["acto"] {
        case "atender": position = .agrees(with: .bool(true))
        case "declinar":
            guard note != nil else {
                return .redirect(to: Notice.reasonMissing.told(at: links.need(item)), status: .seeOther)
            }
            position = .objects
        case "deshacer": position = .undone
        default: throw PortalError.unreadableBody
        }
        let stance = Stance(field: Stance.whole, position, note: note)
        try await visit.registry.answer(stance, on: item, with: visit.pen)
        return .redirect(to: Notice.told.told(at: links.need(item)), status: .seeOther)
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Registry

extension TwinsController {
    /// A party says that two are the same, or that they are not.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        guard let one = fields["una"], let other = fields["otra"] else { throw PortalError.unreadableBody }
        let note = fields["nota"].map { String($0.prefix(4_000)) }
        let (first, second) = (ItemID(one), ItemID(other))
        let links = visit.visit.links
        switch fields["acto"] {
        case "unir":
            try await visit.registry.confirmTwins(first, second, with: visit.pen, note: note)
            let view = try await visit.visit.ledger.item(first)
            let head = view?.head ?? first
            let isPlan = view.map { AnyKind.isPlan($0.kind.kind) } ?? false
            let place = isPlan ? links.plan(head) : links.initiative(head)
            let notice: Notice = isPlan ? .joinedPlans : .joined
            return .redirect(to: notice.told(at: place), status: .seeOther)
        case "separar":
            try await visit.registry.separateTwins(first, second, with: visit.pen, note: note)
            let back =
                switch fields["volver"] {
                case "iniciativa": links.initiative(first)
                case "plan": links.plan(first)
                default: links.twins()
                }
            return .redirect(to: Notice.separated.told(at: back), status: .seeOther)
        default: throw PortalError.unreadableBody
        }
    }
}

import Cooperation
import HummingbirdCore
import Ledger
import Registry

/// What the machine takes for the same initiative told twice, as a page and as files.
enum TwinsController {
    static let pageSize = 20
    private static let fileLimit = 2_000

    static func page(_ visit: Visit) async throws -> Response {
        let page = min(max(Int(visit.queryValue("pagina") ?? "") ?? 1, 1), 1_000_000)
        let item = visit.queryValue("iniciativa").map { ItemID($0) }
        var model = try await model(page: page, size: pageSize, item: item, visit)
        model.notice = visit.member == nil ? nil : visit.notice
        if let member = visit.member, let pen = member.pen,
            pen.refusal(of: .join, at: visit.house.settings.now()) == nil
        {
            model.speaker = .init(pen.party, visit.labels.speaker(pen.party), member.seal)
        }
        return visit.respond(with: TwinsPage(model: model, text: visit.text, links: visit.links))
    }

    static func file(_ form: FileForm) -> @Sendable (Visit) async throws -> Response {
        { visit in
            let model = try await model(page: 1, size: fileLimit, item: nil, visit)
            return try TwinsFile(model: model, text: visit.text).table.response(form)
        }
    }

    private static func model(page: Int, size: Int, item: ItemID?, _ visit: Visit) async throws -> TwinsModel {
        let proposals: [TwinProposal]
        let count: Int
        if let item {
            // An item may stand under an address it was once told at.
            let members = try await visit.ledger.item(item)?.members.map(\.item) ?? [item]
            proposals = try await visit.ledger.surroundings(of: members, limit: 1).proposals
            count = proposals.count
        } else {
            count = try await visit.ledger.proposalCount()
            proposals = try await visit.ledger.proposals(limit: size, offset: (page - 1) * size).proposals
        }
        var views: [ItemID: ItemView] = [:]
        for id in Set(proposals.flatMap { [$0.a, $0.b] }).sorted() { views[id] = try await visit.ledger.item(id) }
        let codes = Set(views.values.flatMap { ItemController.unknown($0, visit) }).sorted()
        let names = PartyNames(visit.labels, try await visit.ledger.names(ofOrganisations: codes), visit.language)
        return TwinsModel(
            proposals: proposals,
            views: views,
            count: count,
            page: page,
            size: size,
            item: item,
            words: FieldWords(visit),
            text: visit.text,
            names: names
        )
    }
}

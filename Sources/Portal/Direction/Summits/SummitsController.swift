import Cooperation
import Ledger

/// The summits, and each with what it adopted.
enum SummitsController {
    static func all(_ visit: Visit) async throws -> SummitsPage {
        SummitsPage(
            model: SummitsModel(try await visit.direction(), visit),
            text: visit.text,
            links: visit.links
        )
    }

    static func one(_ visit: Visit) async throws -> SummitPage {
        let graph = try await visit.direction()
        guard let summit = graph.summit(ItemID(try visit.parameter("id"))),
            let view = try await visit.ledger.item(summit.item)
        else { throw PortalError.notFound }
        let saying = SayingLine(view, source: summit.content.source, standing: summit.content.standing, visit)
        return SummitPage(model: SummitModel(summit, graph, saying, visit), text: visit.text, links: visit.links)
    }
}

import Cooperation
import Ledger

/// The mandates, and each with what answers it.
enum MandatesController {
    static func all(_ visit: Visit) async throws -> MandatesPage {
        let model = MandatesModel(try await visit.direction(), MandateQuery(visit), visit)
        return MandatesPage(model: model, text: visit.text, links: visit.links)
    }

    static func one(_ visit: Visit) async throws -> MandatePage {
        let graph = try await visit.direction()
        guard let mandate = graph.mandate(ItemID(try visit.parameter("id"))),
            let view = try await visit.ledger.item(mandate.item)
        else { throw PortalError.notFound }
        let saying = SayingLine(view, source: mandate.content.source, standing: mandate.content.standing, visit)
        var model = MandateModel(mandate, graph, saying, visit)
        model.tools = TellTools(view, visit)
        return MandatePage(model: model, text: visit.text, links: visit.links)
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization

/// What waits for those who speak for a party, and what they wait for.
enum DeskController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let model = try await DeskModel(visit)
        return visit.visit.respond(with: DeskPage(model: model, text: visit.visit.text, links: visit.visit.links))
    }
}

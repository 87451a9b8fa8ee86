import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger

/// Everything that was said about an initiative, in order, as a page and as files.
enum HistoryController {
    static func page(_ visit: Visit) async throws -> Response {
        let view = try await ItemController.view(visit)
        if view.item != view.head {
            return .redirect(to: visit.links.history(of: view.head), status: .found)
        }
        let model = try await model(of: view, visit)
        return visit.respond(with: HistoryPage(model: model, text: visit.text, links: visit.links))
    }

    static func file(_ form: FileForm) -> @Sendable (Visit) async throws -> Response {
        { visit in
            let view = try await ItemController.view(visit)
            if view.item != view.head {
                return .redirect(to: visit.links.history(of: view.head, as: form), status: .found)
            }
            return try HistoryFile(model: try await model(of: view, visit), text: visit.text).response(form)
        }
    }

    private static func model(of view: ItemView, _ visit: Visit) async throws -> HistoryModel {
        var entries = try await visit.ledger.history(of: view.members.map(\.item))
        if !visit.seesOpenWords(of: view) {
            entries = entries.compactMap { [open = view.inValidation] in $0.without(open) }
        }
        let organisations = try await visit.ledger.names(ofOrganisations: ItemController.unknown(view, visit))
        return HistoryModel(
            view: view,
            entries: entries,
            words: FieldWords(visit),
            text: visit.text,
            names: PartyNames(visit.labels, organisations, visit.language),
            titles: try await visit.titles(namedBy: entries, of: view)
        )
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Registry

/// The queue of what a party has to validate, many at once.
enum ValidateController {
    static let size = 20

    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        var query = DeskQuestions(visit: page, party: visit.pen.party).toValidate(
            page: min(max(Int(page.queryValue("pagina") ?? "") ?? 1, 1), 100_000),
            size: size
        )
        query.text = String((page.queryValue("q") ?? "").prefix(200))
        let teller = page.queryValue("declara") ?? ""
        if !teller.isEmpty { query.values[.declaredBy] = [teller] }
        let answer = try await page.ledger.list(query, facets: [.declaredBy])
        var views: [ItemView] = []
        for row in answer.rows {
            if let view = try await page.ledger.item(row.item) { views.append(view) }
        }
        let model = ValidateModel(visit: visit, query: query, teller: teller, answer: answer, views: views)
        return page.respond(with: ValidatePage(model: model, text: page.text, links: page.links))
    }

    /// Recognises those chosen, one statement each; what cannot be said of one does not hold up the others.
    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        let page = visit.visit
        let items = fields["una"].map { [$0] } ?? Array(fields.all("iniciativa").prefix(size))
        let seen = fields["visto"].flatMap { Int64($0) }
        guard !items.isEmpty else { return .redirect(to: page.links.validate, status: .seeOther) }
        var refused: [any Error] = []
        for item in items {
            do {
                try await visit.registry.recognise(ItemID(item), seen: seen, with: visit.pen)
            } catch let error as RegistryError {
                refused.append(error)
            }
        }
        if refused.count == items.count, let first = refused.first { throw first }
        let notice: Notice = refused.isEmpty ? .validated : .someValidated
        return .redirect(to: notice.told(at: page.links.validate), status: .seeOther)
    }
}

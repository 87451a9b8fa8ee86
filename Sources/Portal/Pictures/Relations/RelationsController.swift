import Cooperation
import Hummingbird
import Ledger
import Registry

enum RelationsController {
    static func page(_ visit: Visit) async throws -> RelationsPage {
        let question = RelationsQuestion(visit.initiativeQuery)
        let matrix = try await visit.matrix(question.narrowed, triangular: question.triangular)
        let region = try await visit.region()
        var pair: PairModel?
        if let (one, other) = question.pair {
            let query = question.pairQuery(one, other)
            let picture = try await visit.kept("pair " + query.written) {
                PairPicture(try await visit.items(query.catalogueQuery()), PartyCode(one), PartyCode(other))
            }
            let rows = try await visit.ledger.list(query.catalogueQuery(size: 10), facets: []).rows
            pair = PairModel(one, other, picture, rows: rows, list: visit.links.initiatives(query), visit)
        }
        let model = RelationsModel(question, matrix, pair: pair, recordedAt: region.recordedAt, visit)
        return RelationsPage(model, visit)
    }
}

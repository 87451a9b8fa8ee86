import CanonicalJSON
import Cooperation
import HummingbirdCore
import Ledger

/// `/api/measures`: numbers with their coordinates and who said them, by indicator.
enum MeasuresAPI {
    static func list(_ visit: Visit) async throws -> Response {
        let indicator = visit.queryValue("indicator") ?? ""
        let limit = visit.limit
        let (rows, next) = try await visit.ledger.measures(
            indicator: indicator,
            after: try cursor(visit),
            limit: limit
        )
        let address = next.map { next in
            let cursor: JSON = [.string(next.item), .string(next.party), .string(next.coordinates)]
            let address = visit.links.data.measures(indicator: indicator, after: cursor.canonical)
            return limit == 100 ? address : address + "&limit=\(limit)"
        }
        return visit.respond(
            with: DataPage(
                name: "measures",
                elements: rows.map(json),
                next: address,
                sequence: visit.ledger.catalogueInMemory?.sequence
            ).json
        )
    }

    /// Where a page begins, as the page before wrote it.
    private static func cursor(_ visit: Visit) throws -> MeasureCursor? {
        guard let text = visit.queryValue("after") else { return nil }
        let parts = (try? JSON(parsing: text))?.array?.compactMap(\.text) ?? []
        guard parts.count == 3 else { throw PortalError.badParameter(name: "after", found: APIEndpoint.shown(text)) }
        return MeasureCursor(item: parts[0], party: parts[1], coordinates: parts[2])
    }

    private static func json(_ row: MeasureRow) -> JSON {
        var object = row.measure.json.object ?? JSONObject()
        object["item"] = .string(row.item.rawValue)
        object["party"] = .string(row.party.rawValue)
        object["sequence"] = .integer(row.sequence)
        return .object(object)
    }
}

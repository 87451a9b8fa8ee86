import CanonicalJSON
import Cooperation
import HummingbirdCore
import Ledger

/// `/api/statements` and `/api/changes`: what was said, and which items it changed, since an entry.
enum StatementsAPI {
    static func statements(_ visit: Visit) async throws -> Response {
        let limit = visit.limit
        let after = visit.number("after", default: 0)
        let entries = try await visit.ledger.entries(after: after, limit: limit)
        let next = entries.count == limit ? entries.last.map { visit.links.data.statements(after: $0.sequence) } : nil
        return visit.respond(
            with: DataPage(
                name: "statements",
                elements: entries.map(json),
                next: next.map { limit == 100 ? $0 : $0 + "&limit=\(limit)" },
                sequence: visit.ledger.catalogueInMemory?.sequence
            ).json
        )
    }

    static func changes(_ visit: Visit) async throws -> Response {
        let limit = visit.limit
        let (changes, hasMore) = try await visit.ledger.changes(
            after: visit.number("after", default: 0),
            limit: limit
        )
        let next = hasMore ? changes.last.map { visit.links.data.changes(after: $0.sequence) } : nil
        return visit.respond(
            with: DataPage(
                name: "changes",
                elements: changes.map { change in
                    [
                        "id": .string(change.item.rawValue), "kind": .string(change.kind),
                        "sequence": .integer(change.sequence), "isShown": .bool(change.hasView),
                    ]
                },
                next: next.map { limit == 100 ? $0 : $0 + "&limit=\(limit)" },
                sequence: visit.ledger.catalogueInMemory?.sequence
            ).json
        )
    }

    /// An entry whole: without `sequence` and `hash` it is the document its hash is taken of.
    private static func json(_ entry: Entry) -> JSON {
        var object = JSONObject()
        object["sequence"] = .integer(entry.sequence)
        object["ordinal"] = .integer(entry.ordinal)
        object["party"] = .string(entry.statement.party.rawValue)
        object["designation"] = .string(entry.statement.designation)
        object["item"] = .string(entry.statement.item.rawValue)
        object["recordedAt"] = .integer(entry.recordedAt)
        object["act"] = entry.statement.act.json
        object["source"] = entry.statement.source?.json
        object["previous"] = .string(hexadecimal(entry.previous))
        object["hash"] = .string(hexadecimal(entry.hash))
        return .object(object)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

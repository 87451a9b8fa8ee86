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
        let open = try await inValidation(entries, visit)
        return visit.respond(
            with: DataPage(
                name: "statements",
                elements: entries.map { json($0, inValidation: open[$0.statement.item] ?? []) },
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

    /// Of the items that entries said in the portal are about, the fields that parties still talk over.
    private static func inValidation(_ entries: [Entry], _ visit: Visit) async throws -> [ItemID: [String]] {
        var open: [ItemID: [String]] = [:]
        for item in Set(entries.filter { $0.statement.source == nil }.map(\.statement.item)) {
            guard let view = try await visit.ledger.item(item), !visit.seesOpenWords(of: view) else { continue }
            open[item] = view.inValidation
        }
        return open
    }

    /// An entry whole: without `sequence` and `hash` it is the document its hash is taken of.
    ///
    /// What parties still talk over is left out until they have done, and the entry says so.
    static func json(_ entry: Entry, inValidation open: [String]) -> JSON {
        var object = JSONObject()
        object["sequence"] = .integer(entry.sequence)
        object["ordinal"] = .integer(entry.ordinal)
        object["party"] = .string(entry.statement.party.rawValue)
        object["designation"] = .string(entry.statement.designation)
        object["item"] = .string(entry.statement.item.rawValue)
        object["recordedAt"] = .integer(entry.recordedAt)
        object["act"] = entry.without(open)?.statement.act.json ?? ["act": "stance"]
        if entry.speaks(of: open) { object["inValidation"] = true }
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

import CanonicalJSON
import Cooperation
import Ledger
import Registry

/// A page of the list as data.
struct InitiativeListJSON {
    let json: JSON

    init(_ answer: ListAnswer, query: InitiativeQuery, size: Int, links: Links) {
        let pages = max(1, (answer.total + size - 1) / size)
        var members: [JSONObject.Member] = [
            .init(key: "items", value: .array(answer.rows.map { Self.item($0, links: links) }))
        ]
        if query.page < pages {
            let next = links.initiatives(query.with { $0.page = query.page + 1 }, as: .json)
            members.append(.init(key: "next", value: .string(next)))
        }
        members += [
            .init(key: "page", value: .integer(Int64(query.page))),
            .init(key: "pages", value: .integer(Int64(pages))),
            .init(key: "sequence", value: .integer(answer.sequence)),
            .init(key: "total", value: .integer(Int64(answer.total))),
        ]
        json = .object(JSONObject(members))
    }

    /// One row; its members are added in the order of their keys, which spares the sorting.
    static func item(_ row: ListRow, links: Links) -> JSON {
        let facts = row.view.facts
        var members: [JSONObject.Member] = []
        members.reserveCapacity(20)
        func add(_ key: String, _ value: JSON?) {
            if let value { members.append(.init(key: key, value: value)) }
        }
        add("address", .string(links.item(row.item, kind: facts.kind)))
        add("agreedFields", .integer(Int64(row.view.agreed)))
        add("agreement", .string(row.view.state))
        add("changed", .integer(row.changed))
        add("comparableFields", .integer(Int64(row.view.comparable)))
        add("declaredBy", .array(row.view.declaredBy.map { .string($0.rawValue) }))
        add("end", facts.end.map { .string($0.iso) })
        add("goal", facts.goal.map { .string($0) })
        add("id", .string(row.item.rawValue))
        add("kind", .string(facts.kind))
        add("level", facts.level.map { .string($0) })
        add("modality", facts.modality.map { .string($0) })
        add(
            "participants",
            .array(
                facts.participants.map {
                    .object(
                        JSONObject([
                            .init(key: "code", value: .string($0.code.rawValue)),
                            .init(key: "role", value: .string($0.role)),
                        ])
                    )
                }
            )
        )
        add("sector", facts.sector.map { .string($0) })
        add("start", facts.start.map { .string($0.iso) })
        add("status", facts.status.map { .string($0) })
        add("title", row.title.json)
        return .object(JSONObject(members))
    }
}

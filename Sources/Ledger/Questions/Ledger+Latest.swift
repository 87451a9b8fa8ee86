import CanonicalJSON
import Cooperation
import SQLStore

/// The last thing that was said about an item, with what a reader needs to know of the item.
public struct LatestWord: Sendable {
    /// The item under whose address it stands.
    public let head: ItemID
    public let kind: String
    public let title: LocalizedText
    /// nil where nothing is left to show of it.
    public let view: FactsText?
    public let sequence: Int64
    public let party: PartyCode
    /// Milliseconds since 1 January 1970 UTC.
    public let recordedAt: Int64
    /// Name of the statement's form.
    public let form: String
    /// The statement itself, for answers and links; declarations are too long to be read for a list.
    public let act: Act?
}

extension Ledger {
    /// The last word about each of these items, in their order; those without a view are left out.
    public func lastWords(of items: [ItemID]) async throws -> [LatestWord] {
        guard !items.isEmpty else { return [] }
        return try await read(rows: items.count) { connection in
            let list = SQLText.list(items.map(\.rawValue))
            var words: [ItemID: LatestWord] = [:]
            for row in try connection.rows(
                """
                SELECT item.item, item.kind, item.title, item.facts,
                    entry.sequence, entry.party, entry.recorded_at, entry.form,
                    CASE WHEN entry.form IN ('stance', 'link') THEN entry.act END
                FROM item JOIN entry ON entry.sequence = item.changed
                WHERE item.item IN (\(sql: list)) AND item.facts IS NOT NULL
                """
            ) {
                let word = try Self.latestWord(row)
                words[word.head] = word
            }
            return items.compactMap { words[$0] }
        }
    }

    private static func latestWord(_ row: SQLRow) throws -> LatestWord {
        LatestWord(
            head: ItemID(try row.text(0)),
            kind: try row.text(1),
            title: try row.optionalText(2).map { try LocalizedText(json: JSON(parsing: $0)) } ?? LocalizedText(),
            view: try row.optionalText(3).flatMap { FactsText(text: $0) },
            sequence: try row.int(4),
            party: PartyCode(try row.text(5)),
            recordedAt: try row.int(6),
            form: try row.text(7),
            act: try row.optionalText(8).map { try Act(json: JSON(parsing: $0)) }
        )
    }

    /// The items that were spoken of last, each with its last statement, the latest first.
    ///
    /// Numbers are no words, and the parts of a plan are news of the plan.
    public func latestWords(limit: Int) async throws -> [LatestWord] {
        try await database.read { connection in
            var words: [LatestWord] = []
            var seen: Set<String> = []
            // Several statements in a row are often about one item; eight times as many give enough items.
            let rows = try connection.rows(
                """
                SELECT head.item, head.kind, head.title, head.facts,
                    entry.sequence, entry.party, entry.recorded_at, entry.form,
                    CASE WHEN entry.form IN ('stance', 'link') THEN entry.act END
                FROM entry
                JOIN item ON item.item = entry.item
                JOIN item AS head ON head.number = item.head
                WHERE entry.form <> 'measure' AND item.kind NOT IN (\(Series.kind.name), \(PlanElement.kind.name))
                ORDER BY entry.sequence DESC LIMIT \(limit * 8)
                """
            )
            for row in rows {
                guard words.count < limit else { break }
                guard seen.insert(try row.text(0)).inserted else { continue }
                words.append(try Self.latestWord(row))
            }
            return words
        }
    }
}

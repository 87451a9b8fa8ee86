import SQLStore

extension People {
    /// Whether there is nobody yet.
    public func isEmpty() async throws -> Bool {
        try await database.read { try $0.row("SELECT 1 FROM person LIMIT 1") == nil }
    }

    /// Copies everyone, with all that hangs on them, into records with nobody in them.
    ///
    /// Open sessions and counted attempts stay behind. What is sealed opens with the same node's key only.
    public func copy(to target: People) async throws {
        let tables = try await database.read { connection in
            try Self.tables.map { table in
                let columns = table.columns.map { SQLText.identifier($0.description) }
                return try connection.rows(
                    """
                    SELECT \(sql: .joined(columns, separator: ", ")) FROM \(identifier: table.name)
                    ORDER BY \(sql: table.order)
                    """
                ).map(\.values)
            }
        }
        try await target.database.write { connection in
            for (table, rows) in zip(Self.tables, tables) {
                try connection.insert(
                    into: table.name,
                    columns: table.columns,
                    rows: rows,
                    // The target's own key, if it has drawn one, opens nothing of what comes.
                    onConflict: table.name.description == "key_mark" ? .replace(key: ["name"]) : .fail
                )
            }
        }
    }

    private struct Table: Sendable {
        let name: StaticString
        let columns: [StaticString]
        let order: SQLText
    }

    /// What is copied, in an order in which every row finds those it names.
    private static let tables: [Table] = [
        Table(
            name: "person",
            columns: ["id", "email", "name", "language", "password", "password_changed", "practice", "made"],
            order: "id"
        ),
        Table(
            name: "designation",
            columns: [
                "id", "person", "party", "role", "scope", "valid_from", "valid_to", "appointed_by", "document",
                "ended", "ended_by",
            ],
            order: "id"
        ),
        Table(
            name: "one_time_link",
            columns: ["digest", "person", "purpose", "made", "expires"],
            order: "made"
        ),
        Table(
            name: "second_factor",
            columns: ["person", "sealed", "made", "confirmed", "last_step", "waiting"],
            order: "person"
        ),
        Table(name: "recovery_code", columns: ["person", "digest", "used"], order: "person"),
        Table(
            name: "api_token",
            columns: [
                "id", "digest", "designation", "label", "granted", "made", "made_by", "expires", "used", "revoked",
            ],
            order: "id"
        ),
        Table(name: "key_mark", columns: ["name", "digest"], order: "name"),
        Table(
            name: "letter",
            columns: ["id", "person", "topic", "sealed", "made", "due", "attempts", "state", "closed", "trouble"],
            order: "id"
        ),
        Table(
            name: "draft",
            columns: [
                "id", "person", "party", "kind", "item", "seen", "language", "fields", "made", "saved",
            ],
            order: "id"
        ),
        Table(
            name: "desk_visit",
            columns: ["person", "party", "at", "sequence", "before_at", "before_sequence"],
            order: "person, party"
        ),
        Table(
            name: "saved_search",
            columns: ["id", "person", "name", "query", "alert", "made", "seen", "told"],
            order: "id"
        ),
        Table(
            name: "letter_round",
            columns: ["person", "topic", "day", "sequence", "made"],
            order: "person, topic, day"
        ),
        Table(name: "unsubscription", columns: ["person", "topic", "made"], order: "person, topic"),
        // A comment before those that answer it.
        Table(
            name: "comment",
            columns: [
                "id", "item", "field", "party", "designation", "person", "made", "language", "text", "answers",
                "withdrawn", "withdrawn_by",
            ],
            order: "CASE WHEN answers IS NULL THEN 0 ELSE 1 END, made, id"
        ),
        Table(name: "comment_mention", columns: ["comment", "party", "seen"], order: "comment, party"),
        // Lines are numbered anew, in the order they had.
        Table(
            name: "audit",
            columns: ["at", "deed", "designation", "actor", "subject", "detail"],
            order: "number"
        ),
    ]
}

import Cooperation
import Localization
import SQLStore

extension PeopleRecords {
    /// A comment with the name of who wrote it; ``comments(_:)`` reads these columns in their order.
    private static let question: SQLText = """
        SELECT comment.id, comment.item, comment.field, comment.party, comment.designation, comment.person, person.name,
            comment.made, comment.language, comment.text, comment.answers, comment.withdrawn, comment.withdrawn_by
        FROM comment LEFT JOIN person ON person.id = comment.person
        """

    /// All that was written beside these items, first to last.
    public func comments(on items: [ItemID]) throws -> [DialogueComment] {
        let list = SQLText.list(items.map(\.rawValue))
        return try comments(
            "\(sql: Self.question) WHERE comment.item IN (\(sql: list)) ORDER BY comment.made, comment.id"
        )
    }

    public func comment(_ id: DialogueComment.ID) throws -> DialogueComment? {
        try comments("\(sql: Self.question) WHERE comment.id = \(id.rawValue)").first
    }

    /// All that a person wrote, first to last.
    public func comments(by person: Person.ID) throws -> [DialogueComment] {
        try comments(
            "\(sql: Self.question) WHERE comment.person = \(person.rawValue) ORDER BY comment.made, comment.id"
        )
    }

    /// Comments that name a party and that nobody there has read or answered, latest first.
    public func unreadComments(naming party: PartyCode, limit: Int) throws -> [DialogueComment] {
        try comments(
            """
            \(sql: Self.question) JOIN comment_mention ON comment_mention.comment = comment.id
            WHERE comment_mention.party = \(party.rawValue) AND comment_mention.seen IS NULL
            ORDER BY comment.made DESC, comment.id LIMIT \(limit)
            """
        )
    }

    /// Adds a comment with the parties it names.
    public func add(_ comment: DialogueComment) throws {
        try connection.execute(
            """
            INSERT INTO comment (id, item, field, party, designation, person, made, language, text, answers) VALUES (
                \(comment.id.rawValue), \(comment.item.rawValue), \(comment.field), \(comment.party.rawValue),
                \(comment.designation.rawValue), \(comment.writer?.rawValue), \(comment.made),
                \(comment.language.rawValue), \(comment.text), \(comment.answers?.rawValue))
            """
        )
        for party in comment.mentioned {
            try connection.execute(
                "INSERT INTO comment_mention (comment, party) VALUES (\(comment.id.rawValue), \(party.rawValue))"
            )
        }
    }

    /// Takes back what a comment said; nobody is waited for any more to read it.
    public func withdraw(_ comment: DialogueComment.ID, under designation: Designation.ID, now: Int64) throws {
        try connection.execute(
            """
            UPDATE comment SET text = '', withdrawn = \(now), withdrawn_by = \(designation.rawValue)
            WHERE id = \(comment.rawValue) AND withdrawn IS NULL
            """
        )
        try connection.execute(
            "UPDATE comment_mention SET seen = \(now) WHERE comment = \(comment.rawValue) AND seen IS NULL"
        )
    }

    /// Notes that a party has read these comments, as far as they name it.
    public func markRead(_ comments: [DialogueComment.ID], by party: PartyCode, now: Int64) throws {
        try connection.execute(
            """
            UPDATE comment_mention SET seen = \(now)
            WHERE comment IN (\(sql: .list(comments.map(\.rawValue)))) AND party = \(party.rawValue) AND seen IS NULL
            """
        )
    }

    private func comments(_ question: SQLText) throws -> [DialogueComment] {
        let rows = try connection.rows(question)
        var mentions: [String: [(party: PartyCode, isRead: Bool)]] = [:]
        for row in try connection.rows(
            """
            SELECT comment, party, seen FROM comment_mention
            WHERE comment IN (\(sql: .list(try rows.map { try $0.text(0) }))) ORDER BY party
            """
        ) {
            mentions[try row.text(0), default: []].append((PartyCode(try row.text(1)), !row.isNull(2)))
        }
        return try rows.map { row in
            let id = try row.text(0)
            guard let language = Language(rawValue: try row.text(8)) else {
                throw PeopleError.unreadable("comment \(id)")
            }
            let named = mentions[id] ?? []
            return DialogueComment(
                id: DialogueComment.ID(id),
                item: ItemID(try row.text(1)),
                field: try row.text(2),
                party: PartyCode(try row.text(3)),
                designation: Designation.ID(try row.text(4)),
                writer: try row.optionalText(5).map { Person.ID($0) },
                writerName: try row.optionalText(6),
                made: try row.int(7),
                language: language,
                text: try row.text(9),
                answers: try row.optionalText(10).map { DialogueComment.ID($0) },
                withdrawal: try row.optionalInt(11).map {
                    DialogueComment.Withdrawal(at: $0, designation: Designation.ID(try row.optionalText(12) ?? ""))
                },
                mentioned: named.map(\.party),
                unread: Set(named.filter { !$0.isRead }.map(\.party))
            )
        }
    }
}

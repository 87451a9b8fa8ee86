import CanonicalJSON
import Cooperation
import Localization
import SQLStore

extension PeopleRecords {
    private static let columns: SQLText = "id, person, party, kind, item, seen, language, fields, made, saved"

    /// The drafts of a person, last saved first.
    public func drafts(of person: Person.ID) throws -> [Draft] {
        try connection.rows(
            "SELECT \(sql: Self.columns) FROM draft WHERE person = \(person.rawValue) ORDER BY saved DESC, id"
        ).map(draft)
    }

    /// A draft of that person's; nobody else's is found.
    public func draft(_ id: String, of person: Person.ID) throws -> Draft? {
        try connection.row(
            "SELECT \(sql: Self.columns) FROM draft WHERE id = \(id) AND person = \(person.rawValue)"
        ).map(draft)
    }

    public func draftCount(of person: Person.ID) throws -> Int {
        Int(try connection.row("SELECT count(*) FROM draft WHERE person = \(person.rawValue)")?.int(0) ?? 0)
    }

    public func add(_ draft: Draft) throws {
        try connection.execute(
            """
            INSERT INTO draft (id, person, party, kind, item, seen, language, fields, made, saved) VALUES (
                \(draft.id), \(draft.person.rawValue), \(draft.party.rawValue), \(draft.kind),
                \(draft.item?.rawValue), \(draft.seen), \(draft.language.rawValue), \(Self.json(draft).canonical),
                \(draft.made), \(draft.saved))
            """
        )
    }

    /// Puts a draft in the place of the one of that name, as it was when last saved.
    ///
    /// Gives whether it did: not where another window has saved it meanwhile, and not for another party.
    public func replace(_ draft: Draft, savedAt before: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE draft SET seen = \(draft.seen), language = \(draft.language.rawValue),
                fields = \(Self.json(draft).canonical), saved = \(draft.saved)
            WHERE id = \(draft.id) AND person = \(draft.person.rawValue) AND party = \(draft.party.rawValue)
              AND saved = \(before)
            """
        ) > 0
    }

    public func removeDraft(_ id: String, of person: Person.ID) throws {
        try connection.execute("DELETE FROM draft WHERE id = \(id) AND person = \(person.rawValue)")
    }

    /// Gives what a person has drafted for a party to another, who goes on with it.
    public func handOverDrafts(of person: Person.ID, for party: PartyCode, to successor: Person.ID) throws {
        try connection.execute(
            """
            UPDATE draft SET person = \(successor.rawValue)
            WHERE person = \(person.rawValue) AND party = \(party.rawValue)
            """
        )
    }

    private static func json(_ draft: Draft) -> JSON {
        .object(JSONObject(draft.fields.map { .init(key: $0.key, value: .string($0.value)) }))
    }

    private func draft(_ row: SQLRow) throws -> Draft {
        let id = try row.text(0)
        guard let language = Language(rawValue: try row.text(6)),
            let fields = try? JSON(parsing: row.text(7)).object
        else { throw PeopleError.unreadable("draft \(id)") }
        return Draft(
            id: id,
            person: Person.ID(try row.text(1)),
            party: PartyCode(try row.text(2)),
            kind: try row.text(3),
            item: try row.optionalText(4).map { ItemID($0) },
            seen: try row.optionalInt(5),
            language: language,
            fields: Dictionary(
                fields.members.compactMap { member in member.value.text.map { (member.key, $0) } },
                uniquingKeysWith: { first, _ in first }
            ),
            made: try row.int(8),
            saved: try row.int(9)
        )
    }
}

extension PeopleRecords {
    /// What stands in inputs of drafts and begins in that way; looked for once an hour, in all there are.
    public func draftedAddresses(beginning prefix: String) throws -> [String] {
        try connection.rows("SELECT fields FROM draft").flatMap { row in
            let fields = try JSON(parsing: row.text(0)).object ?? JSONObject()
            return fields.members.compactMap { $0.value.text }.filter { $0.hasPrefix(prefix) }
        }
    }
}

import CanonicalJSON
import Cooperation
import Localization
import People

extension Accounts {
    /// Everything kept about a person, as one object for them to take away.
    public func export(_ signedIn: SignedIn) async throws -> JSON { try await export(signedIn.person.id, under: nil) }

    /// Everything kept about a person, for the operator whom they have asked.
    public func export(_ person: Person.ID, with pen: Pen) async throws -> JSON {
        try await export(person, under: pen)
    }

    private func export(_ id: Person.ID, under pen: Pen?) async throws -> JSON {
        let now = now
        return try await people.write { records in
            if let pen { try pen.check([Demand(.administer)], records, now: now) }
            guard let person = try records.person(id) else { throw AccountError.unknownPerson(id.rawValue) }
            try records.audit(
                .exported,
                under: pen?.designation,
                by: pen == nil ? id : pen?.holder,
                of: id,
                now: now
            )
            return [
                "id": .string(id.rawValue), "email": .string(person.email.text), "name": .string(person.name),
                "language": .string(person.language.rawValue), "made": .integer(person.made),
                "designations": .array(try records.designations(of: id).map(Self.json)),
                "sessions": .array(try records.sessions(of: id).map(Self.json)),
                "secondFactor": .bool(try records.secondFactor(of: id)?.isConfirmed ?? false),
                "unsubscribedFrom": .array(try records.unsubscriptions(of: id).sorted().map { .string($0) }),
                "savedSearches": .array(try records.savedSearches(of: id).map(Self.json)),
                "lettersToEveryone": .array(
                    try records.rounds(of: id).map { ["topic": .string($0.topic), "day": .string($0.day)] }
                ),
                "deskVisits": .array(try records.deskVisits(of: id).map(Self.json)),
                "letters": .array(
                    try records.letters(of: id).map { letter in
                        [
                            "topic": .string(letter.topic), "made": .integer(letter.made),
                            "state": .string(letter.state.rawValue),
                        ]
                    }
                ),
                "drafts": .array(try records.drafts(of: id).map(Self.json)),
                "comments": .array(try records.comments(by: id).map(Self.json)),
                "record": .array(
                    try records.auditLines(about: id).map { line in
                        [
                            "at": .integer(line.at), "deed": .string(line.deed.rawValue), "detail": line.detail,
                            "under": JSON(line.designation?.rawValue),
                        ]
                    }
                ),
            ]
        }
    }

    private static func json(_ held: HeldDesignation) -> JSON {
        let designation = held.designation
        func time(_ moment: Int64?) -> JSON { moment.map { .integer($0) } ?? .null }
        return [
            "id": .string(designation.id.rawValue), "party": .string(designation.party.rawValue),
            "role": .string(designation.role.rawValue), "scope": designation.scope.json,
            "from": .integer(designation.from), "to": time(designation.to), "ended": time(designation.ended),
            "appointedBy": .string(designation.appointedBy.rawValue), "document": JSON(designation.document),
        ]
    }

    private static func json(_ visit: DeskVisit) -> JSON {
        ["party": .string(visit.party.rawValue), "at": .integer(visit.at), "sequence": .integer(visit.sequence)]
    }

    private static func json(_ comment: DialogueComment) -> JSON {
        [
            "item": .string(comment.item.rawValue), "field": .string(comment.field),
            "party": .string(comment.party.rawValue), "under": .string(comment.designation.rawValue),
            "made": .integer(comment.made), "language": .string(comment.language.rawValue),
            "text": .string(comment.text),
            "withdrawn": comment.withdrawal.map { .integer($0.at) } ?? .null,
        ]
    }

    private static func json(_ search: SavedSearch) -> JSON {
        [
            "name": .string(search.name), "query": .string(search.query), "alert": .string(search.alert.rawValue),
            "made": .integer(search.made), "seen": .integer(search.seen), "told": .integer(search.told),
        ]
    }

    private static func json(_ session: AccountSession) -> JSON {
        [
            "address": .string(session.address), "agent": .string(session.agent), "made": .integer(session.made),
            "seen": .integer(session.seen), "expires": .integer(session.expires),
        ]
    }

    private static func json(_ draft: Draft) -> JSON {
        [
            "party": .string(draft.party.rawValue), "kind": .string(draft.kind), "item": JSON(draft.item?.rawValue),
            "language": .string(draft.language.rawValue), "made": .integer(draft.made),
            "saved": .integer(draft.saved),
            "fields": .object(JSONObject(draft.fields.map { .init(key: $0.key, value: .string($0.value)) })),
        ]
    }

    /// Changes how a person is called and written to.
    public func update(_ signedIn: SignedIn, name: String, language: Language) async throws {
        var person = signedIn.person
        let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !trimmed.isEmpty { person.name = String(trimmed.prefix(200)) }
        person.language = language
        let changed = person
        try await people.write { try $0.update(changed) }
    }

    /// Erases a person at their own wish: their designations end, their word in the ledger and beside it stays
    /// their party's, without their name.
    public func erase(_ signedIn: SignedIn) async throws {
        try await erase(signedIn.person.id, under: nil)
    }

    /// Erases a person, for the operator whom they have asked.
    public func erase(_ person: Person.ID, with pen: Pen) async throws {
        try await erase(person, under: pen)
    }

    private func erase(_ id: Person.ID, under pen: Pen?) async throws {
        let now = now
        try await people.write { records in
            if let pen { try pen.check([Demand(.administer)], records, now: now) }
            guard try records.person(id) != nil else { throw AccountError.unknownPerson(id.rawValue) }
            for held in try records.designations(of: id) where held.designation.ended == nil {
                let ender = pen?.designation ?? held.designation.id
                try records.end(held.designation.id, by: ender, now: now)
                try records.audit(.endedDesignation, under: ender, detail: Self.detail(held.designation), now: now)
            }
            try records.erase(id)
            try records.audit(.erased, under: pen?.designation, by: pen?.holder, now: now)
        }
    }

    /// The person with that address; throws ``AccountError/unknownPerson(_:)``.
    ///
    /// For the terminal: a page must not tell whether someone has an account.
    public func person(_ email: String) async throws -> Person {
        let found = try await people.read { records in try EmailAddress(email).flatMap { try records.person(at: $0) } }
        guard let found else { throw AccountError.unknownPerson(email) }
        return found
    }

    /// Everyone with an account and what they hold now, to one who looks after the node.
    public func list(with pen: Pen) async throws -> [(person: Person, designations: [Designation])] {
        let now = now
        return try await people.read { records in
            try pen.checkReading([Demand(.administer)], records, now: now)
            let held = Dictionary(grouping: try records.designations(at: now)) { $0.holder }
            return try records.persons().map { person in
                (person, (held[person.id] ?? []).map(\.designation))
            }
        }
    }

    /// The latest lines of the record of administrative acts, to one who looks after the node.
    public func record(before number: Int64 = .max, limit: Int = 200, with pen: Pen) async throws -> [AuditLine] {
        let now = now
        return try await people.read { records in
            try pen.checkReading([Demand(.administer)], records, now: now)
            return try records.auditLines(before: number, limit: limit)
        }
    }
}

import CanonicalJSON
import Cooperation
import SQLStore
import TextAnalysis

/// Brings the derived tables up to date with new entries, within the transaction that adds them.
struct Projector {
    private let ledger: Ledger
    private let connection: any SQLConnection

    /// What each statement gives by itself; made outside the transaction by ``Projector/prepare(_:ledger:)``.
    static func prepare(_ statements: [Statement], ledger: Ledger) throws -> [ToldAlone?] {
        try ledger.searchDocuments.borrow { documents in
            try statements.map { try ToldAlone($0, &documents) }
        }
    }

    /// Applies entries in the order of their numbers, each with what was prepared of it.
    static func apply(
        _ entries: [Entry],
        prepared: [ToldAlone?],
        ledger: Ledger,
        connection: any SQLConnection
    ) throws {
        var projector = Projector(ledger: ledger, connection: connection)
        try projector.apply(entries, prepared: prepared)
    }

    private init(ledger: Ledger, connection: any SQLConnection) {
        self.ledger = ledger
        self.connection = connection
    }

    private mutating func apply(_ entries: [Entry], prepared: [ToldAlone?]) throws {
        let several = try insertItems(entries, prepared)
        try insertMeasures(entries)
        try replaceReferences(entries)
        try noteAttachments(entries)
        let regrouped = try insertLinks(entries)
        try refresh(several, also: regrouped)
    }

    // MARK: Items

    /// The numbers of items whose row was made in this transaction.
    private var numbers: [ItemID: Int64] = [:]

    /// An item that is declared in these entries.
    private struct Declared {
        let kind: String
        let party: PartyCode
        let key: String
        /// The position of its first declaration.
        let first: Int
        /// Whether something else is said of it as well.
        var isAlone: Bool
    }

    /// A row for every item that is declared for the first time, numbered in the order of their first entries.
    ///
    /// Gives the items whose view does not follow from a single declaration.
    private mutating func insertItems(_ entries: [Entry], _ prepared: [ToldAlone?]) throws -> Set<ItemID> {
        var declared: [ItemID: Declared] = [:]
        var order: [ItemID] = []
        var several = Set<ItemID>()
        for (index, entry) in entries.enumerated() {
            let item = entry.statement.item
            switch entry.statement.act {
            case .measure, .link: break
            case .declare(let kind, let key, _):
                if declared[item] == nil {
                    declared[item] = Declared(
                        kind: kind,
                        party: entry.statement.party,
                        key: key,
                        first: index,
                        isAlone: !several.contains(item)
                    )
                    order.append(item)
                } else {
                    declared[item]?.isAlone = false
                }
            case .withdraw, .stance:
                several.insert(item)
                declared[item]?.isAlone = false
            }
        }
        let known = try existing(order)
        let last = try connection.row("SELECT max(number) FROM item")?.optionalInt(0) ?? 0
        var items: [[SQLValue]] = []
        var documents: [[SQLValue]] = []
        for item in order {
            guard let one = declared[item] else { continue }
            if let kind = known[item] {
                guard kind == one.kind else { throw LedgerError.sameAddress(item) }
                several.insert(item)
                continue
            }
            let number = last + Int64(items.count) + 1
            numbers[item] = number
            let view = one.isAlone ? prepared[one.first] : nil
            if view == nil { several.insert(item) }
            items.append([
                .integer(number), .text(item.rawValue), .text(one.kind), .text(one.party.rawValue), .text(one.key),
                .integer(number), view?.title.map { .text($0) } ?? .null, view.map { .text($0.facts) } ?? .null,
                .integer(entries[one.first].sequence),
            ])
            if let view {
                documents.append([.integer(number), .text(view.document.title), .text(view.document.body)])
            }
        }
        try connection.insert(
            into: "item",
            columns: ["number", "item", "kind", "opener", "item_key", "head", "title", "facts", "changed"],
            rows: items,
            onConflict: .fail
        )
        try connection.insert(
            into: "search_document",
            columns: ["number", "title", "body"],
            rows: documents,
            onConflict: .fail
        )
        return several
    }

    private func existing(_ items: [ItemID]) throws -> [ItemID: String] {
        var kinds: [ItemID: String] = [:]
        for part in items.chunked(by: 500) {
            let list = SQLText.list(part.map(\.rawValue))
            try connection.forEachRow("SELECT item, kind FROM item WHERE item IN (\(sql: list))") { row in
                kinds[ItemID(try row.text(0))] = try row.text(1)
            }
        }
        return kinds
    }

    // MARK: Measures

    private func insertMeasures(_ entries: [Entry]) throws {
        var rows: [[SQLValue]] = []
        for entry in entries {
            guard case .measure(let measures) = entry.statement.act else { continue }
            for measure in measures {
                rows.append([
                    .text(entry.statement.item.rawValue), .text(entry.statement.party.rawValue),
                    .text(measure.coordinates), .text(measure.indicator), measure.place.map { .text($0) } ?? .null,
                    (measure.period?.earliest?.year).map { .integer(Int64($0)) } ?? .null,
                    .integer(measure.value.units), .integer(Int64(measure.value.places)),
                    .text(measure.json.canonical), .integer(entry.sequence),
                ])
            }
        }
        guard !rows.isEmpty else { return }
        try connection.insert(
            into: "measure",
            columns: [
                "item", "party", "coordinates", "indicator", "place", "year", "units", "places", "written", "sequence",
            ],
            rows: rows,
            onConflict: .replace(key: ["item", "party", "coordinates"])
        )
    }

    // MARK: References

    /// What a party's last word about an item names takes the place of what its word before named.
    private func replaceReferences(_ entries: [Entry]) throws {
        struct Word: Hashable {
            let party: PartyCode
            let item: ItemID
        }
        var rows: [Word: [[SQLValue]]] = [:]
        for entry in entries {
            let (item, party) = (entry.statement.item, entry.statement.party)
            switch entry.statement.act {
            case .measure, .link, .stance: break
            case .withdraw: rows[Word(party: party, item: item)] = []
            case .declare(let name, _, let content):
                let kind = try AnyKind.named(name)
                guard kind.refers else { continue }
                rows[Word(party: party, item: item)] = try kind.references(in: content).enumerated().map {
                    [
                        .text(item.rawValue), .text(party.rawValue), .text($1.field), .integer(Int64($0)),
                        .text($1.reference.address(saidBy: party).rawValue),
                        $1.reference.note.map { .text($0) } ?? .null, .integer(entry.sequence),
                    ]
                }
            }
        }
        guard !rows.isEmpty else { return }
        for (party, words) in Dictionary(grouping: rows.keys, by: \.party) {
            for part in words.chunked(by: 500) {
                let list = SQLText.list(part.map(\.item.rawValue))
                try connection.execute(
                    "DELETE FROM reference WHERE item IN (\(sql: list)) AND party = \(party.rawValue)"
                )
            }
        }
        try connection.insert(
            into: "reference",
            columns: ["item", "party", "field", "position", "target", "note", "sequence"],
            rows: rows.values.flatMap(\.self),
            onConflict: .fail
        )
    }

    // MARK: Attachments

    /// Which items name which files, at any time: what was once said can be read again.
    private func noteAttachments(_ entries: [Entry]) throws {
        let rows: [[SQLValue]] = entries.flatMap { entry -> [[SQLValue]] in
            guard case .declare(_, _, let content) = entry.statement.act else { return [] }
            return AttachmentAddress.named(in: content).map {
                [.text($0.hash), .text(entry.statement.item.rawValue)]
            }
        }
        guard !rows.isEmpty else { return }
        try connection.insert(into: "attachment_use", columns: ["hash", "item"], rows: rows, onConflict: .ignore)
    }

    // MARK: Links

    /// Notes the verdicts, and gives the numbers of all items whose group they may have changed.
    private func insertLinks(_ entries: [Entry]) throws -> Set<Int64> {
        var touched = Set<ItemID>()
        for entry in entries {
            guard case .link(let link) = entry.statement.act else { continue }
            try connection.insert(
                into: "link",
                columns: ["item", "other", "relation", "party", "verdict", "sequence"],
                rows: [
                    [
                        .text(entry.statement.item.rawValue), .text(link.other.rawValue),
                        .text(link.relation.rawValue), .text(entry.statement.party.rawValue),
                        .text(link.verdict.rawValue), .integer(entry.sequence),
                    ]
                ],
                onConflict: .replace(key: ["item", "other", "relation", "party"])
            )
            if link.relation == .same {
                let pair = TwinPair(entry.statement.item, link.other)
                try connection.execute(
                    "DELETE FROM twin_proposal WHERE item = \(pair.a.rawValue) AND other = \(pair.b.rawValue)"
                )
                touched.insert(entry.statement.item)
                touched.insert(link.other)
            }
        }
        guard !touched.isEmpty else { return [] }
        var members = Set<Int64>()
        for item in touched {
            guard let number = try number(of: item) else { throw LedgerError.unknownItem(item) }
            let head = try connection.row("SELECT head FROM item WHERE number = \(number)")?.int(0) ?? number
            for row in try connection.rows("SELECT number FROM item WHERE head = \(head)") {
                members.insert(try row.int(0))
            }
        }
        return try Groups(connection: connection).regroup(members)
    }

    private func number(of item: ItemID) throws -> Int64? {
        if let number = numbers[item] { return number }
        return try connection.row("SELECT number FROM item WHERE item = \(item.rawValue)")?.int(0)
    }

    // MARK: Views

    /// Settles every group that something was said about, and stores what lists and search need of it.
    private func refresh(_ several: Set<ItemID>, also regrouped: Set<Int64>) throws {
        var heads = Set<Int64>()
        for item in several {
            guard let number = try number(of: item) else { throw LedgerError.unknownItem(item) }
            heads.insert(try head(of: number))
        }
        for number in regrouped { heads.insert(try head(of: number)) }
        guard !heads.isEmpty else { return }
        let views = try ledger.searchDocuments.borrow { documents in
            try heads.sorted().map { try view(head: $0, &documents) }
        }
        try store(views)
        // Of a member that shows nothing itself only links are news.
        let links = Dictionary(uniqueKeysWithValues: views.map { ($0.number, $0.linked) })
        for number in regrouped where !heads.contains(number) {
            try clear(number, changed: links[try head(of: number)] ?? 0)
        }
    }

    private func head(of number: Int64) throws -> Int64 {
        try connection.row("SELECT head FROM item WHERE number = \(number)")?.int(0) ?? number
    }

    /// What is stored of a settled group.
    private struct View {
        let number: Int64
        let title: String?
        let facts: String?
        let document: SearchDocuments.Document?
        /// The last entry about the group.
        let changed: Int64
        /// The last entry that linked one of the group.
        let linked: Int64
        /// Whose turn it is to speak; nil where nobody tells it any more.
        let turns: Turns?
    }

    private func view(head: Int64, _ documents: inout SearchDocuments) throws -> View {
        let group = try connection.rows("SELECT item, kind FROM item WHERE head = \(head) ORDER BY number")
        guard let kindName = try group.first?.text(1) else { throw LedgerError.unknownItem("") }
        let kind = try AnyKind.named(kindName)
        let items = try group.map { ItemID(try $0.text(0)) }
        let entries = try ledger.entries(of: items, connection)
        // The last word that can change the view, links that join included: it depends on the log alone, not on how
        // entries came in batches, so that a rebuilt table is the same to the byte. Other links change no view.
        let list = SQLText.list(items.map(\.rawValue))
        let links = try connection.row(
            """
            SELECT max(sequence) FROM link
            WHERE (item IN (\(sql: list)) OR other IN (\(sql: list))) AND relation = \(Link.Relation.same.rawValue)
            """
        )
        let linked = try links?.optionalInt(0) ?? 0
        let last = entries.last { entry in
            guard case .link(let link) = entry.statement.act else { return true }
            return link.relation == .same
        }
        let changed = max(last?.sequence ?? 0, linked)
        let dialogue = Dialogue(entries)
        guard !dialogue.tellings.isEmpty else {
            // Everybody has withdrawn: the address stays, the picture is empty.
            return View(
                number: head,
                title: nil,
                facts: nil,
                document: nil,
                changed: changed,
                linked: linked,
                turns: nil
            )
        }
        let settlement = settle(dialogue, as: kind, isCountry: ledger.isCountry)
        let facts = try kind.facts(of: .object(settlement.content))
        return View(
            number: head,
            title: settlement.content["title"]?.canonical,
            facts: FactsText(
                facts: facts,
                state: settlement.state.name,
                declaredBy: settlement.declaredBy,
                agreed: settlement.agreedCount,
                comparable: settlement.comparableCount
            ).text,
            document: documents.document(of: settlement.content, kind: kind, facts: facts, tellings: dialogue.tellings),
            changed: changed,
            linked: linked,
            turns: Turns(settlement, in: dialogue, isCountry: ledger.isCountry)
        )
    }

    private func store(_ views: [View]) throws {
        guard !views.isEmpty else { return }
        for view in views {
            let (title, facts) = (view.title, view.facts)
            try connection.execute(
                """
                UPDATE item SET title = \(title), facts = \(facts), changed = \(view.changed)
                WHERE number = \(view.number)
                """
            )
            if let turns = view.turns {
                try turns.store(of: view.number, connection)
            } else {
                try Turns.remove(of: view.number, connection)
            }
        }
        let documents = views.compactMap { view in view.document.map { (view.number, $0) } }
        try connection.insert(
            into: "search_document",
            columns: ["number", "title", "body"],
            rows: documents.map { [.integer($0.0), .text($0.1.title), .text($0.1.body)] },
            onConflict: .replace(key: ["number"])
        )
        for view in views where view.document == nil {
            try connection.execute("DELETE FROM search_document WHERE number = \(view.number)")
        }
    }

    /// Takes the view from an item that is now told under another one's head.
    private func clear(_ number: Int64, changed: Int64) throws {
        try connection.execute(
            "UPDATE item SET title = NULL, facts = NULL, changed = \(changed) WHERE number = \(number)"
        )
        try connection.execute("DELETE FROM search_document WHERE number = \(number)")
        try Turns.remove(of: number, connection)
    }
}

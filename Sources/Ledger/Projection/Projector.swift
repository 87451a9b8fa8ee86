import CanonicalJSON
import Cooperation
import SQLStore
import TextAnalysis

/// Brings the derived tables up to date with new entries, within the transaction that adds them.
struct Projector {
    let ledger: Ledger
    let connection: any SQLConnection
    private var documents: SearchDocuments

    /// Applies entries, in the order of their numbers, with a preparer of search words lent by the ledger.
    static func apply(_ entries: [Entry], ledger: Ledger, connection: any SQLConnection) throws {
        try ledger.searchDocuments.borrow { documents in
            var projector = Projector(ledger: ledger, connection: connection, documents: documents)
            try projector.apply(entries)
            documents = projector.documents
        }
    }

    private init(ledger: Ledger, connection: any SQLConnection, documents: SearchDocuments) {
        self.ledger = ledger
        self.connection = connection
        self.documents = documents
    }

    private mutating func apply(_ entries: [Entry]) throws {
        try insertItems(entries)
        try insertMeasures(entries)
        let regrouped = try insertLinks(entries)
        try refresh(entries, also: regrouped)
    }

    // MARK: Items

    /// A row for every item that is declared for the first time, numbered in the order of their first entries.
    private mutating func insertItems(_ entries: [Entry]) throws {
        var opened: [(item: ItemID, kind: String, party: PartyCode, key: String, sequence: Int64)] = []
        var seen = Set<ItemID>()
        for entry in entries {
            guard case .declare(let kind, let key, _) = entry.statement.act,
                seen.insert(entry.statement.item).inserted
            else { continue }
            opened.append((entry.statement.item, kind, entry.statement.party, key, entry.sequence))
        }
        guard !opened.isEmpty else { return }
        let known = try existing(opened.map(\.item))
        for item in opened {
            if let kind = known[item.item], kind != item.kind { throw LedgerError.sameAddress(item.item) }
        }
        let new = opened.filter { known[$0.item] == nil }
        guard !new.isEmpty else { return }
        let last = try connection.row("SELECT max(number) FROM item")?.optionalInt(0) ?? 0
        fresh = Set(new.map(\.item))
        try connection.insert(
            into: "item",
            columns: ["number", "item", "kind", "opener", "item_key", "head", "changed"],
            rows: new.enumerated().map { index, item in
                let number = last + Int64(index) + 1
                numbers[item.item] = number
                return [
                    .integer(number), .text(item.item.rawValue), .text(item.kind), .text(item.party.rawValue),
                    .text(item.key), .integer(number), .integer(item.sequence),
                ]
            },
            onConflict: .fail
        )
    }

    /// Items whose row was made in this transaction, with their numbers.
    private var fresh: Set<ItemID> = []
    private var numbers: [ItemID: Int64] = [:]

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
    private mutating func refresh(_ entries: [Entry], also regrouped: Set<Int64>) throws {
        var single: [ItemID: Entry] = [:]
        var several = Set<ItemID>()
        for entry in entries {
            let item = entry.statement.item
            switch entry.statement.act {
            case .measure: continue
            case .link: continue
            case .declare:
                // The commonest case by far: an item declared once, just now, by one party.
                if fresh.contains(item), single[item] == nil, !several.contains(item) {
                    single[item] = entry
                } else {
                    single[item] = nil
                    several.insert(item)
                }
            case .withdraw, .stance:
                single[item] = nil
                several.insert(item)
            }
        }
        var views: [View] = []
        views.reserveCapacity(single.count)
        for entry in entries {
            guard let number = numbers[entry.statement.item], !regrouped.contains(number),
                let first = single[entry.statement.item], first.sequence == entry.sequence
            else { continue }
            views.append(try view(number: number, ofSingle: entry))
        }
        var heads = Set<Int64>()
        for item in several {
            guard let number = try number(of: item) else { throw LedgerError.unknownItem(item) }
            heads.insert(try connection.row("SELECT head FROM item WHERE number = \(number)")?.int(0) ?? number)
        }
        for number in regrouped {
            heads.insert(try connection.row("SELECT head FROM item WHERE number = \(number)")?.int(0) ?? number)
        }
        var changes: [Int64: Int64] = [:]
        for head in heads.sorted() {
            let view = try view(head: head)
            changes[head] = view.changed
            views.append(view)
        }
        try store(views)
        for number in regrouped where !heads.contains(number) {
            let head = try connection.row("SELECT head FROM item WHERE number = \(number)")?.int(0) ?? number
            try clear(number, changed: changes[head] ?? 0)
        }
    }

    /// What is stored of a settled group.
    private struct View {
        let number: Int64
        let title: String?
        let facts: String?
        let document: SearchDocuments.Document?
        let changed: Int64
    }

    private mutating func view(number: Int64, ofSingle entry: Entry) throws -> View {
        guard case .declare(let kindName, _, let content) = entry.statement.act else {
            throw LedgerError.unreadableEntry(entry.sequence)
        }
        let kind = try AnyKind.named(kindName)
        let object = content.object ?? JSONObject()
        let facts = try kind.facts(of: content)
        let comparable = object.members.count { member in
            kind[member.key].map { $0.weight != .reference } ?? false
        }
        return View(
            number: number,
            title: object["title"]?.canonical,
            facts: FactsText(
                facts: facts,
                state: FieldState.oneSided.name,
                declaredBy: [entry.statement.party],
                agreed: 0,
                comparable: comparable
            ).text,
            document: documents.document(of: object, kind: kind, facts: facts),
            changed: entry.sequence
        )
    }

    private mutating func view(head: Int64) throws -> View {
        let group = try connection.rows("SELECT item, kind FROM item WHERE head = \(head) ORDER BY number")
        guard let kindName = try group.first?.text(1) else { throw LedgerError.unknownItem("") }
        let kind = try AnyKind.named(kindName)
        let items = try group.map { ItemID(try $0.text(0)) }
        let entries = try ledger.entries(of: items, connection)
        // The last word about the group, links with others included: it depends on the log alone, not on how
        // entries came in batches, so that a rebuilt table is the same to the byte.
        let list = SQLText.list(items.map(\.rawValue))
        let linked = try connection.row(
            "SELECT max(sequence) FROM link WHERE item IN (\(sql: list)) OR other IN (\(sql: list))"
        )
        let sequence = max(entries.last?.sequence ?? 0, try linked?.optionalInt(0) ?? 0)
        let dialogue = Dialogue(entries)
        guard !dialogue.tellings.isEmpty else {
            // Everybody has withdrawn: the address stays, the picture is empty.
            return View(number: head, title: nil, facts: nil, document: nil, changed: sequence)
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
            changed: sequence
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
    }
}

extension Array {
    /// The elements in runs of at most that many, in their order.
    func chunked(by size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

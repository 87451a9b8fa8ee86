import CanonicalJSON
import Cooperation
import Localization
import SQLStore

/// What is known of an initiative for telling whether another one is its twin.
public struct TwinMaterial: Sendable {
    public let item: ItemID
    public let title: LocalizedText
    public let facts: FactsText
    /// Codes under which its tellers file it.
    public internal(set) var codes: Set<String>
    /// Names of institutions.
    public internal(set) var institutions: Set<String>
}

extension Ledger {
    /// Every initiative that stands alone or as the head of a group; reads the whole item table.
    public func twinMaterial() async throws -> [TwinMaterial] {
        try await database.read { connection in
            var material: [Int64: TwinMaterial] = [:]
            try connection.forEachRow(
                """
                SELECT number, item, title, facts FROM item
                WHERE kind = \(Initiative.kind.name) AND facts IS NOT NULL
                """
            ) { try Self.add($0, to: &material) }
            try connection.forEachRow("SELECT head, item_key FROM item WHERE kind = \(Initiative.kind.name)") { row in
                material[try row.int(0)]?.codes.insert(try row.text(1))
            }
            // Most declarations name neither; only those that do are read whole.
            try connection.forEachRow(
                """
                SELECT item.head, entry.act FROM entry JOIN item ON item.item = entry.item
                WHERE entry.form = 'declare'
                  AND (entry.act LIKE '%"institutions":%' OR entry.act LIKE '%"identifiers":%')
                """
            ) { try Self.addNames($0, to: &material) }
            return material.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// A row of number, address, title and facts.
    static func add(_ row: SQLRow, to material: inout [Int64: TwinMaterial]) throws {
        guard let facts = FactsText(text: try row.text(3)) else { return }
        let title = try row.optionalText(2).map { try LocalizedText(json: JSON(parsing: $0)) }
        material[try row.int(0)] = TwinMaterial(
            item: ItemID(try row.text(1)),
            title: title ?? LocalizedText(),
            facts: facts,
            codes: [],
            institutions: []
        )
    }

    /// A row of a group's head and a declaration in it, of which institutions and codes are taken.
    static func addNames(_ row: SQLRow, to material: inout [Int64: TwinMaterial]) throws {
        guard case .declare(_, _, let content) = try Act(json: JSON(parsing: row.text(1))) else { return }
        let head = try row.int(0)
        for institution in content["institutions"]?.array ?? [] {
            if let name = institution["name"]?.text { material[head]?.institutions.insert(name) }
        }
        for identifier in content["identifiers"]?.array ?? [] {
            if let value = identifier["value"]?.text { material[head]?.codes.insert(value) }
        }
    }

    /// Pairs about which a party has said yes or no, and not taken it back.
    public func answeredTwins() async throws -> Set<TwinPair> {
        try await database.read { connection in
            let rows = try connection.rows(
                "SELECT item, other FROM link WHERE relation = 'same' AND verdict <> 'undone'"
            )
            return Set(try rows.map { TwinPair(ItemID(try $0.text(0)), ItemID(try $0.text(1))) })
        }
    }

    /// Replaces the machine's proposals by these, made of the ledger as of an entry.
    public func storeProposals(_ proposals: [TwinProposal], asOf sequence: Int64) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM twin_proposal")
            try connection.insert(
                into: "twin_proposal",
                columns: ["item", "other", "score", "proposal"],
                rows: proposals.map { proposal in
                    [
                        .text(proposal.a.rawValue), .text(proposal.b.rawValue), .integer(Int64(proposal.score)),
                        .text(proposal.json.canonical),
                    ]
                },
                onConflict: .fail
            )
            try connection.insert(
                into: "projection_state",
                columns: ["name", "sequence"],
                rows: [[.text("twins"), .integer(sequence)]],
                onConflict: .replace(key: ["name"])
            )
        }
    }

    /// The machine's open proposals, most convincing first, with the entry they were made as of.
    public func proposals(limit: Int = 200, offset: Int = 0) async throws -> (proposals: [TwinProposal], asOf: Int64?) {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT proposal FROM twin_proposal ORDER BY score DESC, item, other LIMIT \(limit) OFFSET \(offset)
                """
            )
            let state = try connection.row("SELECT sequence FROM projection_state WHERE name = 'twins'")
            return (
                try rows.map { try TwinProposal(json: JSON(parsing: $0.text(0))) }, try state?.int(0)
            )
        }
    }

    /// The open proposals in which each party has a say, because it declares one of the two; the most convincing first.
    public func proposedPairs() async throws -> [PartyCode: [TwinPair]] {
        let catalogue = try await currentCatalogue()
        let parties = catalogue.values(of: .declaredBy).mapValues(\.bits)
        return try await database.read { connection in
            var pairs: [PartyCode: [TwinPair]] = [:]
            try connection.forEachRow(
                """
                SELECT proposal.item, proposal.other, one.head, two.head
                FROM twin_proposal AS proposal
                JOIN item AS one ON one.item = proposal.item JOIN item AS two ON two.item = proposal.other
                ORDER BY proposal.score DESC, proposal.item, proposal.other
                """
            ) { row in
                let pair = TwinPair(ItemID(try row.text(0)), ItemID(try row.text(1)))
                let (one, two) = (Int(try row.int(2)), Int(try row.int(3)))
                for (party, told) in parties where told.contains(one) || told.contains(two) {
                    pairs[PartyCode(party), default: []].append(pair)
                }
            }
            return pairs
        }
    }

    /// What the machine proposes of a pair; nil once nobody proposes it any more.
    public func proposal(_ pair: TwinPair) async throws -> TwinProposal? {
        try await database.readBriefly { connection in
            try connection.row(
                "SELECT proposal FROM twin_proposal WHERE item = \(pair.a.rawValue) AND other = \(pair.b.rawValue)"
            ).map { try TwinProposal(json: JSON(parsing: $0.text(0))) }
        }
    }

    /// How many proposals are open, and how many of them name an item.
    public func proposalCount(of item: ItemID? = nil) async throws -> Int {
        try await database.read { connection in
            let sql: SQLText =
                if let item {
                    """
                    SELECT count(*) FROM twin_proposal WHERE item = \(item.rawValue) OR other = \(item.rawValue)
                    """
                } else { "SELECT count(*) FROM twin_proposal" }
            return Int(try connection.row(sql)?.int(0) ?? 0)
        }
    }
}

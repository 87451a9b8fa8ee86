import Cooperation
import SQLStore

/// Whose turn it is to speak of an item on which parties hold different things: a row for each that declares it.
///
/// Derived like the other tables, so that a desk is read by its index however much waits on it.
struct Turns {
    /// The states in which somebody may owe an answer.
    static let openStates: Set<String> = ["differing", "reserved"]

    struct Row: Sendable, Hashable {
        let party: PartyCode
        /// Whether the next word is this party's; otherwise it waits for another one's.
        let isOwed: Bool
        /// Since when: milliseconds since 1 January 1970 UTC.
        let since: Int64
    }

    let rows: [Row]

    /// - Parameter isCountry: Whether a party can be asked for its word.
    init(_ settlement: Settlement, in dialogue: Dialogue, isCountry: (PartyCode) -> Bool) {
        guard Self.openStates.contains(settlement.state.name) else {
            rows = []
            return
        }
        let owed = settlement.commitments(in: dialogue, isCountry: isCountry)
        guard let first = owed.first else {
            rows = []
            return
        }
        // Who has not declared the item at all is asked to validate it, which the catalogue knows.
        rows = settlement.declaredBy.map { party in
            let own = owed.first { $0.party == party }
            return Row(party: party, isOwed: own != nil, since: own?.since ?? first.since)
        }
    }

    /// Puts these rows in the place of those the item had.
    func store(of head: Int64, _ connection: any SQLConnection) throws {
        try Self.remove(of: head, connection)
        try connection.insert(
            into: "turn",
            columns: ["head", "party", "owed", "since"],
            rows: rows.map { row in
                [
                    .integer(head), .text(row.party.rawValue), .integer(row.isOwed ? 1 : 0), .integer(row.since),
                ]
            },
            onConflict: .fail
        )
    }

    static func remove(of head: Int64, _ connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM turn WHERE head = \(head)")
    }
}

extension Ledger {
    /// Derives the turns of a ledger that had none yet; what is said from then on brings its own.
    static func deriveTurns(_ ledger: Ledger) async throws {
        let name = "turns"
        let isDerived = try await ledger.database.read { connection in
            try connection.row("SELECT 1 FROM projection_state WHERE name = \(name)") != nil
        }
        if isDerived { return }
        try await ledger.database.writeExclusively { connection in
            guard try connection.row("SELECT 1 FROM projection_state WHERE name = \(name)") == nil else { return }
            var heads: [Int64] = []
            try connection.forEachRow("SELECT number, facts FROM item WHERE facts IS NOT NULL") { row in
                guard let state = FactsFields(try row.text(1))?.text(.state), Turns.openStates.contains(state) else {
                    return
                }
                heads.append(try row.int(0))
            }
            for head in heads {
                let group = try connection.rows("SELECT item, kind FROM item WHERE head = \(head) ORDER BY number")
                guard let kind = try group.first.map({ try AnyKind.named($0.text(1)) }) else { continue }
                let dialogue = Dialogue(try ledger.entries(of: group.map { ItemID(try $0.text(0)) }, connection))
                let settlement = settle(dialogue, as: kind, isCountry: ledger.isCountry)
                try Turns(settlement, in: dialogue, isCountry: ledger.isCountry).store(of: head, connection)
            }
            let last = try connection.row("SELECT max(sequence) FROM entry")?.optionalInt(0) ?? 0
            try connection.execute("INSERT INTO projection_state (name, sequence) VALUES (\(name), \(last))")
        }
    }
}

import Cooperation
import Crypto
import SQLStore

extension Ledger {
    /// Recomputes every hash and derives every table anew in an empty scratch ledger, and compares.
    ///
    /// - Parameter scratch: An empty ledger that can be thrown away afterwards.
    public func verify(scratch: Ledger) async throws -> Verification {
        var result = try await verifyChains()
        // A log that does not hold has nothing that could be derived from it.
        guard result.holds else { return result }
        try await copy(to: scratch)
        for table in Self.derivedTables {
            let stored = try await digest(of: table)
            let derived = try await scratch.digest(of: table)
            if stored != derived {
                result.faults.append(
                    .differingTable(name: table.name.description, stored: stored.rows, derived: derived.rows)
                )
            }
        }
        result.faults += try await attachmentFaults()
        if database.dialect == .sqlite, try await !searchIndexHolds() { result.faults.append(.searchIndex) }
        return result
    }

    private func verifyChains() async throws -> Verification {
        try await database.read { connection in
            var result = Verification()
            var party: PartyCode?
            var ordinal: Int64 = 0
            var previous = Entry.noPrevious
            try connection.forEachRow(
                "SELECT \(sql: StoredEntry.columns) FROM entry ORDER BY party, ordinal"
            ) { row in
                let entry = try StoredEntry(row: row)
                if entry.party != party {
                    result.parties += 1
                    party = entry.party
                    ordinal = 0
                    previous = Entry.noPrevious
                }
                if entry.ordinal != ordinal + 1 || entry.previous != previous {
                    result.faults.append(.brokenChain(party: entry.party, ordinal: entry.ordinal))
                }
                if entry.recomputedHash != entry.hash {
                    result.faults.append(.changedEntry(sequence: entry.sequence))
                }
                ordinal = entry.ordinal
                previous = entry.hash
                result.entries += 1
            }
            return result
        }
    }

    private struct DerivedTable: Sendable {
        let name: StaticString
        let query: SQLText
        let width: Int
    }

    private static let derivedTables = [
        DerivedTable(
            name: "item",
            query: """
                SELECT number, item, kind, opener, item_key, head, title, facts, changed FROM item ORDER BY number
                """,
            width: 9
        ),
        DerivedTable(
            name: "link",
            query: """
                SELECT sequence, item, other, relation, party, verdict FROM link ORDER BY sequence
                """,
            width: 6
        ),
        DerivedTable(
            name: "measure",
            query: """
                SELECT sequence, units, places, year, item, party, coordinates, indicator, place, written
                FROM measure ORDER BY sequence, units, places, written
                """,
            width: 10
        ),
        DerivedTable(
            name: "reference",
            query: """
                SELECT sequence, position, item, party, field, target, note FROM reference
                ORDER BY sequence, field, position
                """,
            width: 7
        ),
        DerivedTable(
            name: "search_document",
            query: "SELECT number, title, body FROM search_document ORDER BY number",
            width: 3
        ),
        DerivedTable(
            name: "attachment_use",
            query: "SELECT hash, item FROM attachment_use ORDER BY hash, item",
            width: 2
        ),
        DerivedTable(
            name: "turn",
            query: "SELECT head, party, owed, since FROM turn ORDER BY head, party",
            width: 4
        ),
    ]

    private struct TableDigest: Equatable, Sendable {
        let rows: Int64
        let hash: [UInt8]
    }

    private func digest(of table: DerivedTable) async throws -> TableDigest {
        try await database.read { connection in
            var hash = SHA256()
            var rows: Int64 = 0
            try connection.forEachRow(table.query) { row in
                rows += 1
                for index in 0..<table.width {
                    switch row[index] {
                    case .null: hash.update(data: [0])
                    case .integer(let value): hash.update(data: Array("i\(value)".utf8))
                    case .real(let value): hash.update(data: Array("r\(value)".utf8))
                    case .text(let value): hash.update(data: Array("t\(value)".utf8))
                    case .blob(let value): hash.update(data: [1] + value)
                    case .boolean(let value): hash.update(data: Array("b\(value)".utf8))
                    }
                    hash.update(data: [0x1F])
                }
            }
            return TableDigest(rows: rows, hash: Array(hash.finalize()))
        }
    }

    private func searchIndexHolds() async throws -> Bool {
        do {
            return try await database.write { connection in
                try connection.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
                return true
            }
        } catch SQLError.corrupt {
            return false
        }
    }
}

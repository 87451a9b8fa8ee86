import Cooperation
import SQLStore
import Synchronization

extension Ledger {
    /// The catalogue as of the last entry: what is kept in memory, brought up to date with what has changed since.
    ///
    /// Costs two indexed look-ups while nothing changes; the first call after start reads the item table once.
    @discardableResult
    public func catalogue() async throws -> Catalogue {
        let known = catalogueCache.withLock { $0 } ?? Catalogue()
        let areas = vocabularies["sectors"]
        let fresh: Catalogue? = try await database.read { connection in
            let sequence = try connection.row("SELECT max(sequence) FROM entry")?.optionalInt(0) ?? 0
            let proposed = try connection.row("SELECT sequence FROM projection_state WHERE name = 'twins'")
            let proposedAsOf = try proposed?.int(0) ?? 0
            guard sequence != known.sequence || proposedAsOf != known.proposedAsOf else { return nil }
            var next = known
            next.proposedAsOf = proposedAsOf
            guard sequence != known.sequence else { return next }
            var rows: [CatalogueRow] = []
            try connection.forEachRow(
                "SELECT number, changed, facts FROM item WHERE changed > \(known.sequence) ORDER BY number"
            ) { row in
                rows.append(
                    CatalogueRow(
                        number: Int(try row.int(0)),
                        changed: try row.int(1),
                        facts: try row.optionalText(2)
                    ) { areas[$0]?.broader }
                )
            }
            next.apply(rows)
            next.sequence = sequence
            return next
        }
        guard let fresh else { return known }
        return catalogueCache.withLock { cache in
            // Another reader may have been quicker and got further.
            if let current = cache,
                (current.sequence, current.proposedAsOf) >= (fresh.sequence, fresh.proposedAsOf)
            {
                return current
            }
            cache = fresh
            return fresh
        }
    }

    /// The catalogue that is in memory, however old; nil before the first ``catalogue()``.
    public var catalogueInMemory: Catalogue? {
        catalogueCache.withLock { $0 }
    }
}

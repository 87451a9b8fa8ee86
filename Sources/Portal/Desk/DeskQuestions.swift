import Cooperation
import Ledger

/// What the ledger is asked for a desk; all of it derived from what was said.
struct DeskQuestions: Sendable {
    let visit: Visit
    let party: PartyCode

    /// Initiatives in which others say that the party takes part and that it has not declared; those told first first.
    func toValidate(page: Int = 1, size: Int) -> CatalogueQuery {
        CatalogueQuery(
            values: [.country: [party.rawValue], .kind: [Initiative.kind.name]],
            without: [.declaredBy: [party.rawValue]],
            order: .told,
            page: page,
            size: size
        )
    }

    /// Initiatives in which the party takes part, as anyone says.
    var taken: CatalogueQuery { CatalogueQuery(values: [.country: [party.rawValue], .kind: [Initiative.kind.name]]) }

    /// Its own initiatives that wait for someone who is silent.
    func silent() -> CatalogueQuery {
        CatalogueQuery(values: [.declaredBy: [party.rawValue], .agreement: ["pending", "one-sided"]], size: 1)
    }

    /// How many wait to be validated, and since when the first; nil where none does, or the party is asked for no word.
    func validate() async throws -> (count: Int, since: Int64)? {
        guard visit.vocabularies["countries"][party.rawValue] != nil else { return nil }
        let answer = try await visit.ledger.list(toValidate(size: 1), facets: [])
        guard let first = answer.rows.first, let view = try await visit.ledger.item(first.item) else { return nil }
        return (answer.total, view.dialogue.tellings.map(\.recordedAt).min() ?? visit.house.settings.now())
    }

    /// Pairs that may be the same and in which the party has a say, the most convincing first.
    func twins() async throws -> [TwinPair] {
        let asOf = visit.ledger.catalogueInMemory?.proposedAsOf ?? 0
        return try await visit.kept("desk.twins.\(asOf)") { try await visit.ledger.proposedPairs() }[party] ?? []
    }

    /// How much waits, for whoever has several desks.
    func count() async throws -> Int { try await DeskMatters.read(self, page: 1, size: 1).total }
}

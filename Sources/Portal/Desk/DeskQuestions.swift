import Cooperation
import Ledger

/// What the ledger is asked for a desk; all of it derived from what was said, nothing stored.
struct DeskQuestions: Sendable {
    let visit: Visit
    let party: PartyCode

    private static let openStates: Set<String> = ["differing", "reserved"]

    /// Initiatives in which others say that the party takes part and that it has not declared.
    func toValidate(page: Int = 1, size: Int) -> CatalogueQuery {
        CatalogueQuery(
            values: [.country: [party.rawValue], .kind: [Initiative.kind.name]],
            without: [.declaredBy: [party.rawValue]],
            order: .waiting,
            page: page,
            size: size
        )
    }

    /// Its own initiatives on which parties hold different things.
    private func open(size: Int) -> CatalogueQuery {
        CatalogueQuery(
            values: [.declaredBy: [party.rawValue], .agreement: Self.openStates],
            order: .waiting,
            size: size
        )
    }

    /// Its own initiatives that wait for someone who is silent.
    func silent() -> CatalogueQuery {
        CatalogueQuery(values: [.declaredBy: [party.rawValue], .agreement: ["pending", "one-sided"]], size: 1)
    }

    /// Something that waits on an initiative, with what its page knows.
    struct Waiting: Sendable {
        let view: ItemView
        let commitments: [Commitment]
    }

    /// The most one looks through; who has more settles these first.
    static let limit = 300

    /// Open initiatives of the party with who owes what on them, the longest waiting first.
    ///
    /// Kept for everyone of the party until the next entry.
    func waiting() async throws -> [Waiting] {
        try await visit.kept("desk.\(party)") {
            let rows = try await visit.ledger.list(open(size: Self.limit), facets: []).rows
            var waiting: [Waiting] = []
            for row in rows {
                guard let view = try await visit.ledger.item(row.item) else { continue }
                let commitments = view.commitments(visit.vocabularies)
                if !commitments.isEmpty { waiting.append(Waiting(view: view, commitments: commitments)) }
            }
            return waiting.sorted { ($0.commitments[0].since, $0.view.head) < ($1.commitments[0].since, $1.view.head) }
        }
    }

    /// Pairs that may be the same and in which the party has a say, the most convincing first.
    func twins() async throws -> [TwinProposal] {
        let (proposals, asOf) = try await visit.ledger.proposals(limit: Self.limit)
        let byParty = try await visit.kept("desk.twins.\(asOf ?? 0)") {
            var byParty: [PartyCode: [TwinProposal]] = [:]
            for proposal in proposals {
                var concerned = Set<PartyCode>()
                for item in [proposal.a, proposal.b] {
                    guard let view = try await visit.ledger.item(item) else { continue }
                    concerned.formUnion(view.settlement.declaredBy)
                }
                for party in concerned { byParty[party, default: []].append(proposal) }
            }
            return byParty
        }
        return byParty[party] ?? []
    }
}

import CanonicalJSON
import Cooperation
import Ledger
import Localization

/// An initiative that may be the one somebody is about to declare.
public struct Alike: Sendable {
    public let item: ItemID
    public let title: LocalizedText
    /// What stands of it for everyone.
    public let facts: FactsText
    /// 0–100, as ``Cooperation/TwinProposal/score``.
    public let score: Int
    public let reasons: [TwinReason]
    public let objection: TwinReason?
}

extension Registry {
    /// What may be the same as an initiative that is being written, whoever tells it; the most convincing first.
    ///
    /// Looks at what stands for everyone only, so it may be asked by whoever may declare.
    ///
    /// - Parameters:
    ///   - content: As far as it can be read.
    ///   - key: The code it is to be filed under, where it has one already.
    public func alike(_ content: JSON, key: String? = nil, by party: PartyCode, limit: Int = 5) async throws -> [Alike]
    {
        guard let initiative = try? Initiative(json: content), !initiative.title.isEmpty else { return [] }
        let facts = initiative.facts
        let countries = Set(facts.participants.map(\.code))
        let material = try await ledger.alike(
            initiative.title.languages.compactMap { initiative.title[$0]?.text },
            countries: Set(countries.map(\.rawValue)),
            at: key.map { key in
                countries.union([party]).sorted().map { ItemID(kind: Initiative.kind.name, party: $0, key: key) }
            } ?? []
        )
        guard !material.isEmpty else { return [] }
        var preparation = TwinPreparation()
        let draft = preparation.candidate(
            // Of no address yet.
            ItemID(""),
            told: [],
            title: initiative.title,
            facts: facts,
            codes: Set(initiative.identifiers.map(\.value) + [key].compactMap { $0 }),
            institutions: Set(initiative.institutions.map(\.name))
        )
        let known = Dictionary(material.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        return Twins.alike(draft, among: material.map { preparation.candidate($0) }, limit: limit).compactMap { found in
            known[found.b].map { material in
                Alike(
                    item: material.item,
                    title: material.title,
                    facts: material.facts,
                    score: found.score,
                    reasons: found.reasons,
                    objection: found.objection
                )
            }
        }
    }
}

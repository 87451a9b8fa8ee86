import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

extension AlikePanel {
    /// What may be the same as what stands in a form.
    init(_ content: JSON, key: String?, chosen: String?, _ visit: DesignatedVisit) async throws {
        let page = visit.visit
        let party = visit.pen.party
        let found = try await visit.registry.alike(content, key: key, by: party)
        let codes = Set(found.flatMap(Self.parties)).filter { page.vocabularies["countries"][$0.rawValue] == nil }
        let names = PartyNames(
            page.labels,
            try await page.ledger.names(ofOrganisations: codes.sorted()),
            page.language
        )
        let reasons = TwinWords(words: FieldWords(page), text: page.text, names: names)
        let mayJoin = visit.pen.refusal(of: .join, at: page.house.settings.now()) == nil
        entries = found.map { alike in
            let facts = alike.facts.facts
            let isConcerned = facts.participants.contains { $0.code == party }
            let tellers = alike.facts.declaredBy.map { names($0) }
            return Entry(
                item: alike.item,
                title: TitleText(alike.title, page.language, untitled: page.text("item.untitled")),
                address: page.links.initiative(alike.item),
                tellers: page.text("alike.told", ["parties": .text(ListFormat.joined(tellers, page.language))]),
                participants: ListFormat.joined(facts.participants.map { names($0.code) }, page.language),
                period: facts.years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
                    ?? "",
                reasons: alike.reasons.map { reasons.sentence($0) },
                objection: alike.objection.map { reasons.sentence($0) },
                way: alike.facts.declaredBy.contains(party)
                    ? .change(address: page.links.declare(on: alike.item))
                    : isConcerned ? .recognise : mayJoin ? .join : .none
            )
        }
        self.chosen = chosen
        text = page.text
    }

    private static func parties(_ alike: Alike) -> [PartyCode] {
        alike.facts.declaredBy + alike.facts.facts.participants.map(\.code)
    }
}

import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// What a form is about when it begins from something told already.
struct DeclareSubject: Sendable {
    let item: ItemID
    let title: TitleText
    let key: String
    let content: JSONObject
    /// Whether the party has declared it before.
    let isOwn: Bool
    let view: ItemView

    /// The last entry that whoever is shown the form has seen.
    var seen: Int64? { view.entries.last?.sequence }

    /// The initiative at an address, which has to be one the party has a say in; nil without an address.
    init?(_ id: ItemID?, _ visit: DesignatedVisit) async throws {
        guard let id else { return nil }
        guard let view = try await visit.visit.ledger.item(id), view.kind.kind == Initiative.kind else {
            throw PortalError.notFound
        }
        let own = view.ownWord(of: visit.pen.party)
        guard view.concerns(visit.pen.party) else { throw RegistryError.notConcerned(visit.pen.party.rawValue) }
        let title = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        // Who has said nothing yet begins from what others say, without the lists that are each party's own.
        let told = JSONObject(
            view.settlement.fields.filter { $0.field.weight != .reference }
                .map { JSONObject.Member(key: $0.field.name, value: $0.value) }
        )
        item = view.head
        self.title = TitleText(title, visit.visit.language, untitled: visit.visit.text("item.untitled"))
        key = view.ownMember(of: visit.pen.party).key
        content = own ?? told
        isOwn = own != nil
        self.view = view
    }

    /// What was said about it since an entry, the first first; empty where nothing was, or nothing is known of then.
    func said(since seen: Int64?, _ visit: DesignatedVisit) async throws -> [HistoryLine] {
        guard let seen else { return [] }
        let news = view.entries.filter { $0.sequence > seen }
        guard !news.isEmpty else { return [] }
        let page = visit.visit
        let codes = ItemController.unknown(view, page)
        let names = PartyNames(page.labels, try await page.ledger.names(ofOrganisations: codes), page.language)
        let teller = StatementWords(
            view: view,
            words: FieldWords(page),
            text: page.text,
            names: names,
            titles: try await page.titles(namedBy: news, of: view)
        )
        return news.map { teller.line($0, links: page.links, head: view.head) }
    }
}

import Cooperation
import Ledger
import Localization
import Registry

/// The queue of what waits for a party's validation, as its page shows it.
struct ValidateModel: Sendable {
    struct Row: Sendable {
        let item: ItemID
        let title: TitleText
        let address: String
        let lines: [String]
    }

    struct Teller: Sendable {
        let code: String
        let name: String
        let count: Int
    }

    let party: String
    let rows: [Row]
    let total: Int
    let page: Int
    let last: Int
    let words: String
    let teller: String
    let tellers: [Teller]
    let seal: FormSeal
    let seen: Int64
    let canAnswer: Bool
    let notice: Notice?

    init(visit: DesignatedVisit, query: CatalogueQuery, teller: String, answer: ListAnswer, views: [ItemView]) {
        let page = visit.visit
        let language = page.language
        let text = page.text
        let names = PartyNames(page.labels, [:], language)
        let words = FieldWords(page)
        party = names(visit.pen.party)
        total = answer.total
        self.page = query.page
        last = max(1, (answer.total + query.size - 1) / query.size)
        self.words = query.text
        self.teller = teller
        tellers = (answer.facets[.declaredBy] ?? []).map {
            Teller(code: $0.value, name: names(PartyCode($0.value)), count: $0.count)
        }
        seal = visit.seal
        // What is decided is decided on what is shown here.
        seen = answer.sequence
        canAnswer = visit.pen.refusal(of: .declare, at: page.house.settings.now()) == nil
        notice = page.notice
        rows = views.map { view in
            func spoken(_ field: String) -> String? {
                view.settlement[field].map { words.spoken($0.value, $0.field).line }
            }
            let title = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
            let tellers = ListFormat.joined(view.settlement.declaredBy.map { names($0) }, language)
            let dates = [spoken("start"), spoken("end")].compactMap { $0 }.joined(separator: " – ")
            let lines: [String?] = [
                text("validate.told", ["parties": .text(tellers)]), spoken("participants"),
                [spoken("modality"), spoken("sector")].compactMap { $0 }.joined(separator: " · "), dates,
                spoken("executed") ?? spoken("budget"),
            ]
            return Row(
                item: view.head,
                title: TitleText(title, language, untitled: text("item.untitled")),
                address: page.links.initiative(view.head),
                lines: lines.compactMap { $0 }.filter { !$0.isEmpty }
            )
        }
    }
}

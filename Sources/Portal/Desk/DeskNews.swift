import Cooperation
import Ledger
import Localization
import Registry

/// What others said where a party takes part, since someone last looked at its desk.
struct DeskNews: Sendable {
    struct Line: Sendable {
        let line: HistoryLine
        let title: TitleText
    }

    let lines: [Line]
    let total: Int
    /// Whether the total is all there is, and not only at least so much.
    let isWhole: Bool
    /// The day of the visit before; nil at the first one.
    let since: String?
    /// The initiatives in which the party takes part, those spoken of last first.
    let address: String

    /// Lines on the desk.
    static let shown = 8

    init(_ questions: DeskQuestions, since mark: (at: Int64, sequence: Int64)?, names: PartyNames) async throws {
        let (visit, party) = (questions.visit, questions.party)
        let after = mark?.sequence ?? 0
        let news = try await visit.ledger.news(questions.taken, after: after, for: party)
        total = news.items.count
        isWhole = news.isWhole
        since = mark.map { Moment(milliseconds: $0.at).words(visit.language) }
        let words = FieldWords(visit)
        var lines: [Line] = []
        for item in news.items.prefix(Self.shown) {
            guard let view = try await visit.ledger.item(item),
                let entry = view.entries.last(where: { $0.sequence > after && $0.statement.party != party })
            else { continue }
            let titles = try await visit.titles(namedBy: [entry], of: view)
            let statements = StatementWords(view: view, words: words, text: visit.text, names: names, titles: titles)
            let title = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
            lines.append(
                Line(
                    line: statements.line(entry, links: visit.links, head: view.head),
                    title: TitleText(title, visit.language, untitled: visit.text("item.untitled"))
                )
            )
        }
        self.lines = lines
        address = Self.address(of: party, visit)
    }

    /// The initiatives in which a party takes part, those spoken of last first.
    static func address(of party: PartyCode, _ visit: Visit) -> String {
        var query = InitiativeQuery()
        query.add(party.rawValue, to: .country)
        query.order = .changed
        return visit.links.initiatives(query)
    }
}

import Cooperation
import Ledger
import Localization
import People
import Registry

/// Writes what a desk says into a letter of about ten lines, for one person, in their language.
///
/// It asks what the desk asks, so it knows of nothing that they would not see there.
struct DigestComposer: Sendable {
    /// Lines of a letter; what is left out is a number with the way to the desk.
    static let limit = 10
    /// Lines about what waits on one desk.
    static let waiting = 4

    let visit: Visit
    private let text: Texts

    init(_ visit: Visit) {
        self.visit = visit
        text = visit.text
    }

    /// A letter with the searches it tells of; without one where there is nothing to say.
    struct Written: Sendable {
        var letter: Letter?
        var told: [SavedSearch] = []
    }

    /// The weekly digest of a person.
    func digest(for recipient: Recipient) async throws -> Written {
        var lines: [Letter.Line] = []
        var count = 0
        var isNews = false
        var seen: Set<PartyCode> = [.node]
        for designation in recipient.designations where seen.insert(designation.party).inserted {
            let desk = try await self.desk(of: designation.party, since: recipient.before)
            count += desk.count
            isNews = isNews || desk.isNews
            lines += desk.lines
        }
        let searches = try await news(of: recipient.searches.filter { $0.alert == .weekly })
        lines = Array(lines.prefix(max(Self.limit - searches.count, Self.limit / 2))) + searches.map(\.line)
        guard count > 0 || isNews || !searches.isEmpty else { return Written() }
        return Written(
            letter: .message(
                .digest,
                subject: text("digest.subject", ["count": .count(count)]),
                paragraphs: [text("digest.lead", ["count": .count(count)])],
                lines: Array(lines.prefix(Self.limit)),
                link: recipient.designations.isEmpty ? nil : visit.links.desk
            ),
            told: searches.map(\.search)
        )
    }

    /// What has changed in the searches of which a person wants to know daily.
    func alerts(for recipient: Recipient) async throws -> Written {
        let searches = try await news(of: recipient.searches.filter { $0.alert == .daily })
        guard let first = searches.first else { return Written() }
        let subject =
            searches.count == 1
            ? text("digest.alert", ["name": .text(first.search.name), "count": .count(first.count)])
            : text("digest.alerts", ["count": .count(searches.count)])
        return Written(
            letter: .message(
                .alerts,
                subject: subject,
                paragraphs: [text("digest.alertsLead")],
                lines: searches.prefix(Self.limit).map(\.line),
                link: visit.links.account + "#busquedas"
            ),
            told: searches.map(\.search)
        )
    }

    private struct Desk {
        var lines: [Letter.Line] = []
        var count = 0
        var isNews = false
    }

    private func desk(of party: PartyCode, since before: Int64?) async throws -> Desk {
        let questions = DeskQuestions(visit: visit, party: party)
        let composer = try await DeskComposer(visit, party)
        let matters = try await DeskMatters.read(questions, page: 1, size: Self.waiting)
        let entries = try await composer.entries(matters.shown)
        let name = visit.labels.partner(party.rawValue)
        var desk = Desk()
        desk.count = matters.total
        desk.lines = entries.map { entry in
            let parts = [entry.what, entry.late ?? entry.when].filter { !$0.isEmpty }.joined(separator: " · ")
            return Letter.Line("\(name): \(entry.title.text)" + (parts.isEmpty ? "" : " — \(parts)"), entry.address)
        }
        if matters.total > entries.count {
            let more = text("digest.more", ["party": .text(name), "count": .count(matters.total - entries.count)])
            desk.lines.append(Letter.Line(more, visit.links.desk))
        }
        let awaited = try await visit.ledger.turnCount(of: party, owed: false)
        if awaited > 0 {
            let words = text("digest.awaited", ["party": .text(name), "count": .count(awaited)])
            desk.lines.append(Letter.Line(words, visit.links.awaited()))
        }
        if let before {
            let news = try await visit.ledger.news(questions.taken, after: before, for: party)
            if !news.items.isEmpty {
                desk.isNews = true
                let words = text("digest.news", ["party": .text(name), "count": .count(news.items.count)])
                desk.lines.append(Letter.Line(words, DeskNews.address(of: party, visit)))
            }
        }
        return desk
    }

    private struct SearchNews {
        let search: SavedSearch
        let count: Int
        let line: Letter.Line
    }

    /// The searches in which something is new or has changed since their person last heard of them.
    private func news(of searches: [SavedSearch]) async throws -> [SearchNews] {
        var news: [SearchNews] = []
        for search in searches {
            let query = InitiativeQuery(search.query)
            let count = try await visit.ledger.changeCount(query.catalogueQuery(), after: search.known)
            guard count > 0 else { continue }
            let words = text("digest.search", ["name": .text(search.name), "count": .count(count)])
            let address = visit.links.initiatives(query.with { $0.order = .changed })
            news.append(SearchNews(search: search, count: count, line: Letter.Line(words, address)))
        }
        return news
    }
}

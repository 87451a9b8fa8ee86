import Ledger
import Localization
import Markup
import People
import Registry

/// A saved search as pages show it: its name, and how much is new in it.
struct SearchLine: Sendable {
    let id: String
    let name: String
    let alert: SavedSearch.Alert
    let address: String
    /// How many are new or have changed since it was last opened.
    let news: Int

    /// The searches of whoever is signed in.
    static func all(_ visit: Visit, _ member: Member) async throws -> [SearchLine] {
        guard let accounts = visit.space.accounts else { return [] }
        var lines: [SearchLine] = []
        for search in try await accounts.savedSearches(of: member.signedIn) {
            let query = InitiativeQuery(search.query).catalogueQuery()
            lines.append(
                SearchLine(
                    id: search.id,
                    name: search.name,
                    alert: search.alert,
                    address: visit.links.savedSearch(search.id),
                    news: try await visit.ledger.changeCount(query, after: search.seen)
                )
            )
        }
        return lines
    }

    /// The name as the way to the list, with what is new.
    @HTMLBuilder func node(_ text: Texts) -> Node {
        a(.href(address)) { name }
        span(.class("who")) { text("search.news", ["count": .count(news)]) }
    }
}

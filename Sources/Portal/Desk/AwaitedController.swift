import Cooperation
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Markup
import Registry

/// All that a party waits for: answers to what it asked for, and initiatives on which the next word is another one's.
enum AwaitedController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        let own = visit.pen.party
        let composer = try await DeskComposer(page, own)
        var number = min(max(1, page.queryValue("pagina").flatMap { Int($0) } ?? 1), 100_000)
        var awaited = try await composer.awaited(from: (number - 1) * DeskList.size, limit: DeskList.size)
        let last = max(1, (awaited.total + DeskList.size - 1) / DeskList.size)
        if number > last {
            number = last
            awaited = try await composer.awaited(from: (number - 1) * DeskList.size, limit: DeskList.size)
        }
        return page.respond(
            with: AwaitedPage(
                desk: DeskModel.title(of: own, page),
                list: DeskList(entries: awaited.entries, total: awaited.total, page: number),
                text: page.text,
                links: page.links
            )
        )
    }
}

struct AwaitedPage: Page {
    let desk: String
    let list: DeskList
    let text: Texts
    let links: Links

    var title: String { text("desk.awaited", ["count": .count(list.total)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(desk, links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        list.node(text) { [links] page in links.awaited(page: page) }
        p(.class("small quiet")) { text("desk.rule", ["days": .count(Commitment.patience)]) }
    }
}

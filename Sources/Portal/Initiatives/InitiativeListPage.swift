import Localization
import Markup
import Registry

/// The list of initiatives: what was asked, how many there are, the table, the pages.
struct InitiativeListPage: Page {
    let model: InitiativeListModel
    /// For whoever is signed in and looks at a narrowed list.
    var saving: SaveSearchForm?
    let text: Texts
    let links: Links

    private var query: InitiativeQuery { model.query }

    var title: String {
        query.text.isEmpty ? text("list.title") : text("list.titleSearch", ["words": .text(query.text)])
    }
    var abstract: String? { text("list.summary") }
    var area: Section? { .initiatives }
    // Endless combinations of filters are of no use to a search engine.
    var isIndexed: Bool { !query.isNarrowed && query.page == 1 }
    var files: [FileLink] {
        let all = query.with { $0.page = 1 }
        let forms: [FileForm] = [.csv, .xlsx, .json] + (model.hasInitiatives ? [.xml] : [])
        return forms.map { FileLink($0, links.initiatives(all, as: $0)) }
    }

    var feed: String? { links.feed(of: query.with { $0.order = nil }) }

    var content: Node {
        let panel = InitiativeFacetPanel(model: model, text: text, links: links)
        return .group([
            h1 { countSentence },
            panel.searchBox,
            div(.class("with-facets")) {
                panel.node
                div {
                    chips
                    saving?.node ?? .none
                    results
                }
            },
        ])
    }

    /// The sentence with the number in it that the page opens with.
    private var countSentence: String {
        let count = MessageArgument.count(model.total)
        if !query.text.isEmpty { return text("list.foundWords", ["count": count, "words": .text(query.text)]) }
        return query.isNarrowed ? text("list.foundNarrowed", ["count": count]) : text("list.found", ["count": count])
    }

    @HTMLBuilder private var chips: Node {
        if !model.chips.isEmpty {
            ul(.class("chips"), .aria("label", text("list.chips"))) {
                for chip in model.chips {
                    li {
                        a(
                            .href(chip.without),
                            .class("remove"),
                            .aria("label", text("list.remove", ["filter": .text(chip.label)]))
                        ) {
                            chip.label
                        }
                    }
                }
                li { a(.class("all"), .href(links.initiatives())) { text("list.removeAll") } }
            }
        }
    }

    @HTMLBuilder private var results: Node {
        if model.isLedgerEmpty {
            emptyLedger
        } else if model.total == 0 {
            nothingFound
        } else if model.rows.isEmpty {
            pastTheEnd
        } else {
            head
            InitiativeTable(rows: model.rows, query: query, text: text, links: links).node
            PageLinks(current: query.page, last: model.lastPage, text: text) { [query, links] page in
                links.initiatives(query.with { $0.page = page })
            }.node
        }
    }

    private var head: Node {
        div(.class("count")) {
            if let agreed = model.agreed, agreed > 0 {
                span(.class("quiet")) {
                    text(
                        "list.agreed",
                        ["share": .text(NumberFormat.percent(Double(agreed) / Double(model.total), text.language))]
                    )
                }
            }
            orders
            FileLinks(files: files, text: text).node
            if let feed { a(.href(feed), .title(text("list.feedMeaning"))) { text("list.feed") } }
        }
    }

    private var orders: Node {
        span(.class("orders")) {
            span(.class("quiet")) { text("list.order") }
            for (order, label) in [
                ("reciente", text("list.order.changed")), ("inicio", text("list.order.start")),
                ("antiguas", text("list.order.oldest")), ("relevancia", text("list.order.relevance")),
            ] where order != "relevancia" || !query.text.isEmpty {
                " "
                a(.href(address(order: order)), .if(isCurrent(order), .aria("current", "true"))) { label }
            }
        }
    }

    private func isCurrent(_ order: String) -> Bool { InitiativeQuery.word(for: query.effectiveOrder) == order }

    private func address(order: String) -> String {
        let wanted = InitiativeQuery("orden=\(order)").order
        return links.initiatives(query.with { $0.order = wanted })
    }

    private var nothingFound: Node {
        div(.class("empty")) {
            h2 { text("list.nothing") }
            p { text("list.nothing.meaning") }
            p { a(.href(links.initiatives())) { text("list.seeAll") } }
        }
    }

    private var pastTheEnd: Node {
        div(.class("empty")) {
            h2 { text("list.pastEnd") }
            p { text("list.pastEnd.meaning", ["count": .count(model.lastPage)]) }
            p {
                a(.href(links.initiatives(query.with { $0.page = model.lastPage }))) { text("list.toLast") }
                " · "
                a(.href(links.initiatives(query.with { _ in }))) { text("list.toFirst") }
            }
        }
    }

    private var emptyLedger: Node {
        div(.class("empty")) {
            h2 { text("list.empty") }
            p { text("list.empty.meaning") }
            p { a(.href(links.method)) { text("frame.method") } }
        }
    }
}

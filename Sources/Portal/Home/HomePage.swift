import Localization
import Markup

/// What cooperation looks like today: the sentence, who cooperates and where, what was said lately.
struct HomePage: Page {
    let model: HomeModel
    let text: Texts
    let links: Links

    var title: String { text("home.title") }
    var abstract: String? { model.sentence }

    var content: Node {
        .group([
            h1 { model.sentence },
            p(.class("lead")) { model.lead },
            search,
            figures,
            model.direction?.node(text, links) ?? .none,
            latest,
            exercise,
        ])
    }

    private var search: Node {
        .group([
            form(.class("search"), .role("search"), .action(links.initiatives())) {
                input(
                    .type("search"),
                    .name("q"),
                    .aria("label", text("home.search")),
                    .placeholder(text("home.searchExample"))
                )
                button { text("home.searchButton") }
            },
            p(.class("small quiet")) {
                a(.href(links.initiatives())) { text("home.seeAll", ["count": .count(model.initiatives)]) }
            },
        ])
    }

    @HTMLBuilder private var figures: Node {
        if let series = model.series {
            div(.class("two")) {
                section {
                    h2 { text("home.who") }
                    series.multiples
                }
                section {
                    h2 { text("home.where") }
                    series.map
                }
            }
        }
        if let flows = model.flows {
            section {
                h2 { text("home.withWhom") }
                flows.node
            }
        }
    }

    private var latest: Node {
        section {
            h2 { text("home.latest") }
            if model.latest.isEmpty {
                div(.class("empty")) {
                    h3 { text("list.empty") }
                    p { text("list.empty.meaning") }
                }
            } else {
                ul(.class("feed")) {
                    for line in model.latest {
                        li {
                            line.moment.node(text.language)
                            line.title.link(to: line.address)
                            if let state = line.state {
                                " "
                                StateMark(state: state, text: text).node
                            }
                            p(.class("small quiet")) { line.sentence }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var exercise: Node {
        if let address = model.exerciseAddress {
            section {
                h2 { text("home.tryIt") }
                p { text("home.tryIt.meaning") }
                p { a(.class("button plain"), .href(address)) { text("frame.toExercise") } }
            }
        }
    }
}

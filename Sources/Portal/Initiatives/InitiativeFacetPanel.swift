import Localization
import Markup
import Registry

/// The search and the filters as one form that works without a script.
struct InitiativeFacetPanel {
    let model: InitiativeListModel
    let text: Texts
    let links: Links

    private static let id = "filtros"

    /// The search box; it stands above the list and belongs to the form of the filters.
    var searchBox: Node {
        div(.class("search"), .role("search")) {
            input(
                .type("search"),
                .name("q"),
                .form(Self.id),
                .value(model.query.text),
                .aria("label", text("home.search")),
                .placeholder(text("home.searchExample"))
            )
            button(.form(Self.id)) { text("home.searchButton") }
        }
    }

    var node: Node {
        form(.id(Self.id), .action(links.initiatives()), .data("submit", "change")) {
            details(.class("facets")) {
                summary { text("list.filters") }
                for facet in model.facets { fieldset(of: facet) }
                years
                if let order = model.query.order {
                    input(.type("hidden"), .name("orden"), .value(InitiativeQuery.word(for: order)))
                }
                button(.class("plain")) { text("list.apply") }
            }
        }
    }

    private func fieldset(of facet: FacetModel) -> Node {
        Markup.fieldset {
            legend { facet.legend }
            for option in facet.options { choice(option, facet.filter) }
            if !facet.more.isEmpty {
                details {
                    summary {
                        text("list.more", ["count": .count(facet.more.count)])
                        span(.class("unseen")) { " " + facet.legend }
                    }
                    for option in facet.more { choice(option, facet.filter) }
                }
            }
        }
    }

    private func choice(_ option: FacetModel.Option, _ filter: InitiativeFilter) -> Node {
        label(.class("choice")) {
            input(
                .type("checkbox"),
                .name(filter.rawValue),
                .value(option.value),
                .if(option.isChosen, .checked)
            )
            option.label
            " "
            span(.class("n")) { text.number(option.count) }
        }
    }

    private var years: Node {
        Markup.fieldset {
            legend { text("filter.years") }
            div(.class("years")) {
                year("desde", text("filter.from"), model.query.from)
                year("hasta", text("filter.to"), model.query.to)
            }
        }
    }

    private func year(_ name: String, _ words: String, _ value: Int?) -> Node {
        label {
            span { words }
            input(
                .type("number"),
                .name(name),
                .min("1950"),
                .max("2100"),
                .inputmode("numeric"),
                .unwrap(value) { .value(String($0)) }
            )
        }
    }
}

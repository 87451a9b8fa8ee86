import Cooperation
import Localization
import Markup

/// Two countries: what goes each way, how mutual it is, and their latest initiatives.
struct PairView {
    let pair: PairModel
    let text: Texts
    let links: Links

    var node: Node {
        .group([
            dl(.class("summary")) {
                term(arrow(pair.names.0, pair.names.1), text.number(pair.picture.exchange.value.sent))
                term(arrow(pair.names.1, pair.names.0), text.number(pair.picture.exchange.value.returned))
                term(text("role.both"), text.number(pair.picture.exchange.value.both))
                term(text("relations.triangularTogether"), text.number(pair.picture.triangular))
                term(text("relations.regionalTogether"), text.number(pair.picture.regional))
                term(text("country.bidirectionality"), balance)
            },
            p(.class("quiet small")) {
                text(
                    "relations.pairBase",
                    [
                        "n": .count(pair.picture.exchange.base.n),
                        "all": .text(text.number(pair.picture.exchange.base.of)),
                    ]
                )
                " "
                if let share = pair.picture.exchange.agreedShare {
                    text("picture.agreed", ["share": .text(NumberFormat.percent(share, text.language))]) + ". "
                }
                a(.href(links.method("bidirectionality"))) { text("picture.method") }
            },
            p {
                link(pair.names.0, pair.addresses.0)
                " · "
                link(pair.names.1, pair.addresses.1)
            },
            list,
        ])
    }

    @HTMLBuilder private var list: Node {
        if !pair.rows.isEmpty {
            h2 { text("relations.pairLatest") }
            InitiativeTable(rows: pair.rows, query: nil, text: text, links: links).node
            p { a(.href(pair.list)) { text("country.toList") } }
        }
    }

    private var balance: String {
        pair.picture.exchange.value.balance.map { NumberFormat.decimal($0, places: 2, text.language) } ?? "–"
    }

    private func link(_ name: String, _ address: String?) -> Node {
        guard let address else { return .text(name) }
        return a(.href(address)) { name }
    }

    private func arrow(_ from: String, _ to: String) -> String {
        text("relations.arrow", ["from": .text(from), "to": .text(to)])
    }

    private func term(_ name: String, _ value: String) -> Node {
        div {
            dt { name }
            dd(.class("n")) { value }
        }
    }
}

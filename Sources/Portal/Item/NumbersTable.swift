import Cooperation
import Localization
import Markup

/// The numbers about an item as two tables: sums by currency and year, then the single ones.
struct NumbersTable {
    let model: NumbersModel
    let showsParty: Bool
    let text: Texts
    let links: Links
    let item: ItemID

    @HTMLBuilder var node: Node {
        if !model.isEmpty {
            h2(.id("numeros")) { text("item.numbers") }
            if !model.totals.isEmpty { totals }
            lines
            if model.count > model.lines.count {
                p {
                    text("item.numbersShown", ["shown": .count(model.lines.count), "count": .count(model.count)])
                    " "
                    a(.href(links.initiative(item, as: .csv))) { "CSV" }
                    " · "
                    a(.href(links.initiative(item, as: .json))) { "JSON" }
                }
            }
        }
    }

    private var totals: Node {
        scrolling(text("item.totals")) {
            table(.class("data")) {
                Markup.caption { text("item.totals") }
                thead {
                    tr {
                        th(.scope("col")) { text("item.what") }
                        th(.scope("col")) { text("item.year") }
                        th(.scope("col"), .class("n")) { text("item.sum") }
                        th(.scope("col"), .class("n")) { text("item.howMany") }
                        if showsParty { th(.scope("col")) { text("item.saidBy") } }
                    }
                }
                tbody {
                    for total in model.totals {
                        tr {
                            th(.scope("row")) { total.what }
                            td { total.year }
                            td(.class("n")) { total.amount }
                            td(.class("n")) { text.number(total.count) }
                            if showsParty { td { total.party } }
                        }
                    }
                }
            }
        }
    }

    private var lines: Node {
        let hasCounterpart = model.lines.contains { !$0.counterpart.isEmpty }
        return scrolling(text("item.numbersCaption")) {
            table(.class("data")) {
                Markup.caption { text("item.numbersCaption") }
                thead {
                    tr {
                        th(.scope("col")) { text("item.what") }
                        th(.scope("col")) { text("item.when") }
                        th(.scope("col"), .class("n")) { text("item.amount") }
                        if hasCounterpart { th(.scope("col")) { text("item.counterpart") } }
                        if showsParty { th(.scope("col")) { text("item.saidBy") } }
                    }
                }
                tbody {
                    for line in model.lines {
                        tr {
                            th(.scope("row")) { line.what }
                            td(.class("when")) { line.when }
                            td(.class("n")) { line.amount }
                            if hasCounterpart { td { line.counterpart } }
                            if showsParty { td { line.party } }
                        }
                    }
                }
            }
        }
    }

    private func scrolling(_ label: String, @HTMLBuilder _ table: () -> Node) -> Node {
        div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", label)) { table() }
    }
}

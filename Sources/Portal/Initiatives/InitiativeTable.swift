import Ledger
import Localization
import Markup
import Registry

/// Initiatives as a table to scan; on a phone each row becomes a card whose cells carry their heads.
struct InitiativeTable {
    let rows: [InitiativeRow]
    /// What the table answers, for the links that sort it; nil where it cannot be sorted.
    let query: InitiativeQuery?
    let text: Texts
    let links: Links

    var node: Node {
        let heads = [
            text("list.column.initiative"), text("list.column.participants"), text("list.column.period"),
            text("list.column.sector"), text("list.column.agreement"),
        ]
        let states = StateMark.words(text)
        return table(.class("list")) {
            caption(.class("unseen")) { text("list.caption") }
            thead {
                tr {
                    th(.scope("col")) { heads[0] }
                    th(.scope("col")) { heads[1] }
                    periodHead(heads[2])
                    th(.scope("col")) { heads[3] }
                    th(.scope("col")) { heads[4] }
                }
            }
            tbody { rows.map { row($0, heads, states) } }
        }
    }

    private func periodHead(_ label: String) -> Node {
        guard let query else { return th(.scope("col")) { label } }
        let order = query.effectiveOrder
        let direction = order == .start ? "descending" : order == .oldest ? "ascending" : "none"
        let next = query.with { $0.order = order == .start ? .oldest : .start }
        return th(.scope("col"), .aria("sort", direction)) { a(.href(links.initiatives(next))) { label } }
    }

    private func row(_ row: InitiativeRow, _ heads: [String], _ states: [String: String]) -> Node {
        tr {
            th(.scope("row")) {
                row.title.link(to: row.address)
                if !row.sort.isEmpty { span(.class("second")) { row.sort } }
            }
            td(.data("label", heads[1])) { participants(row) }
            td(.data("label", heads[2]), .class("n")) { row.period }
            td(.data("label", heads[3])) {
                span {
                    row.sector
                    if !row.goal.isEmpty { span(.class("second")) { text("list.goal", ["goal": .text(row.goal)]) } }
                }
            }
            td(.data("label", heads[4])) {
                span {
                    span(.class(StateMark(state: row.state, text: text).className)) { states[row.state] ?? row.state }
                    span(.class("second")) { row.declaredBy }
                }
            }
        }
    }

    private func participants(_ row: InitiativeRow) -> Node {
        span {
            for group in row.roles {
                span(.class("part")) {
                    group.names.joined(separator: ", ")
                    if group.further > 0 { " " + text("list.further", ["count": .count(group.further)]) }
                    span(.class("second")) { group.role }
                }
            }
        }
    }
}

import Localization
import Markup

/// One thing on a desk: what it is, by when, and the one thing to do about it.
struct DeskEntry: Sendable {
    let title: TitleText
    let address: String
    /// "Falta responder a Bolivia: título y objetivo".
    let what: String
    /// "desde el 3 de noviembre", "primera quincena de junio".
    var when = ""
    /// What is late about it; nil while nothing is.
    var late: String?
    let action: String

    var node: Node {
        li {
            div {
                title.link(to: address)
                if !what.isEmpty { span(.class("who")) { what } }
                if !when.isEmpty || late != nil {
                    span(.class("who")) {
                        when
                        if let late {
                            if !when.isEmpty { " · " }
                            strong { late }
                        }
                    }
                }
            }
            a(.class("button plain"), .href(address)) {
                action
                span(.class("unseen")) { ": " + title.text }
            }
        }
    }
}

/// A page of what stands on a desk, and how much there is in all.
struct DeskList: Sendable {
    /// Lines on a page.
    static let size = 20

    let entries: [DeskEntry]
    let total: Int
    let page: Int

    var last: Int { max(1, (total + Self.size - 1) / Self.size) }

    /// The lines; where they are not all, which ones they are and the way to the others.
    @HTMLBuilder func node(_ text: Texts, address: @escaping @Sendable (_ page: Int) -> String) -> Node {
        if last > 1 {
            let from = (page - 1) * Self.size
            p(.class("quiet small")) {
                text(
                    "desk.range",
                    [
                        "from": .text(text.number(from + 1)), "to": .text(text.number(from + entries.count)),
                        "count": .text(text.number(total)),
                    ]
                )
            }
        }
        ul(.class("feed tasks")) { entries.map(\.node) }
        PageLinks(current: page, last: last, text: text, address: address).node
    }
}

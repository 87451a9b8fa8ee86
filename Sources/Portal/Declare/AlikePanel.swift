import Cooperation
import Localization
import Markup
import Registry

/// Initiatives that may be the one being declared, each with the reasons, and the two ways out: it is this one, or
/// it is another.
struct AlikePanel: Sendable {
    /// One of them, ready to be read.
    struct Entry: Sendable {
        let item: ItemID
        let title: TitleText
        let address: String
        /// "Lo declaró Colombia", with when it was declared last.
        let tellers: String
        let participants: String
        let period: String
        let reasons: [String]
        let objection: String?
        let way: Way
    }

    /// What it means for the party that this one is it.
    enum Way: Sendable {
        /// It has declared it already: that declaration is to be changed, at this address.
        case change(address: String)
        /// It takes part: what is typed becomes its own word there.
        case recognise
        /// It is not named there: what is typed is declared and both are joined.
        case join
        /// It would have to join them, which this designation may not.
        case none
    }

    /// The name of the choice, and what says that it is none of them.
    static let choice = "misma"
    static let another = "otra"
    static let id = "parecidas"

    let entries: [Entry]
    /// What was chosen; nil while nothing was.
    var chosen: String?
    /// Whether an answer is needed to go on.
    var isAsked = false
    let text: Texts

    /// An empty place where there is nothing, for what may come.
    var node: Node {
        div(
            .id(Self.id),
            .data("piece", ""),
            .if(!entries.isEmpty, .class("note alike")),
            .if(isAsked, .tabindex(-1)),
            .if(isAsked, .flag("autofocus"))
        ) {
            if !entries.isEmpty {
                fieldset {
                    legend { text("alike.title", ["count": .count(entries.count)]) }
                    p { text(isAsked ? "alike.asked" : "alike.meaning") }
                    for entry in entries { node(of: entry) }
                    radio(Self.another, text("alike.another"))
                }
            }
        }
    }

    /// How many there are, told where one is.
    var notice: Node {
        p(.class("small kept"), .role("status"), .id("aviso"), .data("piece", "")) {
            if !entries.isEmpty {
                a(.href("#" + Self.id)) { text("alike.notice", ["count": .count(entries.count)]) }
            }
        }
    }

    @HTMLBuilder private func node(of entry: Entry) -> Node {
        div(.class("like")) {
            p {
                strong { entry.title.link(to: entry.address) }
                span(.class("who")) { entry.tellers }
                span(.class("who")) {
                    [entry.participants, entry.period].filter { !$0.isEmpty }.joined(separator: " · ")
                }
            }
            ul(.class("small")) {
                for reason in entry.reasons { li { reason } }
                if let objection = entry.objection { li { text("alike.but", ["reason": .text(objection)]) } }
            }
            switch entry.way {
            case .change(let address): p { a(.href(address)) { text("alike.change") } }
            case .recognise: radio(entry.item.rawValue, text("alike.recognise"))
            case .join: radio(entry.item.rawValue, text("alike.join"))
            case .none: p(.class("small")) { text("alike.none") }
            }
        }
    }

    private func radio(_ value: String, _ words: String) -> Node {
        div(.class("choice")) {
            input(
                .type("radio"),
                .id("\(Self.choice)-\(value)"),
                .name(Self.choice),
                .value(value),
                .if(value == chosen, .checked)
            )
            label(.for("\(Self.choice)-\(value)")) { words }
        }
    }
}

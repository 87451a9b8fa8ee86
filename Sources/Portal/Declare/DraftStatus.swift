import Localization
import Markup
import Registry

/// What has become of what is typed: not kept yet, kept at a time, or why not.
///
/// Also what a script is sent to put in its place.
struct DraftStatus: Sendable {
    /// Why nothing was kept.
    enum Trouble: Sendable, Hashable {
        case empty
        case tooMany(limit: Int)
        /// In kilobytes.
        case tooLarge(limit: Int)
    }

    /// The draft a form goes on from: its name, and when it was saved last.
    struct Former: Sendable, Hashable {
        let id: String
        let saved: Int64
    }

    var former: Former?
    var trouble: Trouble?
    /// Whether another window had saved the draft meanwhile, so that another one was begun.
    var isCopy = false
    let now: Int64
    let text: Texts

    static let id = "borrador"

    @HTMLBuilder var node: Node {
        // What a script sends along the next time stands outside of what is read out.
        div(.id("\(Self.id)-nombre"), .data("piece", "")) {
            if let former {
                input(.type("hidden"), .name("borrador"), .value(former.id))
                input(.type("hidden"), .name("guardado"), .value(String(former.saved)))
            }
        }
        p(.class("small quiet kept"), .role("status"), .id("\(Self.id)-estado"), .data("piece", "")) { words }
    }

    @HTMLBuilder private var words: Node {
        if let trouble {
            switch trouble {
            case .empty: text("draft.empty")
            case .tooMany(let limit): text("draft.tooMany", ["limit": .count(limit)])
            case .tooLarge(let limit): text("draft.tooLarge", ["limit": .count(limit)])
            }
        } else if let former {
            if isCopy { text("draft.copy") + " " }
            let saved = Moment(milliseconds: former.saved)
            if saved.day == Moment(milliseconds: now).day {
                text("draft.keptAt") + " "
                Markup.time(.datetime(saved.code), .data("local", "")) { saved.minute }
            } else {
                text("draft.saved", ["date": .text(saved.full(text.language))])
            }
        }
    }
}

import Localization
import Markup

/// What was done on the page before, told to who did it.
struct NoticeLine {
    let notice: Notice?
    /// In whose name it was done; empty where it was in nobody's.
    let party: String
    let text: Texts

    @HTMLBuilder var node: Node {
        if let notice {
            p(.class("note done"), .role("status")) { text("done.\(notice.rawValue)", ["party": .text(party)]) }
        }
    }
}

import Localization
import Markup

/// The pages of a list around the current one, as stable addresses.
struct PageLinks: Sendable {
    let current: Int
    let last: Int
    let text: Texts
    let address: @Sendable (_ page: Int) -> String

    /// First, last, and two on each side of the current one; nil stands for those between.
    var shown: [Int?] {
        var shown: [Int?] = []
        var previous = 0
        for page in [1, current - 2, current - 1, current, current + 1, current + 2, last] {
            guard page > previous, page <= last else { continue }
            if page == previous + 2 {
                shown.append(page - 1)
            } else if page > previous + 1 {
                shown.append(nil)
            }
            shown.append(page)
            previous = page
        }
        return shown
    }

    @HTMLBuilder var node: Node {
        if last > 1 {
            nav(.class("pages"), .aria("label", text("list.pages"))) {
                if current > 1 {
                    a(.href(address(current - 1)), .rel("prev"), .aria("label", text("list.previous"))) { "‹" }
                }
                for page in shown { link(to: page) }
                if current < last {
                    a(.href(address(current + 1)), .rel("next"), .aria("label", text("list.next"))) { "›" }
                }
            }
        }
    }

    private func link(to page: Int?) -> Node {
        guard let page else { return span(.aria("hidden", "true")) { "…" } }
        return a(
            .href(address(page)),
            .aria("label", text("list.page", ["page": .count(page)])),
            .if(page == current, .aria("current", "page"))
        ) { text.number(page) }
    }
}

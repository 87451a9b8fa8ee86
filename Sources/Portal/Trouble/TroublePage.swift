import HTTPTypes
import Localization
import Markup

/// What happened, and the way on.
struct TroublePage: Page {
    let status: HTTPResponse.Status
    /// What we know of it ourselves.
    let cause: PortalError?
    /// Why, where that can be told more closely than by the status.
    let reason: String?
    let text: Texts
    let links: Links

    /// The statuses that have words of their own; others are told by their class.
    private static let known: Set<Int> = [400, 403, 404, 405, 409, 413, 414, 429, 503]

    private var key: String {
        if cause == .nothingToPublish { return "trouble.nothingToPublish" }
        if cause == .busy { return "trouble.busy" }
        if Self.known.contains(status.code) { return "trouble.\(status.code)" }
        return status.code < 500 ? "trouble.400" : "trouble.500"
    }

    var title: String { text(key) }
    var isIndexed: Bool { false }

    var content: Node {
        div(.class("trouble")) {
            p(.class("code")) { text("trouble.code", ["status": .text(String(status.code))]) }
            h1 { text(key) }
            p(.class("lead")) { reason ?? text(key + ".meaning") }
            form(.class("search"), .role("search"), .action(links.initiatives())) {
                input(.type("search"), .name("q"), .aria("label", text("home.search")))
                button { text("home.searchButton") }
            }
            p {
                a(.href(links.initiatives())) { text("trouble.toList") }
                " · "
                a(.href(links.home)) { text("trouble.toHome") }
            }
        }
    }
}

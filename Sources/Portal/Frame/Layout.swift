import Cooperation
import HummingbirdCore
import Localization
import Markup
import Registry

/// What stands around every page: head, navigation, the banner of the exercise space, foot.
struct Layout<Content: Page> {
    let page: Content
    let visit: Visit

    private var text: Texts { visit.text }
    private var links: Links { visit.links }

    var node: Node {
        html(.lang(visit.language.htmlTag)) {
            head { headNodes }
            body {
                a(.class("skip"), .href("#contenido")) { text("frame.skip") }
                if visit.space.role == .exercise { exerciseBanner }
                if let edition = visit.edition { EditionBanner(edition: edition, visit: visit).node }
                siteHeader
                main(.id("contenido"), .tabindex(-1)) {
                    div(.class("wrap")) {
                        crumbs
                        page.content
                    }
                }
                siteFooter
            }
        }
    }

    @HTMLBuilder private var headNodes: Node {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        Markup.title { "\(page.title) · Encuentro" }
        if let summary = page.abstract { meta(.name("description"), .content(summary)) }
        if visit.space.role == .exercise || !page.isIndexed { meta(.name("robots"), .content("noindex")) }
        meta(.name("color-scheme"), .content("light dark"))
        link(.rel("stylesheet"), .href(visit.house.assets.address(of: "style.css")))
        link(.rel("icon"), .type("image/svg+xml"), .href(visit.house.assets.address(of: "icon.svg")))
        for language in Language.allCases where language != visit.language {
            link(.rel("alternate"), .hreflang(language.htmlTag), .href(address(in: language)))
        }
        for file in page.files { link(.rel("alternate"), .type(file.form.mediaType), .href(file.address)) }
        if let feed = page.feed { link(.rel("alternate"), .type("application/atom+xml"), .href(feed)) }
        script(.src(visit.house.assets.address(of: "encuentro.js")), .deferred)
    }

    private var exerciseBanner: Node {
        aside(.class("exercise"), .aria("label", text("frame.exercise"))) {
            p(.class("wrap")) {
                strong { text("frame.exercise") }
                " "
                text("frame.exerciseMeaning")
                " "
                a(.href(Links(language: visit.language, space: .main).home)) { text("frame.toMain") }
            }
        }
    }

    private var siteHeader: Node {
        header(.class("site")) {
            div(.class("wrap")) {
                a(.class("mark"), .href(links.home)) {
                    "Encuentro"
                    i { "." }
                }
                nav(.class("main"), .aria("label", text("frame.navigation"))) {
                    for section in Section.allCases {
                        a(.href(links.section(section)), current(section == page.area)) { text(section.key) }
                    }
                }
                account
                nav(.class("langs"), .aria("label", text("frame.languages"))) {
                    for language in Language.allCases {
                        a(
                            .href(address(in: language)),
                            .lang(language.htmlTag),
                            .hreflang(language.htmlTag),
                            .if(language == visit.language, .aria("current", "true"))
                        ) { language.nativeName }
                    }
                }
            }
        }
    }

    /// For whom one acts, and the ways to the desk, the account and out; for readers the way in, where there is one.
    @HTMLBuilder private var account: Node {
        if let member = visit.member {
            nav(.class("account"), .aria("label", text("frame.account"))) {
                if let pen = member.pen {
                    a(.href(links.desk), current(visit.request.uri.path == links.desk)) {
                        pen.party == .node
                            ? text("frame.deskOfNode")
                            : text("frame.desk", ["party": .text(visit.labels.speaker(pen.party))])
                    }
                }
                a(.href(links.account), current(visit.request.uri.path == links.account)) {
                    text("frame.ownAccount")
                    if let role = member.pen?.role {
                        span(.class("quiet")) { " (" + text("designation.\(role.rawValue)") + ")" }
                    }
                }
                form(.method("post"), .action(links.signOut)) {
                    member.seal.fields
                    button(.class("link")) { text("frame.signOut") }
                }
            }
        } else if visit.space.hasPeople, visit.edition == nil {
            nav(.class("account"), .aria("label", text("frame.account"))) {
                a(.href(links.signIn())) { text("frame.signIn") }
            }
        }
    }

    @HTMLBuilder private var crumbs: Node {
        if !page.crumbs.isEmpty {
            nav(.class("crumbs"), .aria("label", text("frame.crumbs"))) {
                ol {
                    for crumb in page.crumbs { li { a(.href(crumb.address)) { crumb.label } } }
                }
            }
        }
    }

    private var siteFooter: Node {
        footer(.class("site")) {
            div(.class("wrap")) {
                p { text("frame.promise") }
                p {
                    a(.href(links.method)) { text("frame.method") }
                    " · "
                    a(.href(links.api)) { text("frame.data") }
                    " · "
                    a(.href(links.editions())) { text("editions.title") }
                    if visit.space.role == .main, visit.house[.exercise] != nil {
                        " · "
                        a(.href(Links(language: visit.language, space: .exercise).home)) { text("frame.toExercise") }
                    }
                }
            }
        }
    }

    /// The same page and query in another language.
    private func address(in language: Language) -> String {
        links.translated(path: visit.request.uri.path, query: visit.request.uri.query, to: language)
    }

    private func current(_ isCurrent: Bool) -> Attribute { .if(isCurrent, .aria("current", "page")) }
}

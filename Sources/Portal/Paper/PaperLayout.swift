import Localization
import Markup

/// What stands around a report on paper: a cover and the content; running lines come from the style sheet.
struct PaperLayout {
    let page: ReportPage
    let sheet: PaperSheet
    let visit: Visit

    var node: Node {
        html(.lang(visit.language.htmlTag)) {
            head {
                meta(.charset("utf-8"))
                Markup.title { page.title }
                meta(.name("author"), .content(page.edition.publisher))
                if let summary = page.abstract { meta(.name("description"), .content(summary)) }
            }
            body {
                section(.class("cover")) {
                    p(.class("mark")) {
                        "Encuentro"
                        i { "." }
                    }
                    if visit.space.role == .exercise {
                        p(.class("invented")) {
                            strong { visit.text("frame.exercise") }
                            " "
                            visit.text("frame.exerciseMeaning")
                        }
                    }
                    p(.class("cover-title")) { page.edition.title.text }
                    p(.class("cover-about")) { page.name ?? visit.text("report.region") }
                    p(.class("cover-foot")) {
                        page.lead
                        if let address { Node.group([br(), a(.href(address)) { address }]) }
                    }
                }
                main { page.content.withStyle(sheet.drawings) }
            }
        }
    }

    /// Where the report stands for the world; nil while the portal stands nowhere.
    private var address: String? {
        visit.house.settings.publicAddress.map { $0 + visit.links.root + "/informe" }
    }
}

extension Node {
    /// The same tree with a style sheet in each drawing.
    fileprivate func withStyle(_ sheet: String) -> Node {
        switch self {
        case .element(let name, let attributes, let children):
            let children = children.map { $0.withStyle(sheet) }
            guard "\(name)" == "svg" else { return .element(name, attributes, children) }
            return .element(name, attributes, [.element("style", [], [.text(sheet)])] + children)
        case .group(let nodes): return .group(nodes.map { $0.withStyle(sheet) })
        case .text, .raw, .void, .none: return self
        }
    }
}

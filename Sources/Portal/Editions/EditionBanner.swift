import Localization
import Markup

/// What stands above every page of a closed edition: that its figures are as they were, and the way to today's.
struct EditionBanner {
    let edition: FrozenEdition
    let visit: Visit

    var node: Node {
        let (text, words) = (visit.text, EditionWords(edition.told, visit))
        let today = Links(language: visit.language, space: visit.space.role)
        return aside(.class("edition"), .aria("label", text("edition.banner"))) {
            p(.class("wrap")) {
                strong { a(.href(visit.links.root)) { words.title.text } }
                " "
                text("edition.frozen", ["closed": .text(words.closed ?? "")])
                " "
                a(.href(today.home)) { text("edition.toToday") }
            }
        }
    }
}

import Cooperation
import Localization
import Markup
import People
import Registry

/// A draft as lists name it.
struct DraftLine: Sendable, Hashable {
    let id: String
    let title: TitleText
    let saved: Moment
    /// Whether it is a word on an initiative there is.
    let isOnItem: Bool
    let address: String

    init(_ draft: Draft, _ visit: Visit) {
        id = draft.id
        var title = LocalizedText()
        for language in Language.allCases {
            title[language] = draft.fields["title.\(language.rawValue)"].map { .init($0) }
        }
        self.title = TitleText(title, visit.language, untitled: visit.text("item.untitled"))
        saved = Moment(milliseconds: draft.saved)
        isOnItem = draft.item != nil
        address = visit.links.declare(draft: draft.id)
    }

    /// Those of the designation a page is shown for, last saved first; none for who may not declare.
    static func all(_ visit: DesignatedVisit) async throws -> [DraftLine] {
        guard let accounts = visit.visit.space.accounts else { return [] }
        return try await accounts.drafts(with: visit.pen).map { DraftLine($0, visit.visit) }
    }
}

/// The drafts of someone, each with the way to go on with it.
struct DraftList: Sendable {
    let drafts: [DraftLine]
    let text: Texts
    /// With what they can be taken away on this page; nil where they are only listed.
    var removing: (seal: FormSeal, action: String)?

    @HTMLBuilder var node: Node {
        ul(.class("feed tasks drafts")) {
            for draft in drafts {
                li {
                    div {
                        draft.title.link(to: draft.address)
                        span(.class("who")) {
                            text("draft.saved", ["date": .text(draft.saved.full(text.language))])
                            if draft.isOnItem { " · " + text("draft.onItem") }
                        }
                    }
                    if let removing {
                        form(.method("post"), .action(removing.action)) {
                            removing.seal.fields
                            button(.class("link"), .name("borrar"), .value(draft.id)) {
                                text("draft.remove")
                                span(.class("unseen")) { ": " + draft.title.text }
                            }
                        }
                    }
                }
            }
        }
    }
}

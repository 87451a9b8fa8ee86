import Cooperation
import Ledger
import Localization
import People
import Registry

/// Comments that name the party of a desk and wait to be read there, as lines of its page.
enum DeskMentions {
    static func entries(_ visit: DesignatedVisit) async throws -> [DeskEntry] {
        let page = visit.visit
        let text = page.text
        let now = page.house.settings.now()
        let names = PartyNames(page.labels, [:], page.language)
        var entries: [DeskEntry] = []
        for comment in try await page.space.accounts?.unreadComments(with: visit.pen) ?? [] {
            // Whoever takes no part any more has nothing to read there.
            guard let view = try await page.ledger.item(comment.item), visit.pen.takesPart(in: view, at: now) else {
                continue
            }
            let told = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
            let author = CommentsModel.Line.author(comment, party: names(comment.party), text)
            let field = comment.field == Stance.whole ? nil : FieldNames(text: text).name(comment.field)
            entries.append(
                DeskEntry(
                    title: TitleText(told, page.language, untitled: text("item.untitled")),
                    address: page.links.initiative(view.head) + "#comentario-\(comment.id)",
                    what: field.map { text("comment.onField", ["author": .text(author), "field": .text($0)]) }
                        ?? text("comment.onWhole", ["author": .text(author)]),
                    when: Moment(milliseconds: comment.made).words(page.language),
                    action: text("comment.toRead")
                )
            )
        }
        return entries
    }
}

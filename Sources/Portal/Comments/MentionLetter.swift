import Cooperation
import Ledger
import Localization
import Registry

/// Tells those who speak for a party that a comment names it: where, by whom, and nothing of what it says.
struct MentionLetter: Sendable {
    let visit: Visit
    let view: ItemView
    let field: String
    let sender: PartyCode

    func letter(to party: PartyCode, in language: Language) -> Letter {
        let text = visit.house.texts(language)
        let labels = visit.house.labels(language)
        let told = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        let arguments: [String: MessageArgument] = [
            "party": .text(labels.partner(party.rawValue)), "sender": .text(labels.partner(sender.rawValue)),
            "title": .text(TitleText(told, language, untitled: text("item.untitled")).text),
            "field": .text(FieldNames(text: text).name(field)),
        ]
        let links = Links(language: language, space: visit.space.role)
        let isWhole = field == Stance.whole
        return .message(
            .reminders,
            subject: text("comment.letter.subject", arguments),
            paragraphs: [
                text(isWhole ? "comment.letter.whole" : "comment.letter.field", arguments),
                text("comment.letter.meaning"),
            ],
            link: links.initiative(view.head) + (isWhole ? "#comentarios" : "#dato-\(field)")
        )
    }
}

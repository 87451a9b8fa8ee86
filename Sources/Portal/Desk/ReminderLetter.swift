import Cooperation
import Localization
import Registry

/// What a party is reminded of, in the language of whoever reads it.
struct ReminderLetter: Sendable {
    let visit: Visit
    let party: PartyCode
    let sender: PartyCode

    func letter(toValidate: Int, toAnswer: Int, in language: Language) -> Letter {
        let text = visit.house.texts(language)
        let labels = visit.house.labels(language)
        let arguments: [String: MessageArgument] = [
            "party": .text(labels.partner(party.rawValue)), "sender": .text(labels.partner(sender.rawValue)),
            "validate": .count(toValidate), "answer": .count(toAnswer),
        ]
        let links = Links(language: language, space: visit.space.role)
        return .message(
            .reminders,
            subject: text("board.letter.subject", arguments),
            paragraphs: [text("board.letter.owed", arguments), text("board.letter.meaning", arguments)],
            link: links.desk
        )
    }
}

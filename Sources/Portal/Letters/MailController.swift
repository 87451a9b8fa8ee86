import Hummingbird
import HummingbirdCore
import Localization
import People
import Registry

/// The letters of the node, for whoever looks after it: to see that they go out, or to pass them on.
enum MailController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        let page = visit.visit
        let letters = try await SignInController.accounts(page).letters(with: visit.pen)
        let address = page.house.settings.publicAddress ?? ""
        let rows = letters.map { letter in
            let words = letter.envelope.map { envelope in
                LetterWords(
                    envelope,
                    page.house.texts(envelope.language),
                    PartyNames(page.house.labels(envelope.language), [:], envelope.language),
                    at: address
                )
            }
            return MailPage.Row(
                made: Moment(milliseconds: letter.queued.made),
                to: letter.envelope?.address.text,
                language: letter.envelope?.language,
                words: words,
                state: letter.queued.state,
                attempts: letter.queued.attempts,
                trouble: letter.queued.trouble
            )
        }
        return page.respond(with: MailPage(rows: rows, text: page.text, language: page.language))
    }
}

import Hummingbird
import HummingbirdCore
import Localization
import Markup
import Registry

/// Ends mail about a topic by the word of a letter, without signing in.
enum UnsubscribeController {
    /// What the link in a letter leads to: nothing is ended by looking, for programs look at links too (RFC 8058 §1).
    static func page(_ visit: Visit) async throws -> Response {
        let word = try visit.parameter("enlace")
        let topic = try SignInController.accounts(visit).topic(of: word)
        return answer(visit, topic, action: visit.links.unsubscribe(word))
    }

    /// One click: of the person on that page, or of their mail program.
    static func leave(_ visit: Visit) async throws -> Response {
        let topic = try await SignInController.accounts(visit).unsubscribe(by: try visit.parameter("enlace"))
        return answer(visit, topic, action: nil)
    }

    private static func answer(_ visit: Visit, _ topic: MailTopic?, action: String?) -> Response {
        let page = UnsubscribePage(topic: topic, action: topic == nil ? nil : action, text: visit.text)
        var response = visit.respond(with: page, status: topic == nil ? .forbidden : .ok)
        response.headers[SecurityHeaders.referrerPolicy] = "no-referrer"
        return response
    }
}

struct UnsubscribePage: Page {
    /// Nil where the word is none of ours.
    let topic: MailTopic?
    /// Where the form goes; nil once it is done.
    let action: String?
    let text: Texts

    var title: String { text("mail.leave") }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        if let topic {
            let arguments: [String: MessageArgument] = ["topic": .text(topic.phrase(text))]
            if let action {
                p { text("mail.leaveLead", arguments) }
                form(.method("post"), .action(action)) {
                    input(.type("hidden"), .name("List-Unsubscribe"), .value("One-Click"))
                    button { text("mail.leaveButton") }
                }
            } else {
                p(.class("note done"), .role("status")) { text("mail.left", arguments) }
            }
        } else {
            p(.class("note problem"), .role("alert")) { text("mail.notOurs") }
        }
    }
}

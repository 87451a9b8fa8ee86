import Cooperation
import Credentials
import Localization
import Registry

/// What a letter says: a subject, paragraphs, and where it leads.
struct LetterWords: Sendable, Hashable {
    let subject: String
    let paragraphs: [String]
    /// What it tells of, each with where that stands.
    var lines: [Crumb] = []
    /// A link with what it is called.
    var action: Crumb?

    /// The words of a letter for its reader.
    ///
    /// - Parameters:
    ///   - names: What parties are called.
    ///   - address: Where the portal stands for the world, without a slash at its end.
    init(_ envelope: Envelope, _ text: Texts, _ names: PartyNames, at address: String) {
        let links = Links(language: text.language, space: .main)
        func party(_ code: PartyCode) -> MessageArgument { .text(code == .node ? text("letter.node") : names(code)) }
        func place(_ code: PartyCode, _ role: Designation.Role) -> [String: MessageArgument] {
            ["party": party(code), "role": .text(text("designation.\(role.rawValue)"))]
        }
        switch envelope.letter {
        case .invitation(let secret, let code, let role):
            let place = place(code, role)
            subject = text("letter.invitation.subject", place)
            paragraphs = [text("letter.invitation.body", place), text("letter.invitation.then")]
            action = Crumb(text("letter.invitation.action"), address + links.invitation(secret.text))
        case .passwordReset(let secret):
            subject = text("letter.reset.subject")
            paragraphs = [text("letter.reset.body"), text("letter.reset.ignore")]
            action = secret.map { Crumb(text("letter.reset.action"), address + links.reset($0.text)) }
        case .passwordChanged:
            subject = text("letter.changed.subject")
            paragraphs = [text("letter.changed.body")]
        case .designated(let code, let role):
            subject = text("letter.designated.subject", place(code, role))
            paragraphs = [text("letter.designated.body", place(code, role))]
        case .designationEnded(let code, let role):
            subject = text("letter.ended.subject", place(code, role))
            paragraphs = [text("letter.ended.body", place(code, role))]
        case .message(_, let words, let told, let lines, let link):
            func whole(_ place: String) -> String { place.hasPrefix("/") ? address + place : place }
            subject = words
            paragraphs = told
            self.lines = lines.map { Crumb($0.text, whole($0.address)) }
            action = link.map { Crumb(text("letter.open"), whole($0)) }
        }
    }
}

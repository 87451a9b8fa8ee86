import Cooperation
import Localization
import Mail
import Markup
import People
import Registry

/// Writes letters out, in plain text and HTML, in the language of their reader.
public struct LetterWriter: Sendable {
    private let texts: [Language: Texts]
    private let names: [Language: PartyNames]
    private let address: String
    private let sender: MailMessage.Mailbox

    /// - Parameters:
    ///   - address: Where the portal stands for the world, without a slash at its end.
    ///   - sender: Whom letters come from.
    public init(_ vocabularies: Vocabularies, at address: String, from sender: MailMessage.Mailbox) throws {
        let catalog = try MessageCatalog(Texts.sources())
        let texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Texts(catalog, $0)) })
        self.texts = texts
        names = texts.mapValues {
            PartyNames(Labels(vocabularies, $0.language, node: $0("frame.node")), [:], $0.language)
        }
        self.address = address
        self.sender = sender
    }

    /// What a letter says.
    func words(_ envelope: Envelope) -> LetterWords? {
        let language = envelope.language
        guard let text = texts[language], let names = names[language] else { return nil }
        return LetterWords(envelope, text, names, at: address)
    }

    /// The letter as a message; nil in a language nobody writes.
    public func message(_ letter: OutgoingLetter) -> MailMessage? {
        let envelope = letter.envelope
        guard let text = texts[envelope.language], let words = words(envelope) else { return nil }
        let leave = letter.unsubscribe.map {
            address + Links(language: envelope.language, space: .main).unsubscribe($0)
        }
        let greeting = envelope.name.isEmpty ? [] : [text("letter.greeting", ["name": .text(envelope.name)])]
        let foot = text("letter.automatic", ["address": .text(address)])
        let action = words.action.map { "\($0.label):\n\($0.address)" }
        let end = [foot, leave.map { "\(text("letter.leave")): \($0)" }].compactMap { $0 }.joined(separator: "\n")
        return MailMessage(
            from: sender,
            to: .init(name: envelope.name, address: envelope.address.text),
            subject: words.subject,
            language: envelope.language.rawValue,
            text: (greeting + words.paragraphs + words.lines.map { "· \($0.label)\n  \($0.address)" }
                + [action].compactMap { $0 } + ["-- \n\(end)"]).joined(
                    separator: "\n\n"
                ),
            html: page(words, greeting, foot, leave, text).html,
            id: letter.id,
            date: letter.made,
            unsubscribe: leave
        )
    }

    /// Nothing but words and links: mail programs take the rest away.
    private func page(_ words: LetterWords, _ greeting: [String], _ foot: String, _ leave: String?, _ text: Texts)
        -> Node
    {
        html(.lang(text.language.htmlTag)) {
            head {
                meta(.charset("utf-8"))
                Markup.title { words.subject }
            }
            body {
                (greeting + words.paragraphs).map { paragraph in p { paragraph } }
                if !words.lines.isEmpty {
                    ul { for line in words.lines { li { a(.href(line.address)) { line.label } } } }
                }
                if let action = words.action { p { a(.href(action.address)) { action.label } } }
                hr()
                p { foot }
                if let leave { p { a(.href(leave)) { text("letter.leave") } } }
            }
        }
    }
}

import Registry

/// What mail is about, in words.
extension MailTopic {
    /// In the middle of a sentence: "el resumen semanal".
    func phrase(_ text: Texts) -> String {
        switch self {
        case .account: ""
        case .reminders: text("mail.topic.reminders")
        case .digest: text("mail.topic.digest")
        case .alerts: text("mail.topic.alerts")
        }
    }

    /// As the name of a choice.
    func name(_ text: Texts) -> String {
        let phrase = phrase(text)
        return phrase.prefix(1).uppercased() + phrase.dropFirst()
    }

    /// When it comes, and with what in it.
    func meaning(_ text: Texts) -> String {
        switch self {
        case .account: ""
        case .reminders: text("mail.meaning.reminders")
        case .digest: text("mail.meaning.digest")
        case .alerts: text("mail.meaning.alerts")
        }
    }
}

import Mail

enum Samples {
    static func message(
        subject: String = "Colombia espera su palabra",
        name: String = "Ana Núñez",
        text: String = "Hola.",
        html: String = "<p>Hola.</p>",
        unsubscribe: String? = nil
    ) -> MailMessage {
        MailMessage(
            from: .init(name: "Encuentro", address: "avisos@encuentro.example"),
            to: .init(name: name, address: "ana@cancilleria.example"),
            subject: subject,
            language: "es",
            text: text,
            html: html,
            id: "0123456789ab",
            date: 1_700_000_000_000,
            unsubscribe: unsubscribe
        )
    }
}

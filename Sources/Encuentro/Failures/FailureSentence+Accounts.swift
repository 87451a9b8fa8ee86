import Mail
import Registry

extension FailureSentence {
    /// What went wrong about people.
    init(_ error: AccountError) {
        switch error {
        case .badAddress(let text):
            self.init(
                es: "«\(text)» no es una dirección de correo.",
                pt: "«\(text)» não é um endereço de correio.",
                en: "“\(text)” is no mail address."
            )
        case .unknownPerson(let text):
            self.init(
                es: "Nadie tiene cuenta con «\(text)». Véalo con «encuentro person list».",
                pt: "Ninguém tem conta com «\(text)». Veja com «encuentro person list».",
                en: "Nobody has an account as “\(text)”. “encuentro person list” shows who has."
            )
        case .onlyInExercise:
            self.init(
                es: "Esto es solo para el ejercicio. Cárguelo con «encuentro load --exercise».",
                pt: "Isto é só para o exercício. Carregue-o com «encuentro load --exercise».",
                en: "This is for the exercise alone. Load it with “encuentro load --exercise”."
            )
        case .otherKey:
            self.init(
                es:
                    "La llave no es la de esta base de datos. Ponga la suya en ENCUENTRO_KEY_FILE; todos los nodos la comparten.",
                pt:
                    "A chave não é a deste banco de dados. Ponha a certa em ENCUENTRO_KEY_FILE; todos os nós a compartilham.",
                en: "The key is not the one of this database. Name its own in ENCUENTRO_KEY_FILE; all nodes share it."
            )
        case .unusableKey(let path):
            self.init(
                es: "«\(path)» no se puede usar como llave del nodo. Revise los permisos o su contenido.",
                pt: "«\(path)» não pode ser usado como chave do nó. Verifique as permissões ou o conteúdo.",
                en: "“\(path)” cannot be used as the node's key. Check its permissions or what is in it."
            )
        case .weakPassword, .linkNotValid, .wrongCode, .wrongPassword, .tooManyAttempts, .secondFactorNeeded,
            .tooManyDrafts, .draftTooLarge, .tooManySearches:
            self.init(
                es: "No se pudo: \(error).",
                pt: "Não foi possível: \(error).",
                en: "It could not be done: \(error)."
            )
        }
    }

    /// What went wrong about the zone of the node.
    init(_ error: AccountsSession.UnknownTimeZone) {
        self.init(
            es: "«\(error.name)» no es una zona horaria. ENCUENTRO_TIME_ZONE se escribe como America/Bogota.",
            pt: "«\(error.name)» não é um fuso horário. ENCUENTRO_TIME_ZONE se escreve como America/Bogota.",
            en: "“\(error.name)” is no time zone. ENCUENTRO_TIME_ZONE is written like America/Bogota."
        )
    }

    /// What went wrong about mail.
    init(_ error: MailError) {
        switch error {
        case .badAddress(let text):
            self.init(
                es: "«\(text)» no dice cómo sale el correo. Revise ENCUENTRO_MAIL (smtp://servidor:25, sendmail), "
                    + "ENCUENTRO_MAIL_FROM y ENCUENTRO_MAIL_PASSWORD_FILE.",
                pt: "«\(text)» não diz como sai o correio. Verifique ENCUENTRO_MAIL (smtp://servidor:25, sendmail), "
                    + "ENCUENTRO_MAIL_FROM e ENCUENTRO_MAIL_PASSWORD_FILE.",
                en: "“\(text)” does not say how mail leaves. Check ENCUENTRO_MAIL (smtp://server:25, sendmail), "
                    + "ENCUENTRO_MAIL_FROM and ENCUENTRO_MAIL_PASSWORD_FILE."
            )
        case .later(let reason), .refused(let reason):
            self.init(
                es: "El correo no salió: \(reason).",
                pt: "O correio não saiu: \(reason).",
                en: "The mail did not go out: \(reason)."
            )
        }
    }
}

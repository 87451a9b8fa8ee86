import ArgumentParser
import Cooperation
import Foundation
import Interchange
import Ledger
import Localization
import Mail
import Registry
import SQLStore

/// Runs a command's work and turns what goes wrong into a sentence and exit code 1.
func reporting(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let code as ExitCode {
        throw code
    } catch {
        Terminal.endProgress()
        let sentence = FailureSentence(error)
        Terminal.say(es: sentence.es, pt: sentence.pt, en: sentence.en)
        throw ExitCode(1)
    }
}

/// What went wrong and what to do, in the three languages.
struct FailureSentence {
    let es: String
    let pt: String
    let en: String

    init(es: String, pt: String, en: String) {
        self.es = es
        self.pt = pt
        self.en = en
    }

    init(_ error: any Error) {
        switch error {
        case let error as RegistryError: self.init(error)
        case let error as AccountError: self.init(error)
        case let error as MailError: self.init(error)
        case let error as AccountsSession.UnknownTimeZone: self.init(error)
        case let error as SQLError: self.init(error)
        case let error as LedgerError: self.init(error)
        case let error as EditionError: self.init(error)
        case let error as MappingFailure: self.init(error)
        case let error as SheetMapping.Failure: self.init(MappingFailure(path: "--mapping", cause: error))
        case let error as InitiativeQuery.Refusal: self.init(error)
        case let error as ImportInterruption: self.init(error.cause)
        case is CancellationError:
            self.init(
                es: "Se interrumpió antes de terminar. Repita la orden: lo que ya entró queda.",
                pt: "Foi interrompido antes de terminar. Repita o comando: o que já entrou fica.",
                en: "It was interrupted before its end. Run it again: what went in stays."
            )
        default:
            if let trouble = FileTrouble(error, path: "") {
                self.init(writing: "", trouble)
            } else {
                self.init(
                    es: "No se pudo terminar. Repita la orden; si vuelve a ocurrir, avise con este detalle: \(error)",
                    pt:
                        "Não foi possível terminar. Repita o comando; se voltar a ocorrer, avise com este detalhe: \(error)",
                    en: "It could not be finished. Run it again; if it happens again, report this detail: \(error)"
                )
            }
        }
    }

    /// The sentence for a reader of that language.
    func text(_ language: Language) -> String {
        switch language {
        case .es: es
        case .pt: pt
        case .en: en
        }
    }
}

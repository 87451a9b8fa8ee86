import ArgumentParser
import Foundation

/// Whether drafts of translations are offered: ENCUENTRO_TRANSLATION, `apertium` or nothing.
enum TranslationSetting {
    static func isOn(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Bool {
        switch environment["ENCUENTRO_TRANSLATION"] ?? "" {
        case "": false
        case "apertium": true
        case let other:
            throw ValidationError(
                Terminal.text(
                    es: "ENCUENTRO_TRANSLATION solo conoce «apertium», no «\(other)». Sin valor no se traduce.",
                    pt: "ENCUENTRO_TRANSLATION só conhece «apertium», não «\(other)». Sem valor não se traduz.",
                    en: "ENCUENTRO_TRANSLATION knows “apertium” only, not “\(other)”. Without it nothing is translated."
                )
            )
        }
    }

    /// Says what was found of it.
    static func tell(_ pairs: [String]) {
        let list = pairs.joined(separator: ", ")
        guard !pairs.isEmpty else {
            return Terminal.say(
                es:
                    "Se pidieron borradores de traducción, pero falta Apertium: apt-get install apertium apertium-es-pt "
                    + "apertium-eng-spa",
                pt: "Pediram-se rascunhos de tradução, mas falta o Apertium: apt-get install apertium apertium-es-pt "
                    + "apertium-eng-spa",
                en: "Drafts of translations were asked for, but Apertium is missing: apt-get install apertium "
                    + "apertium-es-pt apertium-eng-spa"
            )
        }
        Terminal.say(
            es: "Borradores de traducción con Apertium: \(list).",
            pt: "Rascunhos de tradução com Apertium: \(list).",
            en: "Drafts of translations by Apertium: \(list)."
        )
    }
}

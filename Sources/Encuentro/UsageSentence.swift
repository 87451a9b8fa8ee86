import Localization

/// What is wrong with a command line, in the operator's language.
///
/// The library that reads command lines says it in English only and keeps its errors to itself, so its sentences are
/// recognised by their words; one that is not known is given as it is. Its version is fixed in the manifest, and
/// `Tests/browser/commands.py` provokes every sentence that stands here.
struct UsageSentence {
    private let sentence: FailureSentence
    /// `encuentro import <files> …`, where the library gives it.
    private let usage: String?
    /// The command that is meant, `encuentro` or `encuentro import`.
    private let command: String?

    /// Reads the library's whole message; `commands` are those there are, for a command there is not.
    init(_ message: String, commands: [String]) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func rest(behind prefix: String) -> String? {
            lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }
        usage = rest(behind: "Usage: ")
        command = rest(behind: "  See '")?.split(separator: "'").first.map { String($0).replacing(" --help", with: "") }
        let said = rest(behind: "Error: ") ?? message
        sentence = Self.sentence(said, isRoot: command == "encuentro", commands: commands)
    }

    /// What is wrong, how it is written, and where to read more.
    func text(_ language: Language) -> String {
        var lines = [sentence.text(language)]
        if let usage { lines.append((language == .en ? "Usage: " : "Uso: ") + usage) }
        if let command {
            lines.append(
                FailureSentence(
                    es: "Más, con ejemplos: \(command) --help",
                    pt: "Mais, com exemplos: \(command) --help",
                    en: "More, with examples: \(command) --help"
                ).text(language)
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func sentence(_ said: String, isRoot: Bool, commands: [String]) -> FailureSentence {
        // What stands in single quotation marks, in its order.
        let quoted = said.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        let first = quoted.first ?? ""
        if said.hasPrefix("Missing expected argument '") {
            let first = first.replacing(" ...", with: "")
            return FailureSentence(es: "Falta \(first).", pt: "Falta \(first).", en: "\(first) is missing.")
        }
        if said.hasPrefix("Missing value for '") {
            return FailureSentence(
                es: "Falta el valor de \(first).",
                pt: "Falta o valor de \(first).",
                en: "The value of \(first) is missing."
            )
        }
        if said.hasPrefix("Unknown option '") {
            let near = quoted.count > 1 ? quoted[1] : nil
            return FailureSentence(
                es: "No hay una opción \(first)." + (near.map { " ¿Quiso decir \($0)?" } ?? ""),
                pt: "Não há uma opção \(first)." + (near.map { " Quis dizer \($0)?" } ?? ""),
                en: "There is no option \(first)." + (near.map { " Did you mean \($0)?" } ?? "")
            )
        }
        if said.hasPrefix("The value '"), quoted.count > 1 {
            let known = quoted.dropFirst(2).joined(separator: ", ")
            return FailureSentence(
                es: "«\(first)» no sirve para \(quoted[1])." + (known.isEmpty ? "" : " Puede ser: \(known)."),
                pt: "«\(first)» não serve para \(quoted[1])." + (known.isEmpty ? "" : " Pode ser: \(known)."),
                en: "“\(first)” will not do for \(quoted[1])." + (known.isEmpty ? "" : " It can be: \(known).")
            )
        }
        if said.hasPrefix("The option '"), quoted.count > 1 {
            return FailureSentence(
                es: "\(first) no lleva valor, y se le dio «\(quoted[1])».",
                pt: "\(first) não leva valor, e recebeu «\(quoted[1])».",
                en: "\(first) takes no value, but was given “\(quoted[1])”."
            )
        }
        if said.hasPrefix("Unexpected argument '"), isRoot {
            let known = commands.joined(separator: ", ")
            return FailureSentence(
                es: "No hay una orden «\(first)». Las que hay son: \(known).",
                pt: "Não há um comando «\(first)». Os que há são: \(known).",
                en: "There is no command “\(first)”. There are: \(known)."
            )
        }
        if said.hasPrefix("Unexpected argument '") || said.contains(" unexpected arguments: '") {
            let list = quoted.joined(separator: " ")
            return FailureSentence(
                es: "Aquí sobra: \(list)",
                pt: "Aqui sobra: \(list)",
                en: "This does not belong here: \(list)"
            )
        }
        return FailureSentence(es: said, pt: said, en: said)
    }
}

import ArgumentParser
import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// Editions of the whole picture: opened, closed once, and never changed.
struct EditionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition",
        abstract: "Abre y cierra ediciones: el registro entero tal como se conoce al cerrarlas.",
        discussion: """
            Mientras está abierta, su página muestra qué países faltan; cerrada, tiene su propia dirección
            (/es/ediciones/…), y sus cifras, listas e informes ya no cambian.

            Ejemplos:
              encuentro edition open 2026 --as SEGIB --title "Informe 2026" --query 'desde=2024'
              encuentro edition close 2026 --as SEGIB
              encuentro edition list
            """,
        subcommands: [Open.self, Close.self, List.self]
    )

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "open", abstract: "Abre una edición.")

        @Argument(help: "Su número, como 2026.")
        var number: String
        @Option(name: .customLong("as"), help: "Quién la publica: SEGIB, SELA…")
        var party: String
        @Option(help: "Su título; se guarda en la lengua de --language.")
        var title: String
        @Option(help: "La lengua del título y del método: es, pt o en.")
        var language = Language.es.rawValue
        @Option(help: "Las iniciativas de que trata, como en la dirección de la lista; sin esto, todas.")
        var query = ""
        @Option(help: "Lo que hay que saber de cómo se hizo.")
        var method: String?
        @OptionGroup var database: DatabaseOption

        func validate() throws {
            guard Language(rawValue: language) != nil else {
                throw ValidationError(
                    Terminal.text(
                        es: "--language es es, pt o en.",
                        pt: "--language é es, pt ou en.",
                        en: "--language is es, pt or en."
                    )
                )
            }
        }

        func run() async throws {
            try await reporting {
                let language = Language(rawValue: language) ?? .es
                let item = try await Session.runExisting(try database.address()) { registry in
                    try await registry.openEdition(
                        number,
                        title: LocalizedText(title, language),
                        scope: InitiativeQuery(checking: query),
                        method: method.map { LocalizedText($0, language) } ?? LocalizedText(),
                        with: Pen(standing: .operatorAnswer, for: PartyCode(party))
                    )
                }
                Terminal.say(
                    es: "La edición \(number) está abierta: /es/ediciones/\(item)",
                    pt: "A edição \(number) está aberta: /pt/ediciones/\(item)",
                    en: "Edition \(number) is open: /en/ediciones/\(item)"
                )
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: "Cierra una edición; después ya no cambia."
        )

        @Argument(help: "Su número, como 2026.")
        var number: String
        @Option(name: .customLong("as"), help: "Quién la publica: SEGIB, SELA…")
        var party: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                let told = try await Session.runExisting(try database.address()) { registry in
                    try await registry.closeEdition(number, with: Pen(standing: .operatorAnswer, for: PartyCode(party)))
                }
                let cut = told.cut ?? 0
                Terminal.say(
                    es: "La edición \(number) queda cerrada en el asiento \(cut): /es/ediciones/\(told.item)",
                    pt: "A edição \(number) fica fechada no assento \(cut): /pt/ediciones/\(told.item)",
                    en: "Edition \(number) is closed at entry \(cut): /en/ediciones/\(told.item)"
                )
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Todas las ediciones.")

        @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
        var json = false
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                let editions = try await Session.runExisting(try database.address()) {
                    try await $0.ledger.editions()
                }
                if json {
                    try Terminal.print(["editions": .array(editions.map(Self.json))])
                    return
                }
                Terminal.say(
                    es: editions.count == 1 ? "1 edición." : "\(editions.count) ediciones.",
                    pt: editions.count == 1 ? "1 edição." : "\(editions.count) edições.",
                    en: editions.count == 1 ? "1 edition." : "\(editions.count) editions."
                )
                for told in editions {
                    let title = told.edition.title.best(for: Terminal.language)?.text ?? ""
                    Terminal.say(
                        "  \(told.item)  \(told.edition.number)  \(told.edition.closed?.code ?? "–")  \(title)"
                    )
                }
            }
        }

        private static func json(_ told: ToldEdition) -> JSON {
            var object = JSONObject()
            object["item"] = .string(told.item.rawValue)
            object["number"] = .string(told.edition.number)
            object["title"] = told.edition.title.json
            object["publishers"] = .array(told.publishers.map { .string($0.rawValue) })
            object["scope"] = .string(told.edition.scope)
            object["cut"] = told.cut.map { .integer($0) }
            object["closed"] = told.edition.closed.map { .string($0.code) }
            return .object(object)
        }
    }
}

import ArgumentParser
import CanonicalJSON
import Cooperation
import Credentials
import People
import Registry

/// What programs of a party write with.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Da, muestra y anula las fichas con que un programa habla en nombre de una parte.",
        discussion: """
            Ejemplos:
              encuentro token give titular/7k3mq0d2x9ab --label "Sistema de la agencia"
              encuentro token give titular/7k3mq0d2x9ab --label "Sistema de la agencia" --may declare --may answer
              encuentro token list titular/7k3mq0d2x9ab
              encuentro token revoke 0c4tqz1m8dke
            """,
        subcommands: [Give.self, List.self, Revoke.self]
    )

    struct Give: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "give",
            abstract: "Da a un programa el uso de una designación; la ficha se muestra una vez."
        )

        @Argument(help: "La designación; se ve con «encuentro person list».")
        var designation: String
        @Option(help: "Cómo se llama el programa.")
        var label: String
        @Option(help: "Qué puede hacer; se puede repetir: declare, withdraw, answer, join.")
        var may: [Granted] = [.declare]
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                let (token, secret) = try await AccountsSession.run(try database.address()) { accounts in
                    try await accounts.issueToken(
                        for: Designation.ID(designation),
                        label: label,
                        granting: Set(may.map(\.right)),
                        with: AccountsSession.terminal
                    )
                }
                Terminal.say(
                    es: "Ficha \(token.id) para \(designation); guárdela ahora, no se vuelve a mostrar:",
                    pt: "Ficha \(token.id) para \(designation); guarde-a agora, não volta a ser mostrada:",
                    en: "Token \(token.id) for \(designation); keep it now, it is not shown again:"
                )
                Terminal.say(secret.text)
            }
        }
    }

    /// What a program can be given, as it is written here.
    enum Granted: String, ExpressibleByArgument, CaseIterable {
        case declare, withdraw, answer, join

        var right: Right {
            switch self {
            case .declare: .declare
            case .withdraw: .withdraw
            case .answer: .answer
            case .join: .join
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Muestra las fichas de una designación y cuándo se usaron por última vez."
        )

        @Argument(help: "La designación; se ve con «encuentro person list».")
        var designation: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                let tokens = try await AccountsSession.run(try database.address()) {
                    try await $0.tokens(of: Designation.ID(designation), with: AccountsSession.terminal)
                }
                func time(_ moment: Int64?) -> JSON { moment.map { .integer($0) } ?? .null }
                try Terminal.print([
                    "tokens": .array(
                        tokens.map {
                            [
                                "id": .string($0.id), "label": .string($0.label), "made": .integer($0.made),
                                "used": time($0.used), "revoked": time($0.revoked),
                            ]
                        }
                    )
                ])
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: "Anula una ficha en el acto."
        )

        @Argument(help: "La ficha; se ve con «encuentro token list».")
        var token: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                try await AccountsSession.run(try database.address()) {
                    try await $0.revokeToken(token, with: AccountsSession.terminal)
                }
                Terminal.say(
                    es: "La ficha \(token) ya no vale.",
                    pt: "A ficha \(token) já não vale.",
                    en: "The token \(token) is good no more."
                )
            }
        }
    }
}

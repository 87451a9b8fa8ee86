import ArgumentParser
import CanonicalJSON
import Cooperation
import Localization
import People
import Registry

/// People with accounts, for whoever looks after the node.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Invita, muestra, exporta y borra a las personas con cuenta.",
        discussion: """
            Ejemplos:
              encuentro person invite ana@cancilleria.example --name "Ana" --party CO --role titular
              encuentro person list
              encuentro person export ana@cancilleria.example
              encuentro person erase ana@cancilleria.example
            """,
        subcommands: [Invite.self, List.self, Export.self, Erase.self, Unlock.self]
    )

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "invite",
            abstract: "Abre una cuenta para alguien, con lo que será; su enlace se muestra y sale por correo."
        )

        @Argument(help: "Su dirección de correo.")
        var email: String
        @Option(help: "Su nombre.")
        var name: String
        @Option(help: "La lengua en que se le escribe: es, pt o en.")
        var language = Language.es
        @OptionGroup var appointment: AppointmentOptions
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                let invitation = try await AccountsSession.run(try database.address()) { accounts in
                    try await accounts.invite(
                        email,
                        name: name,
                        language: language,
                        as: appointment.appointment,
                        with: AccountsSession.terminal
                    )
                }
                guard let secret = invitation.secret else {
                    return Terminal.say(
                        es: "\(email) ya tiene cuenta; ahora tiene además esta designación.",
                        pt: "\(email) já tem conta; agora tem também esta designação.",
                        en: "\(email) has an account already, and now this designation as well."
                    )
                }
                Terminal.say(
                    es: "Invitación para \(email), válida siete días y una sola vez:",
                    pt: "Convite para \(email), válido por sete dias e uma só vez:",
                    en: "An invitation for \(email), good for seven days and once:"
                )
                Terminal.say(AccountsSession.link("invitacion", secret))
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Muestra quién tiene cuenta y por quién puede hablar ahora."
        )

        @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
        var json = false
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await reporting {
                let everyone = try await AccountsSession.run(try database.address()) {
                    try await $0.list(with: AccountsSession.terminal)
                }
                if json {
                    return try Terminal.print([
                        "persons": .array(everyone.map { Self.json($0.person, $0.designations) })
                    ])
                }
                for (person, designations) in everyone {
                    Terminal.say(
                        "\(person.email)  \(person.name)\(person.hasPassword || person.isPractice ? "" : " …")"
                    )
                    for designation in designations {
                        Terminal.say("    \(designation.party)  \(designation.role.rawValue)  \(designation.id)")
                    }
                }
            }
        }

        private static func json(_ person: Person, _ designations: [Designation]) -> JSON {
            [
                "id": .string(person.id.rawValue), "email": .string(person.email.text), "name": .string(person.name),
                "accepted": .bool(person.hasPassword),
                "designations": .array(
                    designations.map {
                        [
                            "id": .string($0.id.rawValue), "party": .string($0.party.rawValue),
                            "role": .string($0.role.rawValue), "scope": $0.scope.json,
                        ]
                    }
                ),
            ]
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Escribe en la salida estándar todo lo que se guarda de una persona."
        )

        @OptionGroup var person: PersonArguments

        func run() async throws {
            try await reporting {
                let kept = try await person.act { try await $0.export($1, with: AccountsSession.terminal) }
                try Terminal.print(kept)
            }
        }
    }

    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "erase",
            abstract: "Borra a una persona; sus designaciones terminan y lo dicho sigue siendo palabra de su parte."
        )

        @OptionGroup var person: PersonArguments

        func run() async throws {
            try await reporting {
                try await person.act { try await $0.erase($1, with: AccountsSession.terminal) }
                Terminal.say(
                    es: "Borrada. Las copias de seguridad anteriores aún la contienen hasta que se renueven.",
                    pt: "Apagada. As cópias de segurança anteriores ainda a contêm até serem renovadas.",
                    en: "Erased. Earlier backups still hold it until they are replaced."
                )
            }
        }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unlock",
            abstract: "Quita el segundo factor a quien perdió el teléfono y los códigos; tendrá que inscribir otro."
        )

        @OptionGroup var person: PersonArguments

        func run() async throws {
            try await reporting {
                try await person.act { try await $0.removeSecondFactor(of: $1, with: AccountsSession.terminal) }
                Terminal.say(
                    es: "\(person.email) ya no tiene segundo factor; sus sesiones terminaron.",
                    pt: "\(person.email) já não tem segundo fator; suas sessões terminaram.",
                    en: "\(person.email) has no second factor any more; the sessions have ended."
                )
            }
        }
    }
}

/// Whom an act is about, and where they are.
struct PersonArguments: ParsableArguments {
    @Argument(help: "Su dirección de correo.")
    var email: String
    @OptionGroup var database: DatabaseOption

    /// Carries out an act on that person.
    func act<Value: Sendable>(_ act: @Sendable (Accounts, Person.ID) async throws -> Value) async throws -> Value {
        try await AccountsSession.run(try database.address()) { accounts in
            try await act(accounts, try await accounts.person(email).id)
        }
    }
}

extension Language: ExpressibleByArgument {}
extension Designation.Role: ExpressibleByArgument {}

/// What someone is to be, as options of a command.
struct AppointmentOptions: ParsableArguments {
    @Option(help: "Por quién habla: CL, CO, SEGIB…; NODO para operator.")
    var party: String
    @Option(help: "titular, alternate, validator, editor, communicator, secretariat u operator.")
    var role: Designation.Role
    @Option(parsing: .upToNextOption, help: "Solo estas clases de cosas.")
    var kinds: [String] = []
    @Option(parsing: .upToNextOption, help: "Solo estos sectores.")
    var sectors: [String] = []
    @Option(parsing: .upToNextOption, help: "Solo estos programas.")
    var programmes: [String] = []
    @Option(help: "La nota o resolución que la nombra.")
    var document: String?

    var appointment: Appointment {
        Appointment(
            party: PartyCode(party),
            role: role,
            scope: Designation.Scope(kinds: Set(kinds), sectors: Set(sectors), programmes: Set(programmes)),
            document: document
        )
    }
}

import ArgumentParser
import Cooperation
import People
import Registry

struct DesignateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "designate",
        abstract: "Da a una persona con cuenta una designación más, o el lugar de otra.",
        discussion: """
            Ejemplo: encuentro designate luis@cancilleria.example --party CO --role titular \\
                       --replacing titular/7k3mq0d2x9ab --document "Nota 8/2026"
            """
    )

    @Argument(help: "Su dirección de correo.")
    var email: String
    @OptionGroup var appointment: AppointmentOptions
    @Option(help: "La designación que termina en el mismo instante; se ve con «encuentro person list».")
    var replacing: String?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let designation = try await AccountsSession.run(try database.address()) { accounts in
                try await accounts.designate(
                    try await accounts.person(email).id,
                    appointment.appointment,
                    replacing: replacing.map { Designation.ID($0) },
                    with: AccountsSession.terminal
                )
            }
            Terminal.say(
                es: "\(email) es desde ahora \(designation.role.rawValue) de \(designation.party): \(designation.id)",
                pt: "\(email) é desde agora \(designation.role.rawValue) de \(designation.party): \(designation.id)",
                en: "\(email) is now \(designation.role.rawValue) of \(designation.party): \(designation.id)"
            )
        }
    }
}

struct RevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Termina una designación: quien la tiene deja de escribir en ese instante.",
        discussion: "Ejemplo: encuentro revoke titular/7k3mq0d2x9ab"
    )

    @Argument(help: "La designación; se ve con «encuentro person list».")
    var designation: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            try await AccountsSession.run(try database.address()) { accounts in
                try await accounts.endDesignation(Designation.ID(designation), with: AccountsSession.terminal)
            }
            Terminal.say(
                es: "La designación \(designation) terminó.",
                pt: "A designação \(designation) terminou.",
                en: "The designation \(designation) has ended."
            )
        }
    }
}

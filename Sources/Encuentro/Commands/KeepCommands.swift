import ArgumentParser
import CanonicalJSON
import Foundation
import Ledger
import Registry
import SQLStore

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recalcula cada sello del registro y todo lo derivado de él, y lo compara con lo guardado.",
        discussion: """
            Sale con 0 si todo se sostiene y con 1 si no.

            Ejemplo: encuentro verify --database sqlite:data/encuentro.sqlite
            """
    )

    @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let result = try await Session.runExisting(try database.address()) { try await $0.verify() }
            if json {
                try Terminal.print([
                    "holds": .bool(result.holds), "entries": .integer(result.entries),
                    "parties": .integer(Int64(result.parties)),
                    "faults": .array(result.faults.map { .string("\($0)") }),
                ])
            }
            guard result.holds else {
                for fault in result.faults.prefix(20) { Terminal.say("  \(fault)") }
                Terminal.say(
                    es:
                        "No se sostiene: \(result.faults.count) fallas. Guarde este archivo y restaure la última copia.",
                    pt:
                        "Não se sustenta: \(result.faults.count) falhas. Guarde este arquivo e restaure a última cópia.",
                    en: "It does not hold: \(result.faults.count) faults. Keep this file and restore the last backup."
                )
                throw ExitCode(1)
            }
            Terminal.say(
                es: "Se sostiene: \(result.entries) asientos de \(result.parties) partes, y todo lo derivado.",
                pt: "Sustenta-se: \(result.entries) assentos de \(result.parties) partes, e tudo o que deles deriva.",
                en: "It holds: \(result.entries) entries of \(result.parties) parties, and all that is derived."
            )
        }
    }
}

struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Desecha todo lo derivado y lo vuelve a derivar del registro.",
        discussion: "Ejemplo: encuentro rebuild"
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let count = try await Session.runExisting(try database.address()) { try await $0.ledger.rebuild() }
            Terminal.say(
                es: "Rehecho a partir de \(count) asientos.",
                pt: "Refeito a partir de \(count) assentos.",
                en: "Rebuilt from \(count) entries."
            )
        }
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Escribe una copia de la base de datos (SQLite) mientras sigue en uso.",
        discussion: "Ejemplo: encuentro backup copia-2026-11-21.sqlite"
    )

    @Argument(help: "El archivo de la copia; no debe existir.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let address = try database.address()
            try await Session.runExisting(address) { try await $0.backup(to: file) }
            Terminal.say(
                es: "Copia escrita en \(file).",
                pt: "Cópia escrita em \(file).",
                en: "Backup written to \(file)."
            )
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Verifica una copia y la pone en una base de datos vacía.",
        discussion: "Ejemplo: encuentro restore copia.sqlite --database sqlite:data/nueva.sqlite"
    )

    @Argument(help: "El archivo de la copia.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let verification = try await Session.run(try database.address()) {
                try await $0.restore(from: file, into: try database.address().description)
            }
            guard verification.holds else {
                Terminal.say(
                    es: "La copia no se sostiene (\(verification.faults.count) fallas); no se restauró nada.",
                    pt: "A cópia não se sustenta (\(verification.faults.count) falhas); nada foi restaurado.",
                    en: "The backup does not hold (\(verification.faults.count) faults); nothing was restored."
                )
                throw ExitCode(1)
            }
            Terminal.say(
                es: "Restaurados \(verification.entries) asientos.",
                pt: "Restaurados \(verification.entries) assentos.",
                en: "Restored \(verification.entries) entries."
            )
        }
    }
}

struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copia un registro entero a otra base de datos vacía, de un motor a otro.",
        discussion: """
            Ejemplo: encuentro copy --from sqlite:data/encuentro.sqlite --to postgres://usuario@servidor/encuentro
            """
    )

    @Option(help: "De dónde.")
    var from: String
    @Option(help: "Adónde; sin registro todavía.")
    var to: String

    func run() async throws {
        try await reporting {
            let (origin, destination) = (try DatabaseAddress(from), try DatabaseAddress(to))
            let count = try await Session.runExisting(origin) { source in
                try await Session.run(destination) { target in
                    guard try await target.ledger.lastSequence() == 0 else {
                        throw RegistryError.notEmpty(destination.description)
                    }
                    let count = try await source.ledger.copy(to: target.ledger) { Terminal.progress("\($0)…") }
                    // Proposals are the machine's, not in the log; where they were made, they are made again.
                    if try await source.ledger.proposals(limit: 1).asOf != nil { _ = try await target.proposeTwins() }
                    return count
                }
            }
            Terminal.endProgress()
            Terminal.say(
                es: "Copiados \(count) asientos.",
                pt: "Copiados \(count) assentos.",
                en: "Copied \(count) entries."
            )
        }
    }
}

import ArgumentParser
import CanonicalJSON
import Compilation
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
                for fault in result.faults.prefix(20) { Terminal.say("  " + fault.sentence) }
                let count = result.faults.count
                Terminal.say(
                    es: "No se sostiene: \(Terminal.count(count, "falla", "fallas")). \(advice(result).es)",
                    pt: "Não se sustenta: \(Terminal.count(count, "falha", "falhas")). \(advice(result).pt)",
                    en: "It does not hold: \(Terminal.count(count, "fault", "faults")). \(advice(result).en)"
                )
                throw ExitCode(1)
            }
            Terminal.say(
                es: "Se sostiene: \(Terminal.count(result.entries, "asiento", "asientos")) de "
                    + "\(Terminal.count(result.parties, "parte", "partes")), y todo lo derivado.",
                pt: "Sustenta-se: \(Terminal.count(result.entries, "assento", "assentos")) de "
                    + "\(Terminal.count(result.parties, "parte", "partes")), e tudo o que deles deriva.",
                en: "It holds: \(Terminal.count(result.entries, "entry", "entries")) of "
                    + "\(Terminal.count(result.parties, "party", "parties")), and all that is derived."
            )
        }
    }

    /// What to do: what is derived can be derived again, a log that does not hold cannot.
    private func advice(_ result: Verification) -> FailureSentence {
        let isLogSound = result.faults.allSatisfy { !$0.concernsLog }
        return isLogSound
            ? FailureSentence(
                es: "El registro está sano; rehaga lo derivado con «encuentro rebuild».",
                pt: "O registro está íntegro; refaça o que dele deriva com «encuentro rebuild».",
                en: "The log itself is sound; derive the rest again with “encuentro rebuild”."
            )
            : FailureSentence(
                es: "Guarde este archivo y restaure la última copia.",
                pt: "Guarde este arquivo e restaure a última cópia.",
                en: "Keep this file and restore the last backup."
            )
    }
}

extension Verification.Fault {
    /// Whether the log itself does not hold, and not only what is derived from it.
    fileprivate var concernsLog: Bool {
        switch self {
        case .changedEntry, .brokenChain, .changedAttachment, .missingAttachment: true
        case .differingTable, .searchIndex: false
        }
    }

    /// What does not hold, with the name by which the operator's guide explains it.
    fileprivate var sentence: String {
        switch self {
        case .changedEntry(let sequence):
            Terminal.text(
                es: "changedEntry: el asiento \(sequence) no es lo que se selló al escribirlo.",
                pt: "changedEntry: o assento \(sequence) não é o que foi selado ao escrevê-lo.",
                en: "changedEntry: entry \(sequence) is not what was sealed when it was written."
            )
        case .brokenChain(let party, let ordinal):
            Terminal.text(
                es: "brokenChain: el asiento \(ordinal) de \(party) no sigue al anterior.",
                pt: "brokenChain: o assento \(ordinal) de \(party) não segue o anterior.",
                en: "brokenChain: entry \(ordinal) of \(party) does not follow the one before."
            )
        case .differingTable(let name, let stored, let derived):
            Terminal.text(
                es:
                    "differingTable: «\(name)» guarda \(stored) filas que no son las \(derived) derivadas del registro.",
                pt:
                    "differingTable: «\(name)» guarda \(stored) linhas que não são as \(derived) derivadas do registro.",
                en: "differingTable: “\(name)” keeps \(stored) rows that are not the \(derived) derived from the log."
            )
        case .changedAttachment(let hash):
            Terminal.text(
                es: "changedAttachment: el adjunto \(hash) no tiene el contenido que dice su nombre.",
                pt: "changedAttachment: o anexo \(hash) não tem o conteúdo que diz o seu nome.",
                en: "changedAttachment: the attachment \(hash) does not hold what its name says."
            )
        case .missingAttachment(let hash):
            Terminal.text(
                es: "missingAttachment: una declaración nombra el adjunto \(hash), que no está aquí.",
                pt: "missingAttachment: uma declaração nomeia o anexo \(hash), que não está aqui.",
                en: "missingAttachment: a declaration names the attachment \(hash), which is not kept here."
            )
        case .searchIndex:
            Terminal.text(
                es: "searchIndex: el índice de búsqueda está dañado.",
                pt: "searchIndex: o índice de busca está danificado.",
                en: "searchIndex: the search index is damaged."
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
                es: "Rehecho a partir de \(Terminal.count(count, "asiento", "asientos")).",
                pt: "Refeito a partir de \(Terminal.count(count, "assento", "assentos")).",
                en: "Rebuilt from \(Terminal.count(count, "entry", "entries"))."
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
            let verification = try await Registry.restore(
                from: file,
                to: try database.address(),
                vocabularies: try Shipped.vocabularies(),
                now: Session.now
            )
            let (faults, entries) = (verification.faults.count, verification.entries)
            guard verification.holds else {
                Terminal.say(
                    es: "La copia no se sostiene (\(Terminal.count(faults, "falla", "fallas"))); no se restauró nada. "
                        + "Pruebe con otra copia.",
                    pt: "A cópia não se sustenta (\(Terminal.count(faults, "falha", "falhas"))); nada foi restaurado. "
                        + "Tente com outra cópia.",
                    en:
                        "The backup does not hold (\(Terminal.count(faults, "fault", "faults"))); nothing was restored. "
                        + "Try another one."
                )
                throw ExitCode(1)
            }
            Terminal.say(
                es: "Restaurado: \(Terminal.count(entries, "asiento", "asientos")).",
                pt: "Restaurado: \(Terminal.count(entries, "assento", "assentos")).",
                en: "Restored: \(Terminal.count(entries, "entry", "entries"))."
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
                try await LedgerOpening.fill(destination, vocabularies: source.vocabularies) { target in
                    let count = try await source.copy(to: target) { Terminal.progress("\($0)…") }
                    // Proposals are the machine's, not in the log; where they were made, they are made again.
                    if try await source.ledger.proposals(limit: 1).asOf != nil {
                        _ = try await Registry(ledger: target, now: Session.now).proposeTwins()
                    }
                    return count
                }
            }
            Terminal.endProgress()
            Terminal.say(
                es: "Copiado: \(Terminal.count(count, "asiento", "asientos")).",
                pt: "Copiado: \(Terminal.count(count, "assento", "assentos")).",
                en: "Copied: \(Terminal.count(count, "entry", "entries"))."
            )
        }
    }
}

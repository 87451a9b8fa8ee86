import ArgumentParser
import Cooperation
import Foundation
import Interchange
import Ledger
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
        case let error as SQLError: self.init(error)
        case let error as LedgerError: self.init(error)
        case let error as EditionError: self.init(error)
        case let error as SheetMapping.Failure:
            self.init(
                es: "El archivo de correspondencias no se puede leer: \(error).",
                pt: "O arquivo de correspondências não pode ser lido: \(error).",
                en: "The mapping file cannot be read: \(error)."
            )
        default:
            self.init(
                es: "No se pudo terminar: \(error).",
                pt: "Não foi possível terminar: \(error).",
                en: "It could not be finished: \(error)."
            )
        }
    }

    private init(_ error: RegistryError) {
        switch error {
        case .unknownParty(let code):
            self.init(
                es: "No se conoce la parte «\(code)». Use un código como CL, CO o SEGIB.",
                pt: "A parte «\(code)» não é conhecida. Use um código como CL, CO ou SEGIB.",
                en: "The party “\(code)” is not known. Use a code such as CL, CO or SEGIB."
            )
        case .partyNeeded(let file):
            self.init(
                es: "«\(file)» no dice quién habla. Indique en nombre de quién se importa: --as CL.",
                pt: "«\(file)» não diz quem fala. Indique em nome de quem se importa: --as CL.",
                en: "“\(file)” does not say who speaks. Name the party it is imported for: --as CL."
            )
        case .unreadableFile(let path):
            self.init(
                es: "No se puede abrir «\(path)». Revise la ruta y los permisos.",
                pt: "Não é possível abrir «\(path)». Verifique o caminho e as permissões.",
                en: "“\(path)” cannot be opened. Check the path and its permissions."
            )
        case .noLedger(let place):
            self.init(
                es: "No hay ningún registro en \(place). Revise --database, o créelo con «encuentro load».",
                pt: "Não há nenhum registro em \(place). Verifique --database, ou crie-o com «encuentro load».",
                en: "There is no ledger at \(place). Check --database, or make one with “encuentro load”."
            )
        case .unknownItem(let id):
            self.init(
                es: "No hay nada en la dirección «\(id)».",
                pt: "Não há nada no endereço «\(id)».",
                en: "There is nothing at the address “\(id)”."
            )
        case .sameItem(let id):
            self.init(
                es: "«\(id)» no puede ser gemela de sí misma.",
                pt: "«\(id)» não pode ser gêmea de si mesma.",
                en: "“\(id)” cannot be its own twin."
            )
        case .differentKinds(let one, let other):
            self.init(
                es: "No son de la misma clase: \(one) y \(other).",
                pt: "Não são da mesma classe: \(one) e \(other).",
                en: "They are not of one kind: \(one) and \(other)."
            )
        case .notConcerned(let code):
            self.init(
                es: "\(code) no participa en ninguna de las dos.",
                pt: "\(code) não participa de nenhuma das duas.",
                en: "\(code) takes part in neither of them."
            )
        case .notEmpty(let place):
            self.init(
                es: "«\(place)» ya contiene datos; no se escribió nada. Elija un destino vacío.",
                pt: "«\(place)» já contém dados; nada foi escrito. Escolha um destino vazio.",
                en: "“\(place)” already holds data; nothing was written. Choose an empty target."
            )
        case .onlySQLite:
            self.init(
                es: "Esto es para SQLite. Con PostgreSQL use pg_dump y pg_restore, o «encuentro copy».",
                pt: "Isto é para SQLite. Com PostgreSQL use pg_dump e pg_restore, ou «encuentro copy».",
                en: "This is for SQLite. With PostgreSQL use pg_dump and pg_restore, or “encuentro copy”."
            )
        case .refused(let refusal):
            self.init(
                es: "La designación no permite este acto (\(refusal)).",
                pt: "A designação não permite este ato (\(refusal)).",
                en: "The designation does not carry this act (\(refusal))."
            )
        }
    }

    private init(_ error: SQLError) {
        switch error {
        case .busy, .serialization, .timeout:
            self.init(
                es:
                    "La base de datos está ocupada por otro proceso. Repita la orden: lo que ya entró queda, el resto entrará.",
                pt:
                    "O banco de dados está ocupado por outro processo. Repita o comando: o que já entrou fica, o resto entrará.",
                en: "The database is busy with another process. Run it again: what went in stays, the rest will follow."
            )
        case .unavailable(let reason):
            self.init(
                es: "No se llega a la base de datos (\(reason)). Revise la dirección y que el servicio esté en marcha.",
                pt: "Não se chega ao banco de dados (\(reason)). Verifique o endereço e se o serviço está ativo.",
                en: "The database is out of reach (\(reason)). Check the address and that the service runs."
            )
        case .diskFull:
            self.init(
                es: "El disco está lleno; lo último no se escribió. Libere espacio y repita: lo hecho queda hecho.",
                pt: "O disco está cheio; o último não foi escrito. Libere espaço e repita: o que foi feito fica feito.",
                en:
                    "The disk is full; the last part was not written. Free some room and run it again: what is done stays."
            )
        case .readOnly:
            self.init(
                es: "La base de datos es de solo lectura. Revise los permisos del archivo y de su carpeta.",
                pt: "O banco de dados é somente leitura. Verifique as permissões do arquivo e da pasta.",
                en: "The database is read-only. Check the permissions of the file and its folder."
            )
        case .corrupt:
            self.init(
                es: "El archivo no es una base de datos sana. Restaure la última copia con «encuentro restore».",
                pt: "O arquivo não é um banco de dados íntegro. Restaure a última cópia com «encuentro restore».",
                en: "The file is not a sound database. Restore the last backup with “encuentro restore”."
            )
        case .migrationUnknown(let id):
            self.init(
                es: "La base de datos es de una versión más nueva de Encuentro (\(id)). Actualice el programa.",
                pt: "O banco de dados é de uma versão mais nova do Encuentro (\(id)). Atualize o programa.",
                en: "The database is of a newer version of Encuentro (\(id)). Update the program."
            )
        case .invalidAddress:
            self.init(
                es: "La dirección de la base de datos no se entiende. Use sqlite:RUTA o postgres://…",
                pt: "O endereço do banco de dados não foi entendido. Use sqlite:CAMINHO ou postgres://…",
                en: "The database address is not understood. Use sqlite:PATH or postgres://…"
            )
        default:
            self.init(
                es: "La base de datos respondió con un error: \(error).",
                pt: "O banco de dados respondeu com um erro: \(error).",
                en: "The database answered with an error: \(error)."
            )
        }
    }

    private init(_ error: LedgerError) {
        switch error {
        case .unknownItem(let id):
            self.init(
                es: "No hay nada en la dirección «\(id)».",
                pt: "Não há nada no endereço «\(id)».",
                en: "There is nothing at the address “\(id)”."
            )
        case .sameAddress(let id):
            self.init(
                es: "Dos cosas distintas darían la misma dirección «\(id)»; no se escribió nada.",
                pt: "Duas coisas distintas dariam o mesmo endereço «\(id)»; nada foi escrito.",
                en: "Two different things would get the same address “\(id)”; nothing was written."
            )
        case .unreadableEntry(let sequence):
            self.init(
                es: "El asiento \(sequence) del registro no se puede leer. Ejecute «encuentro verify».",
                pt: "O assento \(sequence) do registro não pode ser lido. Execute «encuentro verify».",
                en: "Entry \(sequence) of the ledger cannot be read. Run “encuentro verify”."
            )
        }
    }
}

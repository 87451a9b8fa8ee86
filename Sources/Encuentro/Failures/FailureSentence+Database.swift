import Ledger
import SQLStore

extension FailureSentence {
    init(_ error: SQLError) {
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
                es:
                    "El archivo no es una base de datos sana: está dañado o incompleto. Use la última copia de seguridad.",
                pt:
                    "O arquivo não é um banco de dados íntegro: está danificado ou incompleto. Use a última cópia de segurança.",
                en: "The file is not a sound database: it is damaged or incomplete. Use the last backup."
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
        case .migrationChanged(let id):
            self.init(
                es: "La base de datos no es la que este programa espera (\(id)). Use la versión que la creó.",
                pt: "O banco de dados não é o que este programa espera (\(id)). Use a versão que o criou.",
                en: "The database is not what this program expects (\(id)). Use the version that made it."
            )
        case .unique, .foreignKey, .notNull, .check, .other, .unexpectedType, .rowWidth, .migrationRepeated:
            self.init(
                es:
                    "La base de datos rechazó lo escrito. Ejecute «encuentro verify» y avise con este detalle: \(error)",
                pt:
                    "O banco de dados recusou o que foi escrito. Execute «encuentro verify» e avise com este detalhe: \(error)",
                en: "The database refused what was written. Run “encuentro verify” and report this detail: \(error)"
            )
        }
    }

    init(_ error: LedgerError) {
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

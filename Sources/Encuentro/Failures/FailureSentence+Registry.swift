import Cooperation
import Registry

extension FailureSentence {
    init(_ error: RegistryError) {
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
        case .unreadableFile(let path, let trouble): self.init(reading: path, trouble)
        case .unwritableFile(let path, let trouble): self.init(writing: path, trouble)
        case .notADatabase(let path):
            self.init(
                es: "«\(path)» no es una base de datos; no se tocó. Revise la ruta.",
                pt: "«\(path)» não é um banco de dados; não foi tocado. Verifique o caminho.",
                en: "“\(path)” is no database; it was left as it is. Check the path."
            )
        case .foreignDatabase(let path):
            self.init(
                es: "«\(path)» es la base de datos de otro programa; no se tocó. Indique otra con --database.",
                pt: "«\(path)» é o banco de dados de outro programa; não foi tocado. Indique outro com --database.",
                en: "“\(path)” is another program's database; it was left as it is. Name another with --database."
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
        case .unknownField(let name):
            self.init(
                es: "No hay ningún dato que se llame «\(name)».",
                pt: "Não há nenhum dado que se chame «\(name)».",
                en: "There is no field named “\(name)”."
            )
        case .unfitValue(let name):
            self.init(
                es: "El dato «\(name)» no puede tener ese valor.",
                pt: "O dado «\(name)» não pode ter esse valor.",
                en: "The field “\(name)” cannot hold that value."
            )
        case .incomplete(let fields):
            let names = fields.joined(separator: ", ")
            self.init(
                es: "Falta lo que no puede faltar: \(names).",
                pt: "Falta o que não pode faltar: \(names).",
                en: "What is required is missing: \(names)."
            )
        case .keyTaken(let key):
            self.init(
                es: "Ya hay una iniciativa de esa parte con el código \(key).",
                pt: "Já há uma iniciativa dessa parte com o código \(key).",
                en: "That party files another initiative under the code \(key) already."
            )
        case .spokenMeanwhile(let item):
            self.init(
                es: "Otra parte habló de \(item) mientras tanto. Mire lo nuevo y decida otra vez.",
                pt: "Outra parte falou de \(item) nesse meio tempo. Veja o que há de novo e decida outra vez.",
                en: "Another party has spoken about \(item) meanwhile. Look at what is new and decide again."
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
        case .refused(let refusal): self.init(refusal)
        }
    }

    /// Why a designation does not carry the act.
    init(_ refusal: Designation.Refusal) {
        switch refusal {
        case .unknown:
            self.init(
                es: "No hay tal designación para quien la usa; no se escribió nada. Revise quién está designado.",
                pt: "Não há tal designação para quem a usa; nada foi escrito. Verifique quem está designado.",
                en: "There is no such designation for whoever uses it; nothing was written. Check who is designated."
            )
        case .notYet, .ended:
            self.init(
                es: "La designación no está vigente hoy; no se escribió nada. Pida una vigente.",
                pt: "A designação não está em vigor hoje; nada foi escrito. Peça uma em vigor.",
                en: "The designation does not hold today; nothing was written. Ask for one that does."
            )
        case .otherParty(let party):
            self.init(
                es: "La designación no es para \(party); no se escribió nada. Escriba por la parte que le corresponde.",
                pt: "A designação não é para \(party); nada foi escrito. Escreva pela parte que lhe cabe.",
                en: "The designation is not for \(party); nothing was written. Write for the party it was given for."
            )
        case .notInRole, .notGranted:
            self.init(
                es: "Con esa función no se puede hacer esto; no se escribió nada. Pídalo a quien tenga el derecho.",
                pt: "Com essa função não se pode fazer isto; nada foi escrito. Peça-o a quem tenha o direito.",
                en: "That role may not do this; nothing was written. Ask someone who has the right."
            )
        case .outOfScope:
            self.init(
                es: "Esto queda fuera de lo que abarca la designación; no se escribió nada.",
                pt: "Isto fica fora do que a designação abrange; nada foi escrito.",
                en: "This lies outside what the designation covers; nothing was written."
            )
        case .secondFactorNeeded:
            self.init(
                es: "Esa función pide un segundo factor; no se escribió nada. Preséntelo y repita.",
                pt: "Essa função pede um segundo fator; nada foi escrito. Apresente-o e repita.",
                en: "That role asks for a second factor; nothing was written. Show it and try again."
            )
        }
    }
}

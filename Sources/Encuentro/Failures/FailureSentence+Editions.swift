import Registry

extension FailureSentence {
    /// Why an edition cannot be opened or closed.
    init(_ error: EditionError) {
        switch error {
        case .exists(let number):
            self.init(
                es: "Ya hay una edición «\(number)» de esa parte. Elija otro número, o ciérrela con «edition close».",
                pt:
                    "Já existe uma edição «\(number)» dessa parte. Escolha outro número, ou feche-a com «edition close».",
                en:
                    "That party already has an edition “\(number)”. Choose another number, or close it with “edition close”."
            )
        case .unknown(let number):
            self.init(
                es: "Esa parte no tiene ninguna edición «\(number)». Véalas con «edition list».",
                pt: "Essa parte não tem nenhuma edição «\(number)». Veja-as com «edition list».",
                en: "That party has no edition “\(number)”. See them with “edition list”."
            )
        case .closed(let number, let day):
            self.init(
                es: "La edición «\(number)» se cerró el \(day) y ya no cambia. Para corregir, abra otra.",
                pt: "A edição «\(number)» foi fechada em \(day) e já não muda. Para corrigir, abra outra.",
                en: "Edition “\(number)” was closed on \(day) and does not change. To correct it, open another one."
            )
        case .beyond(let entry):
            self.init(
                es: "El registro no llega al asiento \(entry).",
                pt: "O registro não chega ao assento \(entry).",
                en: "The registry does not reach entry \(entry)."
            )
        case .badNumber(let number):
            self.init(
                es: "«\(number)» no sirve de número: use hasta 20 letras, cifras, puntos o guiones, como 2026.",
                pt: "«\(number)» não serve de número: use até 20 letras, algarismos, pontos ou hífens, como 2026.",
                en: "“\(number)” is no number for it: use up to 20 letters, digits, points or hyphens, such as 2026."
            )
        }
    }
}

import Interchange
import Registry

/// What is wrong with a mapping file, and where it is.
struct MappingFailure: Error {
    let path: String
    let cause: SheetMapping.Failure
}

extension FailureSentence {
    init(_ failure: MappingFailure) {
        let path = failure.path
        switch failure.cause {
        case .notJSON(let line, let column):
            self.init(
                es: "«\(path)», línea \(line), columna \(column): no es JSON. Revise comillas, comas y llaves.",
                pt: "«\(path)», linha \(line), coluna \(column): não é JSON. Verifique aspas, vírgulas e chaves.",
                en:
                    "“\(path)”, line \(line), column \(column): this is no JSON. Check quotation marks, commas and braces."
            )
        case .unknownMember(let name):
            let known = "columns, sheet, headingRow, defaults, decimal, dayFirst, language"
            self.init(
                es: "«\(path)»: no conocemos «\(name)». Puede tener: \(known).",
                pt: "«\(path)»: não conhecemos «\(name)». Pode ter: \(known).",
                en: "“\(path)”: we do not know “\(name)”. It may have: \(known)."
            )
        case .unknownField(let field, let heading):
            let known = SheetField.allCases.map(\.rawValue).joined(separator: ", ")
            self.init(
                es: "«\(path)», columna «\(heading)»: no hay un campo «\(field)». Los que hay son: \(known).",
                pt: "«\(path)», coluna «\(heading)»: não há um campo «\(field)». Os que há são: \(known).",
                en: "“\(path)”, column “\(heading)”: there is no field “\(field)”. There are: \(known)."
            )
        case .invalid(let member, let expected):
            let name = member.isEmpty ? "{ }" : member
            self.init(
                es: "«\(path)»: el valor de «\(name)» no sirve. Se espera: \(expected).",
                pt: "«\(path)»: o valor de «\(name)» não serve. Espera-se: \(expected).",
                en: "“\(path)”: the value of “\(name)” will not do. Expected: \(expected)."
            )
        case .unknownTerm(let term, let member, let known):
            let list = known.joined(separator: ", ")
            self.init(
                es: "«\(path)»: «\(term)», en «\(member)», no está en la lista. Use, por ejemplo: \(list).",
                pt: "«\(path)»: «\(term)», em «\(member)», não está na lista. Use, por exemplo: \(list).",
                en: "“\(path)”: “\(term)”, in “\(member)”, is not on the list. Use, for example: \(list)."
            )
        }
    }

    init(_ refusal: InitiativeQuery.Refusal) {
        switch refusal {
        case .unknownParameters(let names, let known):
            let (unknown, list) = (names.joined(separator: ", "), known.joined(separator: ", "))
            self.init(
                es: "--query: no conocemos «\(unknown)»; no se exportó nada. Los parámetros son: \(list).",
                pt: "--query: não conhecemos «\(unknown)»; nada foi exportado. Os parâmetros são: \(list).",
                en: "--query: we do not know “\(unknown)”; nothing was exported. The parameters are: \(list)."
            )
        case .invalidValue(let value, let parameter, let expected):
            self.init(
                es: "--query: «\(parameter)» no puede ser «\(value)»; no se exportó nada. Se espera: \(expected).",
                pt: "--query: «\(parameter)» não pode ser «\(value)»; nada foi exportado. Espera-se: \(expected).",
                en: "--query: “\(parameter)” cannot be “\(value)”; nothing was exported. Expected: \(expected)."
            )
        }
    }
}

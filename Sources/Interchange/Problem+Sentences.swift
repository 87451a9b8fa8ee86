import Localization

extension Problem {
    /// What was wrong, where, and what to do, in one or two sentences.
    public func sentence(_ language: Language) -> String {
        let what =
            switch language {
            case .es: spanish
            case .pt: portuguese
            case .en: english
            }
        return "\(whereabouts(language)): \(what)"
    }

    /// The file, sheet, row and column, as far as they are known.
    private func whereabouts(_ language: Language) -> String {
        let names: (sheet: String, row: String, column: String) =
            switch language {
            case .es: ("hoja", "fila", "columna")
            case .pt: ("planilha", "linha", "coluna")
            case .en: ("sheet", "row", "column")
            }
        var parts = [place.file]
        if let sheet = place.sheet { parts.append("\(names.sheet) «\(sheet)»") }
        if let row = place.row { parts.append("\(names.row) \(row)") }
        if let column { parts.append("\(names.column) «\(column)»") }
        return parts.joined(separator: ", ")
    }

    private var spanish: String {
        switch cause {
        case .requiredMissing: "Falta un dato obligatorio. La fila no entró; complete la celda y vuelva a importar."
        case .unknownCode:
            "«\(found)» no está en la lista. Use uno de estos: \(expected). El texto quedó en las observaciones."
        case .unknownCountry:
            "No conocemos «\(found)». Quedó con ese nombre; si es un país u organismo conocido, corrija cómo está escrito."
        case .unreadableDate: "«\(found)» no se entiende como fecha. Escríbala, por ejemplo, así: \(expected)."
        case .impossibleDate: "La fecha «\(found)» no existe en el calendario. Corríjala, por ejemplo: \(expected)."
        case .assumedDate: "«\(found)» se leyó como \(expected). Si no es así, escriba la fecha completa."
        case .unreadableNumber where expected.isEmpty: "«\(found)» no se entiende como número. Escriba solo la cifra."
        case .unreadableNumber: "«\(found)» no es un número claro; el que conviene escribir es como \(expected)."
        case .unknownCurrency: "No se sabe en qué moneda está «\(found)». Escríbala con su código: \(expected)."
        case .errorCell: "La celda muestra el error \(found) y se dejó vacía. Arregle la fórmula y vuelva a importar."
        case .endBeforeStart: "El fin es anterior al inicio (\(found)). Revise las dos fechas."
        case .duplicateKey where severity == .error:
            "El código «\(found)» ya está en la fila \(expected). Esta fila no entró; dele otro código o una las dos."
        case .duplicateKey:
            "«\(found)» también está dicho en otro lugar (\(expected)), que es lo que vale. Revise si difieren."
        case .unreadableRow: "La fila no se puede leer (\(found)). Revísela en el programa que la escribió."
        case .malformedFile:
            "El archivo está dañado o no es de un tipo que leamos (\(found)). Guárdelo de nuevo como CSV o XLSX."
        case .unknownHeading:
            "No conocemos la columna «\(found)»; su contenido quedó en las observaciones. ¿Quiso decir «\(expected)»? "
                + "Puede indicarlo en un archivo de correspondencias."
        case .noHeadings: "No se encontró una fila de encabezados. Póngala sobre los datos, por ejemplo: \(expected)."
        case .otherParty where found.isEmpty: "Falta decir en nombre de quién se importa, por ejemplo: \(expected)."
        case .otherParty:
            "La fila es palabra de «\(found)» y aquí habla \(expected). No entró; cada parte importa lo suyo."
        case .percentages: "Los porcentajes (\(found)) no suman 100. Revise el reparto; se guardaron como están."
        case .missingKey: "Falta el código que identifica la iniciativa. No entró; póngale uno y vuelva a importar."
        case .tooLong: "El texto es demasiado largo (\(found)); el máximo es \(expected). Acórtelo."
        case .outOfScope:
            "La fila queda fuera de su designación: dice «\(found)», y usted escribe sobre \(expected). No entró."
        }
    }

    private var portuguese: String {
        switch cause {
        case .requiredMissing: "Falta um dado obrigatório. A linha não entrou; preencha a célula e importe de novo."
        case .unknownCode: "«\(found)» não está na lista. Use um destes: \(expected). O texto ficou nas observações."
        case .unknownCountry:
            "Não conhecemos «\(found)». Ficou com esse nome; se for um país ou organismo conhecido, corrija a grafia."
        case .unreadableDate: "«\(found)» não se entende como data. Escreva-a, por exemplo, assim: \(expected)."
        case .impossibleDate: "A data «\(found)» não existe no calendário. Corrija-a, por exemplo: \(expected)."
        case .assumedDate: "«\(found)» foi lido como \(expected). Se não for isso, escreva a data completa."
        case .unreadableNumber where expected.isEmpty: "«\(found)» não se entende como número. Escreva só o valor."
        case .unreadableNumber: "«\(found)» não é um número claro; convém escrevê-lo como \(expected)."
        case .unknownCurrency: "Não se sabe em que moeda está «\(found)». Escreva-a com seu código: \(expected)."
        case .errorCell: "A célula mostra o erro \(found) e ficou vazia. Corrija a fórmula e importe de novo."
        case .endBeforeStart: "O fim é anterior ao início (\(found)). Revise as duas datas."
        case .duplicateKey where severity == .error:
            "O código «\(found)» já está na linha \(expected). Esta linha não entrou; dê-lhe outro código ou junte as duas."
        case .duplicateKey:
            "«\(found)» também está dito em outro lugar (\(expected)), que é o que vale. Veja se diferem."
        case .unreadableRow: "A linha não pode ser lida (\(found)). Revise-a no programa que a escreveu."
        case .malformedFile:
            "O arquivo está danificado ou não é de um tipo que lemos (\(found)). Salve-o de novo como CSV ou XLSX."
        case .unknownHeading:
            "Não conhecemos a coluna «\(found)»; seu conteúdo ficou nas observações. Quis dizer «\(expected)»? "
                + "Pode indicá-lo em um arquivo de correspondências."
        case .noHeadings: "Não se encontrou uma linha de cabeçalhos. Ponha-a acima dos dados, por exemplo: \(expected)."
        case .otherParty where found.isEmpty: "Falta dizer em nome de quem se importa, por exemplo: \(expected)."
        case .otherParty:
            "A linha é palavra de «\(found)» e aqui fala \(expected). Não entrou; cada parte importa o seu."
        case .percentages: "As porcentagens (\(found)) não somam 100. Revise a divisão; foram guardadas como estão."
        case .missingKey: "Falta o código que identifica a iniciativa. Não entrou; dê-lhe um e importe de novo."
        case .tooLong: "O texto é longo demais (\(found)); o máximo é \(expected). Encurte-o."
        case .outOfScope:
            "A linha fica fora da sua designação: diz «\(found)», e você escreve sobre \(expected). Não entrou."
        }
    }

    private var english: String {
        switch cause {
        case .requiredMissing: "A required value is missing. The row was left out; fill in the cell and import again."
        case .unknownCode: "“\(found)” is not on the list. Use one of: \(expected). The text was kept in the remarks."
        case .unknownCountry:
            "We do not know “\(found)”. It was kept under that name; if it is a known country or body, check the spelling."
        case .unreadableDate: "“\(found)” cannot be read as a date. Write it, for example, as \(expected)."
        case .impossibleDate:
            "The date “\(found)” does not exist in the calendar. Correct it, for example: \(expected)."
        case .assumedDate: "“\(found)” was read as \(expected). If that is not meant, write the date in full."
        case .unreadableNumber where expected.isEmpty: "“\(found)” cannot be read as a number. Write the figure alone."
        case .unreadableNumber: "“\(found)” is not a clear number; it is best written like \(expected)."
        case .unknownCurrency: "The currency of “\(found)” is not known. Write it with its code: \(expected)."
        case .errorCell: "The cell shows the error \(found) and was left empty. Repair the formula and import again."
        case .endBeforeStart: "The end comes before the start (\(found)). Check both dates."
        case .duplicateKey where severity == .error:
            "The code “\(found)” already stands in row \(expected). This row was left out; give it another code or join them."
        case .duplicateKey:
            "“\(found)” is also told elsewhere (\(expected)), which is what counts. Check whether they differ."
        case .unreadableRow: "The row cannot be read (\(found)). Check it in the program that wrote it."
        case .malformedFile:
            "The file is damaged or of a kind we do not read (\(found)). Save it again as CSV or XLSX."
        case .unknownHeading:
            "We do not know the column “\(found)”; what it holds was kept in the remarks. Did you mean “\(expected)”? "
                + "A mapping file can say so."
        case .noHeadings: "No row of headings was found. Put one above the data, for example: \(expected)."
        case .otherParty where found.isEmpty:
            "It is not said in whose name the file is imported, for example: \(expected)."
        case .otherParty:
            "The row is the word of “\(found)”, and here \(expected) speaks. It was left out; each party imports its own."
        case .percentages:
            "The percentages (\(found)) do not add up to 100. Check the shares; they were kept as they are."
        case .missingKey:
            "The code that identifies the initiative is missing. It was left out; give it one and import again."
        case .tooLong: "The text is too long (\(found)); the limit is \(expected). Shorten it."
        case .outOfScope:
            "The row lies outside your designation: it says “\(found)”, and you write about \(expected). It was left out."
        }
    }
}

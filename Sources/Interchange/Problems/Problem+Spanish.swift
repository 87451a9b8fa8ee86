extension Problem {
    /// The sentence for those who read Spanish.
    var spanish: String {
        switch cause {
        case .requiredMissing where severity == .warning:
            "Falta un dato y esta parte no se tomó; el resto de la fila entró. Complétela y vuelva a importar."
        case .requiredMissing: "Falta un dato obligatorio. La fila no entró; complete la celda y vuelva a importar."
        case .unknownCode where found.isEmpty:
            "Falta el código y esta parte no se tomó. Complétela y vuelva a importar."
        case .unknownCode where expected.isEmpty:
            "«\(found)» no está en la lista. El texto quedó en las observaciones; corríjalo y vuelva a importar."
        case .unknownCode:
            "«\(found)» no está en la lista. Use uno de estos: \(expected). El texto quedó en las observaciones."
        case .unlistedCode: "«\(found)» no está en la lista de términos. Se guardó tal cual; si es un error, corríjalo."
        case .unknownCountry:
            "No conocemos «\(found)». Quedó con ese nombre; si es un país u organismo conocido, corrija cómo está escrito."
        case .unreadableDate: "«\(found)» no se entiende como fecha. Escríbala, por ejemplo, así: \(expected)."
        case .impossibleDate: "La fecha «\(found)» no existe en el calendario. Corríjala, por ejemplo: \(expected)."
        case .assumedDate: "«\(found)» se leyó como \(expected). Si no es así, escriba la fecha completa."
        case .unreadableNumber where found.isEmpty: "Falta la cifra. Escríbala sola, por ejemplo: 1234.50."
        case .unreadableNumber where expected.isEmpty: "«\(found)» no se entiende como número. Escriba solo la cifra."
        case .unreadableNumber: "«\(found)» no es un número claro; el que conviene escribir es como \(expected)."
        case .roundedAmount where expected.isEmpty:
            "«\(found)» es menos que la unidad más pequeña de su moneda y no se tomó; quedó en las observaciones."
        case .roundedAmount:
            "«\(found)» tiene más decimales que su moneda; se guardó \(expected). Revise si es correcto."
        case .jointAmount:
            "«\(found)» está escrito una vez para las filas \(expected), que son iniciativas distintas. No se repartió: "
                + "quedó en las observaciones de cada una; escriba a cada una lo suyo."
        case .unknownCurrency where found.isEmpty: "El importe no dice su moneda. Indíquela con su código: \(expected)."
        case .unknownCurrency: "No se sabe en qué moneda está «\(found)». Escríbala con su código: \(expected)."
        case .errorCell where found.isEmpty:
            "La celda muestra un error y se dejó vacía. Arregle la fórmula y vuelva a importar."
        case .errorCell: "La celda muestra el error \(found) y se dejó vacía. Arregle la fórmula y vuelva a importar."
        case .uncalculatedCell:
            "La celda tiene una fórmula sin resultado guardado y se dejó vacía. Abra el archivo en su programa de "
                + "planillas, guárdelo y vuelva a importar."
        case .unreadableText:
            "La celda tiene caracteres que no son texto y se dejó vacía. Vuelva a escribirla e importe de nuevo."
        case .endBeforeStart: "El fin es anterior al inicio (\(found)). Revise las dos fechas."
        case .duplicateKey where severity == .error:
            "El código «\(found)» ya está en la fila \(expected). Esta fila no entró; dele otro código o una las dos."
        case .duplicateKey:
            "«\(found)» también está dicho en otro lugar (\(expected)), que es lo que vale. Revise si difieren."
        case .repeatedRow where severity == .error:
            "Sin código, no se distingue de la fila \(expected): mismo título, participantes e inicio. No entró; dé un "
                + "código a cada una."
        case .repeatedRow:
            "Dice lo mismo que la fila \(expected) y ninguna tiene código: entró una sola vez. Si son dos iniciativas, dé "
                + "un código a cada una."
        case .similarKey:
            "El código «\(found)» solo difiere en mayúsculas y minúsculas del de la fila \(expected). Entraron como dos "
                + "iniciativas; si son una, escriba los dos códigos igual."
        case .unreadableRow where expected.isEmpty:
            "No se puede leer (\(found)) y no entró. Revísela en el programa que la escribió."
        case .unreadableRow:
            "No se puede leer (\(found)) y no entró; se esperaba: \(expected). Revísela en el programa que la escribió."
        case .behindDamage:
            "«\(found)» ya está registrado y una parte anterior del archivo está dañada, donde también podría estar. No se "
                + "cambió nada; importe el archivo reparado."
        case .emptyFile: "El archivo está vacío. Revise que sea el que quería enviar."
        case .malformedFile where found.isEmpty:
            "El archivo no es de un tipo que leamos. Envíelo como CSV, XLSX, XML de IATI o JSON Lines de Encuentro."
        case .malformedFile:
            "Es un archivo \(found), que no leemos. Guárdelo o expórtelo como XLSX o CSV y vuelva a importar."
        case .otherXML where found.isEmpty:
            "Es XML, pero no de actividades IATI. Pida el archivo de actividades (iati-activities)."
        case .otherXML:
            "Es XML («\(found)»), pero no de actividades IATI. Pida el archivo de actividades (iati-activities)."
        case .protectedFile:
            "Está protegido con contraseña o es de Excel 97–2003. Ábralo, quite la contraseña, guárdelo como XLSX y vuelva "
                + "a importar."
        case .damagedFile where found.isEmpty:
            "El archivo está dañado o incompleto. Ábralo en el programa que lo escribió, guárdelo de nuevo o pida otra copia."
        case .damagedFile:
            "El archivo está dañado («\(found)»); desde ahí no se leyó. Ábralo en el programa que lo escribió, guárdelo de "
                + "nuevo o pida otra copia."
        case .oversizedFile:
            "Contiene mucho más de lo que su tamaño hace esperar, como los archivos hechos para dañar. No se leyó más; pida "
                + "una copia a quien lo envió."
        case .malformedXML:
            "Desde aquí el XML no está bien formado: una etiqueta sin cerrar, un signo & o < suelto, o un archivo cortado. "
                + "Lo anterior se leyó; pida el archivo corregido."
        case .forbiddenEntity:
            "El XML usa una entidad propia («\(found)»), que por seguridad no se resuelve. Pida el archivo con el texto escrito."
        case .unclosedQuote:
            "Aquí se abren unas comillas que no se cierran, y desde esta fila no se leyó nada más. Ciérrelas o quítelas y "
                + "vuelva a importar."
        case .unknownHeading where expected.isEmpty:
            "No conocemos la columna «\(found)»; su contenido quedó en las observaciones. Puede indicar qué es en un archivo "
                + "de correspondencias."
        case .unknownHeading:
            "No conocemos la columna «\(found)»; su contenido quedó en las observaciones. ¿Quiso decir «\(expected)»? "
                + "Puede indicarlo en un archivo de correspondencias."
        case .repeatedHeading:
            "Hay dos columnas para lo mismo: vale la primera, y lo de «\(found)» quedó en las observaciones. Deje una sola."
        case .missingColumn:
            "El archivo de correspondencias nombra la columna «\(found)», que no está en ninguna hoja. Revise cómo está escrita."
        case .missingSheet where expected.isEmpty:
            "El archivo de correspondencias nombra la hoja «\(found)», que no está. Revise cómo está escrita."
        case .missingSheet:
            "El archivo de correspondencias nombra la hoja «\(found)», que no está. Las que hay son: \(expected)."
        case .noRows: "Hay encabezados, pero ninguna fila debajo. Revise que sea el archivo que quería enviar."
        case .noHeadings where expected.isEmpty:
            "No se encontró una fila de encabezados, y la hoja no se leyó. Si tiene iniciativas, póngala sobre los datos."
        case .noHeadings: "No se encontró una fila de encabezados. Póngala sobre los datos, por ejemplo: \(expected)."
        case .otherParty where found.isEmpty: "Falta decir en nombre de quién se importa, por ejemplo: \(expected)."
        case .otherParty:
            "La fila es palabra de «\(found)» y aquí habla \(expected). No entró; cada parte importa lo suyo."
        case .percentages: "Los porcentajes (\(found)) no suman 100. Revise el reparto; se guardaron como están."
        case .missingKey: "Falta el código que identifica la iniciativa. No entró; póngale uno y vuelva a importar."
        case .tooLong: "El texto es demasiado largo (\(found)); el máximo es \(expected). Acórtelo."
        case .outOfScope:
            "La fila queda fuera de su designación: dice «\(found)», y usted escribe sobre \(expected). No entró."
        case .announcedCount:
            "El texto anuncia «\(found)» y trae \(expected). Quedó como está; revise cuál de los dos vale."
        case .outsidePeriod where expected.isEmpty:
            "«\(found)» queda fuera del período del documento. Se guardó tal cual; revise el año."
        case .outsidePeriod:
            "«\(found)» queda fuera del período del documento. Se guardó tal cual; se propone «\(expected)» "
                + "como corrección aparte."
        case .contradictoryDate:
            "«\(found)» no concuerda con «\(expected)», dicho de lo mismo. Se guardó tal cual; revise cuál vale."
        case .missingDate:
            "«\(found)» no tiene fecha. Entró sin ella."
        case .circularDate:
            "«\(found)» depende de algo que a su vez depende de ello. La fecha quedó en palabras, sin enlace."
        case .withoutParent:
            "«\(found)» no está bajo ninguna actividad. Quedó directamente bajo el documento."
        case .notUnderstood where expected.isEmpty:
            "No se entendió qué es «\(found)». Su texto quedó en las observaciones; revíselo."
        case .notUnderstood:
            "No se entendió «\(found)». Se esperaba, por ejemplo: \(expected)."
        case .noStructure:
            "El texto no tiene las partes de un programa o plan: ni encabezados (por ejemplo, \(expected)), ni tabla de "
                + "tareas y fechas. No entró nada; si las partes se llaman de otro modo, envíelo como planilla."
        case .otherLanguage:
            "El texto no parece estar en español, portugués ni inglés (empieza así: «\(found)»). No entró nada; envíe una "
                + "versión en una de esas lenguas."
        case .scan:
            "El archivo no tiene palabras: parecen páginas escaneadas. Pase antes un reconocimiento de texto (OCR) o pida "
                + "el documento original."
        case .converterMissing:
            "Para leer un archivo \(found) hace falta el programa \(expected), que no está instalado. Instale el paquete del "
                + "mismo nombre, o guarde el documento como texto (.txt) y vuelva a importar."
        case .suspectedTypo:
            "«\(found)» parece una errata de «\(expected)». Se guardó tal cual; la corrección se propone aparte."
        case .unknownReference:
            "El texto remite a «\(found)», que no está en el documento."
        case .numbering:
            "La numeración salta: está \(found) donde correspondía \(expected). Se guardó tal cual."
        case .unevenRow:
            "La fila de la tabla tiene \(found) celdas y su encabezado \(expected). Entró con lo que se pudo distinguir."
        }
    }
}

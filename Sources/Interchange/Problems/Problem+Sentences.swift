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
        let names: (sheet: String, row: String, line: String, column: String) =
            switch language {
            case .es: ("hoja", "fila", "línea", "columna")
            case .pt: ("aba", "linha", "linha", "coluna")
            case .en: ("sheet", "row", "line", "column")
            }
        func quoted(_ name: String) -> String { language == .en ? "“\(name)”" : "«\(name)»" }
        var parts = [place.file]
        if let sheet = place.sheet { parts.append("\(names.sheet) \(quoted(sheet))") }
        if let row = place.row { parts.append("\(place.isLine ? names.line : names.row) \(row)") }
        if let column { parts.append("\(names.column) \(quoted(column))") }
        return parts.joined(separator: ", ")
    }
}

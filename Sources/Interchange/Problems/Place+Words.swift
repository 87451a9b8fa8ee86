import Localization

extension Place {
    /// Sheet and row, or line, as far as they are known: "hoja «Datos», fila 7".
    public func words(_ language: Language) -> String {
        let names: (sheet: String, row: String, line: String) =
            switch language {
            case .es: ("hoja", "fila", "línea")
            case .pt: ("aba", "linha", "linha")
            case .en: ("sheet", "row", "line")
            }
        var parts: [String] = []
        if let sheet { parts.append("\(names.sheet) \(Self.quoted(sheet, language))") }
        if let row { parts.append("\(isLine ? names.line : names.row) \(row)") }
        return parts.joined(separator: ", ")
    }

    static func quoted(_ name: String, _ language: Language) -> String {
        language == .en ? "“\(name)”" : "«\(name)»"
    }
}

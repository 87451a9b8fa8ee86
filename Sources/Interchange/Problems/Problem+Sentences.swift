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
        let head =
            switch language {
            case .es: "columna"
            case .pt: "coluna"
            case .en: "column"
            }
        let column = column.map { "\(head) \(Place.quoted($0, language))" }
        return [place.file, place.words(language), column ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

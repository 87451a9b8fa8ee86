/// The names of the months.
enum MonthNames {
    /// January to December.
    static func full(_ language: Language) -> [String] {
        switch language {
        case .es: spanish
        case .pt: portuguese
        case .en: english
        }
    }

    private static let spanish = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]

    private static let portuguese = [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
        "novembro", "dezembro",
    ]

    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

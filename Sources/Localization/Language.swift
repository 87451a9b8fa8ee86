/// One of the three languages in which every text of the house is offered.
///
/// The raw value is the primary subtag of BCP 47 (RFC 5646 §2.2.1); order is the order of declaration, which is
/// also the order in which languages are listed to people.
public enum Language: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable, Comparable {
    /// Spanish.
    case es
    /// Portuguese.
    case pt
    /// English.
    case en

    /// The language's name in itself, as a language switch shows it.
    public var nativeName: String {
        switch self {
        case .es: "Español"
        case .pt: "Português"
        case .en: "English"
        }
    }

    /// The value of the `lang` attribute of HTML and of `xml:lang`.
    public var htmlTag: String { rawValue }

    /// Orders languages as they are declared: Spanish, Portuguese, English.
    public static func < (left: Language, right: Language) -> Bool {
        left.position < right.position
    }

    private var position: Int {
        switch self {
        case .es: 0
        case .pt: 1
        case .en: 2
        }
    }
}

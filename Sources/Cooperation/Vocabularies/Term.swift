import Localization

/// One entry of a vocabulary: a code with its labels, its dates of validity and its source.
public struct Term: Sendable, Hashable {
    /// How far the project has verified an entry.
    public enum Standing: String, Sendable, Hashable {
        /// A public source was read and is named.
        case confirmed
        /// From memory; shown as unconfirmed wherever it stands.
        case unconfirmed
    }

    public let code: String
    /// Labels in Spanish, Portuguese and English, in that order; empty where there is none.
    private let labels: [String]
    /// The code of the next broader entry of the same vocabulary.
    public let broader: String?
    /// First day, month or year of validity, as written; nil where it has no beginning.
    public let validFrom: String?
    /// Last day, month or year of validity, as written; nil while it is valid.
    public let validTo: String?
    public let standing: Standing
    /// Where the entry comes from.
    public let source: String
    /// Columns that only this vocabulary has.
    public let extra: [String: String]

    public init(
        code: String,
        es: String,
        pt: String,
        en: String,
        broader: String? = nil,
        validFrom: String? = nil,
        validTo: String? = nil,
        standing: Standing = .confirmed,
        source: String = "",
        extra: [String: String] = [:]
    ) {
        self.code = code
        labels = [es, pt, en]
        self.broader = broader
        self.validFrom = validFrom
        self.validTo = validTo
        self.standing = standing
        self.source = source
        self.extra = extra
    }

    /// The label in that language; Spanish, then the code, where there is none.
    public func label(_ language: Language) -> String {
        let label =
            switch language {
            case .es: labels[0]
            case .pt: labels[1]
            case .en: labels[2]
            }
        if !label.isEmpty { return label }
        return labels[0].isEmpty ? code : labels[0]
    }

    /// The label a party prefers, such as Brazil's *trilateral*: column `preferred`, `BR:pt=Cooperação trilateral|…`.
    public func preferredLabel(_ language: Language, for party: PartyCode) -> String? {
        guard let preferred = extra["preferred"] else { return nil }
        let prefix = "\(party.rawValue):\(language.rawValue)="
        return preferred.split(separator: "|").first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    /// Other spellings under which sheets name it: column `variants`, separated by `|`.
    public var variants: [String] {
        (extra["variants"] ?? "").split(separator: "|").map(String.init)
    }
}

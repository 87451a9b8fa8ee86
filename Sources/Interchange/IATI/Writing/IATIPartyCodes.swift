import Cooperation
import Localization

/// The vocabularies as writing an IATI file needs them.
struct IATIPartyCodes: Sendable {
    let vocabularies: Vocabularies

    init(_ vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    /// A party as IATI names organisations.
    struct Party {
        let reference: String
        let name: String
        /// OrganisationType code.
        let type: String
    }

    /// The identifier and type of a party: IATI's own where the vocabulary knows it, else one of ours.
    func party(_ code: PartyCode, _ language: Language) -> Party {
        let own = IATIDeclaration.partyPrefix + Self.encoded(code.rawValue)
        for (vocabulary, type) in [("countries", "10"), ("organisations", "40")] {
            guard let term = vocabularies[vocabulary][code.rawValue] else { continue }
            return Party(
                reference: Self.told(term.extra["iati_ref"]) ?? own,
                name: term.label(language),
                type: Self.told(term.extra["type"]) ?? type
            )
        }
        return Party(reference: own, name: vocabularies.partner(code.rawValue, language), type: "90")
    }

    func isCountry(_ code: PartyCode) -> Bool { vocabularies["countries"][code.rawValue] != nil }

    /// OrganisationRole for one of our roles; implementing where IATI has nothing closer.
    func role(_ role: Code<Role>?) -> String {
        role.flatMap { Self.told(vocabularies["role"][$0.rawValue]?.extra["iati_role"]) } ?? "4"
    }

    func status(_ status: Code<Status>?) -> String? {
        status.flatMap { Self.told(vocabularies["status"][$0.rawValue]?.extra["iati_status"]) }
    }

    func collaboration(_ modality: Code<Modality>?) -> String? {
        modality.flatMap { Self.told(vocabularies["modality"][$0.rawValue]?.extra["iati_collaboration"]) }
    }

    func scope(_ modality: Code<Modality>?) -> String? {
        modality.flatMap { Self.told(vocabularies["modality"][$0.rawValue]?.extra["iati_scope"]) }
    }

    /// The first five-digit code for one of our sectors.
    func crs(_ sector: Code<Sector>?) -> String? {
        guard let codes = sector.flatMap({ Self.told(vocabularies["sectors"][$0.rawValue]?.extra["crs"]) }) else {
            return nil
        }
        return codes.split(separator: "|").first.map { String($0) }
    }

    private static func told(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return text
    }

    /// A code that may stand in an identifier: what ruleset 1.3.1 and 1.3.13 forbid is written as `%` and its number.
    static func encoded(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            let isForbidden = "/&|?%".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
            // Controls cannot stand in XML at all.
            if isForbidden || scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
                out += "%" + String(scalar.value, radix: 16, uppercase: true)
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

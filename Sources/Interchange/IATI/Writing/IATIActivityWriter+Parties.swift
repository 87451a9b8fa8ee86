import Cooperation

extension IATIActivityWriter {
    /// Participants and institutions, each with the closest of IATI's four roles and the exact one beside it.
    mutating func writeOrganisations() {
        var count = 0
        for participation in content.participants {
            switch participation.partner {
            case .known(let code):
                let party = codes.party(code, language)
                out.open(
                    "participating-org",
                    [
                        "ref": party.reference, "type": party.type, "role": codes.role(participation.role),
                        "css:rol": participation.role.rawValue, "css:parte": code.rawValue,
                    ]
                )
                out.narrative(party.name)
            case .named(let name):
                // Ruleset 6.10.1: an identifier or a name.
                guard !name.isUnseen else { continue }
                out.open(
                    "participating-org",
                    ["role": codes.role(participation.role), "css:rol": participation.role.rawValue, "css:nombre": "1"]
                )
                out.narrative(name)
            }
            out.close()
            count += 1
        }
        for institution in content.institutions where !institution.name.isUnseen {
            out.open(
                "participating-org",
                [
                    "ref": institution.reference.flatMap { isIdentifier($0) ? $0 : nil },
                    "role": codes.role(institution.role),
                    "css:rol": institution.role?.rawValue,
                    "css:actua-por": institution.party?.rawValue,
                ]
            )
            out.narrative(institution.name)
            out.close()
            count += 1
        }
        guard count == 0 else { return }
        // The schema wants one: who declares is at least accountable for having said so.
        out.open(
            "participating-org",
            ["ref": reporter.reference, "type": reporter.type, "role": "2", "css:supuesto": "1"]
        )
        out.narrative(reporter.name)
        out.close()
    }

    /// Whether it may stand as an organisation's identifier (ruleset 1.8.1, 1.8.13).
    func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty
            && !text.unicodeScalars.contains { $0.properties.isWhitespace || "/&|?".unicodeScalars.contains($0) }
    }

    /// Countries that receive, in equal shares where there are several: IATI wants shares (ruleset 3.1.1, 3.1.2).
    mutating func writeRecipients() {
        var countries: [PartyCode] = []
        for participation in content.participants {
            guard let code = participation.code, codes.isCountry(code), !countries.contains(code) else { continue }
            switch participation.role.rawValue {
            case "recipient", "triangular-recipient", "both", "participant": countries.append(code)
            default: break
            }
        }
        guard !countries.isEmpty else {
            // Region code 998: developing countries, unspecified (ruleset 3.7.1 wants some geography).
            return out.empty("recipient-region", ["code": "998", "vocabulary": "1", "css:supuesto": "1"])
        }
        let hundredths = 10_000 / countries.count
        for (index, country) in countries.enumerated() {
            let own = index == 0 ? 10_000 - hundredths * (countries.count - 1) : hundredths
            out.empty(
                "recipient-country",
                [
                    "code": country.rawValue,
                    "percentage": countries.count == 1 ? nil : Quantity(units: Int64(own), places: 2).text,
                    "css:reparto": countries.count == 1 ? nil : "1",
                ]
            )
        }
    }

    mutating func writeLocations() {
        for location in content.locations {
            let country = location.country?.rawValue
            guard !location.name.isUnseen || location.point != nil || country != nil else { continue }
            out.open("location")
            if !location.name.isUnseen {
                out.open("name")
                out.narrative(location.name)
                out.close()
            }
            // GeographicVocabulary A4: ISO 3166-1 alpha-2.
            if let country { out.empty("administrative", ["code": country, "vocabulary": "A4", "level": "0"]) }
            if let point = location.point {
                out.open("point", ["srsName": "http://www.opengis.net/def/crs/EPSG/0/4326"])
                out.text("pos", "\(point.latitude.text) \(point.longitude.text)")
                out.close()
            }
            out.close()
        }
    }
}

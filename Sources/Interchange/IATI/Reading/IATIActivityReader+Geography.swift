import Cooperation
import XMLStream

extension IATIActivityReader {
    /// `location`: name, point and country; 1.0x has `coordinates` and the country in `administrative/@country`.
    mutating func readLocation(_ location: XMLNode) {
        var name = ""
        var country: String?
        var point: Location.Point?
        for child in location.children {
            switch child.name {
            case "name": name = child.words
            case "administrative":
                if let code = child.value("country") {
                    country = code.uppercased()
                } else if child.value("vocabulary") == "A4" {
                    // GeographicVocabulary A4: ISO 3166-1 alpha-2.
                    country = child.value("code")?.uppercased()
                }
            case "point":
                let written = (child.first("pos") ?? child).text
                let parts = written.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }
                point = self.point(parts.map(String.init), written, child)
            case "coordinates":
                let parts = [child.value("latitude"), child.value("longitude")].compactMap { $0 }
                point = self.point(parts, parts.joined(separator: " "), child)
            default: break
            }
        }
        guard !name.isEmpty || point != nil || country != nil else { return }
        let place = Location(name: name, country: country.map { Code($0) }, point: point)
        if !content.locations.contains(place) { content.locations.append(place) }
    }

    private mutating func point(_ parts: [String], _ written: String, _ node: XMLNode) -> Location.Point? {
        guard !parts.isEmpty else { return nil }
        if parts.count == 2, let latitude = Quantity(iati: parts[0]), let longitude = Quantity(iati: parts[1]),
            let point = Location.Point(latitude: latitude, longitude: longitude)
        {
            return point
        }
        warn(.unreadableNumber, node, "location/point", found: written.trimmed, expected: "-90 … 90 -180 … 180")
        return nil
    }

    /// Recipients become participants; regions, which are no party, become places.
    mutating func finishGeography() {
        var sum = 0.0
        var told = 0
        let role: Code<Role> = collaboration == Self.triangular ? "triangular-recipient" : "recipient"
        for country in recipients.countries {
            let code = (country.value("code") ?? "").uppercased()
            if codes.isCountry(code) {
                participate(.known(PartyCode(code)), role)
            } else {
                warn(.unknownCountry, country, "recipient-country", found: code)
                let name = country.words.isEmpty ? code : country.words
                if !name.isEmpty { participate(.named(name), role) }
            }
            count(country, &sum, &told)
        }
        for region in recipients.regions {
            let name = region.words.isEmpty ? codes.regionName(region) : region.words
            if !name.isEmpty { content.locations.append(Location(name: name)) }
            count(region, &sum, &told)
        }
        // Percentages of countries and regions together total 100 (ruleset 3.4.2).
        let all = recipients.countries.count + recipients.regions.count
        let first = recipients.countries.first ?? recipients.regions.first
        if let first, told > 0 || all > 1, abs(sum - 100) > 0.05, recipients.regions.count <= 1 {
            warn(
                .percentages,
                first,
                "recipient-country/@percentage",
                found: told == 0 ? "" : "\(sum)",
                expected: "100"
            )
        }
        guard all == 0 else { return }
        for code in recipients.ofTransactions {
            if codes.isCountry(code) {
                participate(.known(PartyCode(code)), role)
            } else {
                warn(.unknownCountry, node, "transaction/recipient-country", found: code)
                participate(.named(code), role)
            }
        }
    }

    private mutating func count(_ node: XMLNode, _ sum: inout Double, _ told: inout Int) {
        guard let written = node.value("percentage") else { return }
        guard let share = Quantity(iati: written) else {
            return warn(.unreadableNumber, node, node.name + "/@percentage", found: written)
        }
        sum += share.approximate
        told += 1
    }

    /// Adds a participation unless that partner already takes part.
    mutating func participate(_ partner: Participation.Partner, _ role: Code<Role>) {
        guard !content.participants.contains(where: { $0.partner == partner }) else { return }
        content.participants.append(Participation(partner, role))
    }

    /// The codes of the countries that receive.
    var recipientCountries: [String] {
        content.participants.compactMap { participation in
            participation.role == "recipient" || participation.role == "triangular-recipient"
                ? participation.code?.rawValue : nil
        }
    }
}

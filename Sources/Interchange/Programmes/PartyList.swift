import Cooperation

/// Reads lists of organisations and of places as tables write them, with commas that part and commas that do not.
struct PartyList {
    let partners: PartnerMatcher

    /// "Programa A, Ministerio de Industria, Comercio y Turismo de B (X), C": three organisations.
    func institutions(_ text: String) -> [Institution] {
        Self.parts(text).map { Institution(name: $0, party: party($0)) }
    }

    private func party(_ name: String) -> PartyCode? {
        if let known = partners.find(name) { return known }
        guard let match = name.firstMatch(of: /\(([^)]+)\)/) else { return nil }
        return partners.find(String(match.output.1))
    }

    /// The elements of a list; a comma within brackets, before a small letter, or before the second half of a pair
    /// ("…, Comercio y Turismo") parts nothing.
    static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var current = ""
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            if (character == "," && depth == 0) || character == ";" {
                parts.append(current[...].trimmingBlanks)
                current = ""
            } else {
                current.append(character)
            }
        }
        parts.append(current[...].trimmingBlanks)
        var joined: [String] = []
        for part in parts where !part.isEmpty {
            let goesOn =
                part.first?.isLowercase == true || part.prefixMatch(of: /\p{Lu}\w+\s+[ye]\s+(\p{Lu}|la\s)/) != nil
            if goesOn, let last = joined.last {
                joined[joined.count - 1] = last + ", " + part
            } else {
                joined.append(part)
            }
        }
        return joined
    }

    /// "Santiago de Compostela, Vigo y La Coruña, Galicia, España": three towns of a region of a country.
    func places(_ text: String) -> [Location] {
        var names = text.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }
        guard !names.isEmpty else { return [] }
        var country: PartyCode?
        // The country comes last, but for what belongs to the town: "Ciudad de México, México, D.F.".
        if let place = names.indices.dropFirst().last(where: {
            partners.find(names[$0]).map(partners.isCountry) == true
        }) {
            country = partners.find(names.remove(at: place))
        }
        let code = country.map { Code<Country>($0.rawValue) }
        guard let pair = names.firstIndex(where: { $0.contains(" y ") || $0.contains(" e ") }) else {
            return [Location(name: names.joined(separator: ", "), country: code)]
        }
        let region = names[(pair + 1)...].joined(separator: ", ")
        let both = names[pair].components(at: [" y ", " e "])
        return (names[..<pair] + both).map {
            Location(name: region.isEmpty ? $0 : "\($0), \(region)", country: code)
        }
    }
}

extension String {
    /// The text cut at the first of these that occurs.
    fileprivate func components(at joints: [String]) -> [String] {
        for joint in joints {
            if let range = firstRange(of: joint) {
                return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
            }
        }
        return [self]
    }
}

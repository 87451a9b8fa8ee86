import Cooperation
import Localization
import XMLStream

/// The vocabularies as an IATI file needs them: looked up by IATI's codes and by names.
struct IATICodes {
    private let vocabularies: Vocabularies
    private let statuses: [String: String]
    private let crosswalk: [String: String]
    private let countries: Set<String>
    private let bodies: [String: String]
    private let organisations: Set<String>
    private let names: IATINames
    private let multilaterals: Set<String>
    private let regions: [String: Term]
    private let currencies: Set<String>
    private let goals: Set<String>
    private let targets: Set<String>
    let transactionTypes: Set<String>

    /// - Parameter partners: What finds parties by name, where it has been made for an earlier file.
    init(_ vocabularies: Vocabularies, partners: PartnerMatcher? = nil) {
        self.vocabularies = vocabularies
        var statuses: [String: String] = [:]
        for term in vocabularies["status"].terms {
            // Two of ours share IATI's code 1: the first in the list is the more general one.
            if let code = term.extra["iati_status"], !code.isEmpty, statuses[code] == nil { statuses[code] = term.code }
        }
        // IATI parts the end in finalisation (3) and closed (4).
        if statuses["3"] == nil { statuses["3"] = statuses["4"] }
        self.statuses = statuses

        var crosswalk: [String: String] = [:]
        for term in vocabularies["crs-crosswalk"].terms { crosswalk[term.code] = term.extra["sector"] }
        self.crosswalk = crosswalk

        countries = Set(vocabularies["countries"].terms.map(\.code))
        names = IATINames(partners ?? PartnerMatcher(vocabularies))

        let organisations = vocabularies["organisations"]
        var bodies: [String: String] = [:]
        var multilaterals: Set<String> = []
        for term in organisations.terms {
            for key in [term.extra["iati_ref"], term.extra["channel"], term.code] {
                if let key, !key.isEmpty, bodies[key] == nil { bodies[key] = term.code }
            }
            if term.extra["type"] == "40" { multilaterals.insert(term.code) }
        }
        self.bodies = bodies
        self.multilaterals = multilaterals
        self.organisations = Set(organisations.terms.map(\.code))

        regions = Dictionary(
            vocabularies["regions"].terms.compactMap { term in term.extra["iati"].map { ($0, term) } },
            uniquingKeysWith: { first, _ in first }
        )
        currencies = Set(vocabularies["currencies"].terms.map(\.code))
        goals = Set(vocabularies["sdg"].terms.map(\.code))
        targets = Set(vocabularies["sdg-targets"].terms.map(\.code))
        transactionTypes = Set(vocabularies["transaction-type"].terms.map(\.code))
    }

    func status(iati code: String) -> String? { statuses[code] }

    var hasCrosswalk: Bool { !crosswalk.isEmpty }

    /// Our sector for a five-digit code, or for its three-digit category.
    ///
    /// Groups such as 110, education, which only totals use, go the way of their first category.
    func sector(crs code: String) -> String? {
        if let sector = crosswalk[code] ?? crosswalk[String(code.prefix(3))] { return sector }
        return code.utf8.count == 3 && code.utf8.last == 48 ? crosswalk[code.prefix(2) + "1"] : nil
    }

    func isCountry(_ code: String) -> Bool {
        countries.isEmpty ? code.utf8.count == 2 && code.utf8.allSatisfy(Self.isUpper) : countries.contains(code)
    }

    func knowsCurrency(_ code: String) -> Bool { currencies.isEmpty || currencies.contains(code) }
    func knowsGoal(_ code: String) -> Bool { goals.isEmpty ? (1...17).contains(Int(code) ?? 0) : goals.contains(code) }
    func knowsTarget(_ code: String) -> Bool { targets.isEmpty || targets.contains(code) }

    /// Our code of a region, or IATI's number where we have none.
    func region(_ node: XMLNode) -> String? {
        guard let code = node.value("code") else { return nil }
        return regions[code]?.code ?? code
    }

    /// The region's name in Spanish, or its number.
    func regionName(_ node: XMLNode) -> String {
        guard let code = node.value("code") else { return "" }
        return regions[code]?.label(.es) ?? code
    }

    /// Recognises the organisation an element names.
    func organisation(_ node: XMLNode) -> IATIOrganisation {
        let reference = node.value("ref") ?? ""
        let words = node.words
        let name = IATIOrganisation.isBlankName(words) ? "" : words
        let type = node.value("type")
        var body = reference.isEmpty ? nil : bodies[reference]
        var country = reference.isEmpty ? nil : country(of: reference)
        var isMultilateral = type == "40"
        if let channel = channel(of: reference) {
            body = body ?? bodies[channel]
            // Channel codes 41000–47999: multilateral organisations (OECD/DAC channel list).
            if channel.utf8.first == UInt8(ascii: "4") { isMultilateral = true }
        }
        if body == nil, country == nil, let found = name.isEmpty ? nil : names.code(for: name) {
            if organisations.contains(found) {
                body = found
            } else if !isMultilateral, countries.contains(found) {
                country = found
            }
        }
        if let body, multilaterals.contains(body) { isMultilateral = true }
        return IATIOrganisation(
            reference: reference,
            name: name,
            type: type,
            body: body,
            country: isMultilateral ? nil : country,
            isMultilateral: isMultilateral,
            isSecondary: node.attribute("secondary-reporter").map { $0 == "1" || $0 == "true" } ?? false
        )
    }

    /// The country an identifier belongs to: `CO-…`, or `XM-DAC-` and a number of DAC's (org-id.guide prefixes).
    private func country(of reference: String) -> String? {
        let bytes = reference.utf8
        if let third = bytes.dropFirst(2).first, third == UInt8(ascii: "-"), bytes.prefix(2).allSatisfy(Self.isUpper) {
            let prefix = String(reference.prefix(2))
            if countries.contains(prefix) { return prefix }
        }
        if reference.hasPrefix(IATIDeclaration.partyPrefix) {
            let code = String(reference.dropFirst(IATIDeclaration.partyPrefix.count))
            return countries.contains(code) ? code : nil
        }
        guard reference.hasPrefix("XM-DAC-") else { return nil }
        let number = reference.dropFirst(7).prefix { $0.isASCII && $0.isNumber }
        guard number.count <= 3, let number = Int(number) else { return nil }
        return DonorCountries.country(number: number)
    }

    /// The five-digit channel code in an identifier, with or without its prefix.
    private func channel(of reference: String) -> String? {
        let bare = reference.hasPrefix("XM-DAC-") ? reference.dropFirst(7) : reference[...]
        let digits = bare.prefix { $0 != "-" }
        return digits.utf8.count == 5 && digits.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? String(digits) : nil
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
}

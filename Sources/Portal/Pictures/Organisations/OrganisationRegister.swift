import Cooperation
import Ledger

/// Every party that is no country, with how much it declares and takes part in.
struct OrganisationRegister: Sendable {
    struct Entry: Sendable {
        let code: String
        /// Its entry in the vocabulary.
        let term: Term?
        /// What a file says of it.
        let told: Organisation?
        let item: ItemID?
        let declares: Int
        let takesPart: Int
    }

    /// Those that speak or take part first, the most active first; then the others by code.
    let organisations: [Entry]

    init(
        vocabularies: Vocabularies,
        items: [(ItemID, Organisation)],
        declaring: [FacetCount],
        taking: [FacetCount]
    ) {
        let countries = vocabularies["countries"]
        let regions = vocabularies["regions"]
        let terms = vocabularies["organisations"]
        func counts(_ facet: [FacetCount]) -> [String: Int] {
            Dictionary(facet.map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
        }
        let (declares, takes) = (counts(declaring), counts(taking))
        let told = Dictionary(items.map { ($0.1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var codes = Set(terms.terms.map(\.code)).union(told.keys).union(declares.keys).union(takes.keys)
        // A body such as MERCOSUR is a region too; a bare region, such as the world, is no party.
        codes = codes.filter { !$0.isEmpty && countries[$0] == nil && (terms[$0] != nil || regions[$0] == nil) }
        organisations = codes.map { code in
            Entry(
                code: code,
                term: terms[code],
                told: told[code]?.1,
                item: told[code]?.0,
                declares: declares[code] ?? 0,
                takesPart: takes[code] ?? 0
            )
        }
        .sorted { ($1.declares, $1.takesPart, $0.code) < ($0.declares, $0.takesPart, $1.code) }
    }
}

/// What an organisation takes part in and declares.
struct OrganisationPicture: Sendable {
    let roles: RoleColumnsCount
    let sectors: Indicator<Distribution>
    let states: [String: Int]
    let outside: [String: Int]
    /// What it declares, by modality.
    let told: [FacetCount]

    init(taking all: [CountedItem], told: [FacetCount]) {
        let items = all.southSouth
        roles = RoleColumnsCount(items)
        sectors = Indicators.distribution(items, by: .sector)
        states = items.states
        outside = Indicators.coverage(all).outside
        self.told = told
    }
}

/// The flows by role of a set of initiatives.
struct RoleColumnsCount: Sendable {
    let flows: Indicator<[PartyCode: RoleCount]>

    init(_ items: [CountedItem]) { flows = Indicators.flows(items) }

    subscript(_ code: String) -> RoleCount? { flows.value[PartyCode(code)] }
}

import Localization

/// What the search for twins needs to know of one item; its texts come prepared as keys.
///
/// Stems and cognate roots are made where texts are analysed; here they are only compared with one another, so any
/// scheme will do that gives related words one key. Function words may be left in or out.
public struct TwinCandidate: Sendable {
    public let item: ItemID
    /// Who tells it.
    public let parties: Set<PartyCode>
    /// The stemmed words of its title in each language it has one, in the order of the words.
    public let titleWords: [Language: [String]]
    /// The cognate roots of its titles, all languages together.
    public let titleRoots: [String]
    /// The countries and bodies that take part, each with the codes of its roles.
    public let countries: [PartyCode: Set<String>]
    public let start: CalendarDay?
    public let end: CalendarDay?
    /// The years it was active in, where days are not known.
    public let years: ClosedRange<Int>?
    public let sector: String?
    public let modality: String?
    /// Local codes, normalised; those with fewer than five characters or without a digit say too little and are left out.
    public let codes: Set<String>
    /// Names of institutions, folded.
    public let institutions: Set<String>

    public init(
        item: ItemID,
        parties: Set<PartyCode>,
        titleWords: [Language: [String]],
        titleRoots: [String],
        countries: [PartyCode: Set<String>] = [:],
        start: CalendarDay? = nil,
        end: CalendarDay? = nil,
        years: ClosedRange<Int>? = nil,
        sector: String? = nil,
        modality: String? = nil,
        codes: Set<String> = [],
        institutions: Set<String> = []
    ) {
        self.item = item
        self.parties = parties
        self.titleWords = titleWords
        self.titleRoots = titleRoots
        self.countries = countries
        self.start = start
        self.end = end
        self.years = years
        self.sector = sector
        self.modality = modality
        self.codes = codes.filter { code in
            code.utf8.count >= 5 && code.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        self.institutions = institutions
    }
}

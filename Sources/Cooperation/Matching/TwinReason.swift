/// One thing that speaks for or against two items being the same initiative, with what a sentence about it needs.
public struct TwinReason: Sendable, Hashable {
    /// What was found; the first group speaks for, the second against.
    public enum Kind: Sendable, Hashable {
        /// The same title, word by word, in a language both are told in.
        case sameTitle
        /// Titles alike by `percent` (1–100), in one language or by related words of two.
        case similarTitle(percent: Int, acrossLanguages: Bool)
        case sameCode(String)
        /// The same first and last day.
        case sameDates
        case overlappingDates
        /// Days are not known on both sides, but these years are common.
        case overlappingYears(ClosedRange<Int>)
        /// Exactly the same countries and bodies take part.
        case sameCountries([PartyCode])
        /// Some take part in both.
        case sharedCountries([PartyCode])
        case sameSector(String)
        case sameModality(String)
        case sameInstitution(String)

        /// Titles alike by only so much.
        case differentTitle(percent: Int)
        /// Both titles carry numbers (phase, edition, year) and these differ.
        case differentNumbers([Int], [Int])
        /// Only one title carries a number.
        case oneSidedNumbers([Int])
        /// So many days lie between the end of one and the start of the other.
        case differentDates(days: Int)
        /// So many years lie between them; days are not known on both sides.
        case differentYears(Int)
        /// Those that take part only in one, and only in the other.
        case differentCountries([PartyCode], [PartyCode])
        /// They give in one telling and receive in the other.
        case oppositeRoles([PartyCode])
        case differentSector(String, String)
        case differentModality(String, String)
        /// These parties tell both as separate items.
        case sameParty([PartyCode])
    }

    public let kind: Kind
    /// Its part of the score; negative for an objection.
    ///
    /// ``TwinWeights`` lists them.
    public let weight: Int

    public init(_ kind: Kind, weight: Int) {
        self.kind = kind
        self.weight = weight
    }

    public var isObjection: Bool { weight < 0 }
}

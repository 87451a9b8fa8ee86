/// How much each finding adds to or takes from the score of a pair, and what holds it down.
///
/// The weights are ours, set so that a title, countries and dates that all agree reach 90, no single finding reaches the
/// usual threshold of 60, and each objection undoes about what made a look-alike look alike.
public enum TwinWeights {
    /// The same title; a similar one gets a part of it.
    ///
    /// Multiplied by how telling the common words are.
    public static let title = 52.0
    /// Similarity of titles from which on it counts; below, it is an objection.
    public static let leastSimilarity = 0.25
    /// What a title of nothing but everyday words of cooperation keeps of its weight.
    public static let genericShare = 0.15
    /// A code that only two items carry; 25 where up to five do, 10 where more do (codes of umbrella projects).
    public static let sameCode = (rare: 40, shared: 25, frequent: 10)
    public static let sameCountries = 25
    /// A single common country or body, at most.
    public static let oneCountry = 8
    public static let sameDates = 20
    public static let overlappingDates = 15
    public static let overlappingYears = 13
    public static let sameSector = 5
    public static let sameModality = 2
    public static let sameInstitution = 6

    public static let differentTitle = -15
    public static let differentNumbers = -45
    public static let oneSidedNumbers = -8
    /// No country in common.
    public static let noCountries = -40
    /// Each has countries that the other has not, and half of all or fewer are common.
    public static let otherCountries = -25
    public static let oppositeRoles = -6
    public static let differentSector = -8
    public static let differentModality = -8
    public static let sameParty = -30

    /// The highest score of a pair without a common country.
    public static let capWithoutCountries = 45
    /// The highest score of a pair between other countries, or of other phases, editions or years by their titles.
    public static let capOfLookAlikes = 55

    /// A gap of so many days between two spans: up to a month may be a slip of dates, half a year is another occasion.
    public static func gap(days: Int) -> Int {
        switch days {
        case ...31: -10
        case ...92: -18
        case ...183: -25
        default: -35
        }
    }

    /// A gap of years where days are not known: neighbouring years may still meet.
    public static func gap(years: Int) -> Int { years <= 1 ? -25 : -35 }
}

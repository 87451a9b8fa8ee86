/// The children of `iati-activity` that are read (IATI 2.03, and 1.0x under the same names).
enum IATIElement: String, CaseIterable {
    case identifier = "iati-identifier"
    case reporter = "reporting-org"
    case title
    case description
    case participant = "participating-org"
    case otherIdentifier = "other-identifier"
    case status = "activity-status"
    case date = "activity-date"
    case scope = "activity-scope"
    case country = "recipient-country"
    case region = "recipient-region"
    case location
    case sector
    case tag
    case collaboration = "collaboration-type"
    case budget
    case plannedDisbursement = "planned-disbursement"
    case transaction
    case document = "document-link"
    case related = "related-activity"
    case result

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The element of that name; nil for all that is not read.
    init?(name: String) {
        guard let known = Self.byName[name] else { return nil }
        self = known
    }
}

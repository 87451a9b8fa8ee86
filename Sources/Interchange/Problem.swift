/// Something in a file that does not fit: what, where, what was found and what would have fitted.
///
/// Sentences are made where a person reads them, in their language, from ``Cause``.
public struct Problem: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable {
        /// The row stays out.
        case error
        /// The row goes in; this cell did not, or was read with an assumption.
        case warning
    }

    /// What is wrong, as data.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        case requiredMissing = "required-missing"
        case unknownCode = "unknown-code"
        case unknownCountry = "unknown-country"
        case unreadableDate = "unreadable-date"
        case impossibleDate = "impossible-date"
        case assumedDate = "assumed-date"
        case unreadableNumber = "unreadable-number"
        case unknownCurrency = "unknown-currency"
        case errorCell = "error-cell"
        case endBeforeStart = "end-before-start"
        case duplicateKey = "duplicate-key"
        case unreadableRow = "unreadable-row"
        case malformedFile = "malformed-file"
        case unknownHeading = "unknown-heading"
        case noHeadings = "no-headings"
        case otherParty = "other-party"
        case percentages = "percentages"
        case missingKey = "missing-key"
        case tooLong = "too-long"
        case outOfScope = "out-of-scope"
    }

    public let severity: Severity
    public let cause: Cause
    public let place: Place
    /// The heading of the column or the name of the element.
    public let column: String?
    /// What stands there, shortened to 200 characters.
    public let found: String
    /// What would have fitted, such as the codes that exist.
    public let expected: String

    public init(
        _ severity: Severity,
        _ cause: Cause,
        at place: Place,
        column: String? = nil,
        found: String = "",
        expected: String = ""
    ) {
        self.severity = severity
        self.cause = cause
        self.place = place
        self.column = column
        self.found = found.count > 200 ? String(found.prefix(199)) + "…" : found
        self.expected = expected
    }
}

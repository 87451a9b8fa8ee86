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
        case uncalculatedCell = "uncalculated-cell"
        case unreadableText = "unreadable-text"
        case roundedAmount = "rounded-amount"
        case jointAmount = "joint-amount"
        case unlistedCode = "unlisted-code"
        case endBeforeStart = "end-before-start"
        case duplicateKey = "duplicate-key"
        /// Two rows without a code that would be one and the same initiative.
        case repeatedRow = "repeated-row"
        /// Two codes that differ only in upper and lower case.
        case similarKey = "similar-key"
        case unreadableRow = "unreadable-row"
        /// What stands behind a damage would change what is registered already.
        case behindDamage = "behind-damage"
        case emptyFile = "empty-file"
        /// A kind of file we do not read.
        case malformedFile = "malformed-file"
        case otherXML = "other-xml"
        case protectedFile = "protected-file"
        case damagedFile = "damaged-file"
        case oversizedFile = "oversized-file"
        case malformedXML = "malformed-xml"
        case forbiddenEntity = "forbidden-entity"
        case unclosedQuote = "unclosed-quote"
        case unknownHeading = "unknown-heading"
        case repeatedHeading = "repeated-heading"
        /// A mapping file names a column or sheet that the file does not have.
        case missingColumn = "missing-column"
        case missingSheet = "missing-sheet"
        case noHeadings = "no-headings"
        case noRows = "no-rows"
        case otherParty = "other-party"
        case percentages = "percentages"
        case missingKey = "missing-key"
        case tooLong = "too-long"
        case outOfScope = "out-of-scope"
        /// A text says how many parts it has, and has another number.
        case announcedCount = "announced-count"
        /// A date far from the period of the plan it stands in.
        case outsidePeriod = "outside-period"
        /// Two dates of one thing that cannot both be true.
        case contradictoryDate = "contradictory-date"
        case missingDate = "missing-date"
        /// "After A" where A is after what is after it.
        case circularDate = "circular-date"
        /// A task that stands below no activity.
        case withoutParent = "without-parent"
        case notUnderstood = "not-understood"
        /// A running text without the parts of a programme.
        case noStructure = "no-structure"
        /// A running text in a language that is none of ours.
        case otherLanguage = "other-language"
        /// Scanned pages, of which a text was taken that has no word.
        case scan
        /// The program that takes such files apart is not installed.
        case converterMissing = "converter-missing"
        case suspectedTypo = "suspected-typo"
        case unknownReference = "unknown-reference"
        case numbering
        /// A row of a table with more or fewer cells than its head.
        case unevenRow = "uneven-row"
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

import CanonicalJSON
import Cooperation

/// One initiative as a file tells it.
public struct Reading: Sendable {
    /// Who speaks in the file, where the file itself says so (IATI `reporting-org`).
    public struct Reporter: Sendable, Hashable {
        /// Its identifier in the IATI organisation scheme.
        public let reference: String
        public let name: String
        /// IATI OrganisationType code.
        public let type: String?

        public init(reference: String, name: String, type: String? = nil) {
            self.reference = reference
            self.name = name
            self.type = type
        }
    }

    public let place: Place
    /// nil: the party in whose name the file is imported.
    public let reporter: Reporter?
    /// The code under which its teller files it; made from its substance where it has none.
    public let key: String
    public let content: Initiative
    public let measures: [Measure]
    /// Warnings about this row, which goes in all the same.
    public let problems: [Problem]

    public init(
        place: Place,
        reporter: Reporter? = nil,
        key: String,
        content: Initiative,
        measures: [Measure] = [],
        problems: [Problem] = []
    ) {
        self.place = place
        self.reporter = reporter
        self.key = key
        self.content = content
        self.measures = measures
        self.problems = problems
    }
}

/// An item of any kind as a document tells it.
public struct Telling: Sendable {
    public let place: Place
    public let kind: Kind
    /// The code under which its teller files it.
    public let key: String
    /// As the document has it, to the letter.
    public let content: JSON
    /// With what is offered for what cannot be meant, for a person to take over; nil where nothing is.
    public let corrected: JSON?
    /// Warnings about this item, which goes in all the same.
    public let problems: [Problem]

    public init(
        place: Place,
        kind: Kind,
        key: String,
        content: JSON,
        corrected: JSON? = nil,
        problems: [Problem] = []
    ) {
        self.place = place
        self.kind = kind
        self.key = key
        self.content = content
        self.corrected = corrected
        self.problems = problems
    }
}

/// What reading on in a file gives.
public enum ReadingStep: Sendable {
    case reading(Reading)
    case telling(Telling)
    /// A row that stays out, with every reason.
    case rejected(Place, [Problem])
    /// Something about the file as a whole, such as a heading nobody knows.
    case remark(Problem)

    public var place: Place {
        switch self {
        case .reading(let reading): reading.place
        case .telling(let telling): telling.place
        case .rejected(let place, _): place
        case .remark(let problem): problem.place
        }
    }
}

/// Reads a file step by step, in memory that does not grow with it.
public protocol InitiativeReader {
    /// The next step; nil at the end. A broken file gives its good part first, then an error remark.
    mutating func next() -> ReadingStep?
}

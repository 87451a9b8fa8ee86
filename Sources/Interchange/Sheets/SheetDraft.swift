import Cooperation

/// What one row says, before it is known whether it can go in.
struct SheetDraft {
    let place: Place
    var content = Initiative()
    /// The code its teller gives it; nil where it has none.
    var code: String?
    var problems: [Problem] = []
    /// What went into no field, as "Heading: value".
    var notes: [String] = []
    var providers: [Participation] = []
    var recipients: [Participation] = []
    var others: [Participation] = []
    /// The other sides in a list of one's own cooperation.
    var partners: [PartnerListReader.Partner] = []
    var ownRole: Code<Role>?
    var year: When?
    /// Whether the row holds anything at all that a field took.
    var saysSomething = false

    init(_ place: Place) { self.place = place }

    var isRejected: Bool { problems.contains { $0.severity == .error } }
}

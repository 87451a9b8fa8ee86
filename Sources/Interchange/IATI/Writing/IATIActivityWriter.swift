import Cooperation
import Localization
import XMLStream

/// Writes one activity, its children in the order of the schema (IATI 2.03, iati-activities-schema.xsd).
struct IATIActivityWriter {
    let activity: IATIActivity
    let codes: IATIPartyCodes
    /// The day the file is made; nothing that has happened may be dated later.
    let today: CalendarDay
    /// The day of the declaration, not after today.
    let recorded: CalendarDay
    let language: Language
    let reporter: IATIPartyCodes.Party
    let root: String?
    var out: IATIElementWriter

    var content: Initiative { activity.content }

    init(
        _ activity: IATIActivity,
        today: CalendarDay,
        codes: IATIPartyCodes,
        attachmentsAt root: String?,
        xml: XMLWriter
    ) {
        self.activity = activity
        self.root = root
        self.codes = codes
        self.today = today
        recorded = min(IATITimestamp.day(activity.recordedAt) ?? today, today)
        language = activity.content.title.best(for: .es)?.language ?? .es
        reporter = codes.party(activity.party, language)
        out = IATIElementWriter(xml)
    }

    mutating func write() -> XMLWriter {
        out.open(
            "iati-activity",
            [
                "xml:lang": language.rawValue,
                "default-currency": defaultCurrency,
                "last-updated-datetime": IATITimestamp.text(activity.recordedAt, notAfter: today),
            ]
        )
        out.text("iati-identifier", identifier)
        writeReporter()
        writeTexts()
        writeOrganisations()
        writeIdentifiers()
        let dates = IATIDates(content, measures: activity.measures, today: today, recorded: recorded)
        let status = codes.status(content.status)
        out.empty(
            "activity-status",
            ["code": status ?? assumedStatus(dates), "css:supuesto": status == nil ? "1" : nil]
        )
        write(dates)
        if let scope = codes.scope(content.modality) { out.empty("activity-scope", ["code": scope]) }
        writeRecipients()
        writeLocations()
        writeSectors()
        writeTags()
        if let type = codes.collaboration(content.modality) { out.empty("collaboration-type", ["code": type]) }
        writeBudgets(dates)
        writePlannedDisbursements(dates)
        writeTransactions()
        writeDocuments()
        writeRelations()
        writeResults()
        writeDeclaration()
        out.xml.close()
        return out.xml
    }

    /// The reporting organisation's identifier, a hyphen and the party's own code (ruleset 1.1.3, 1.1.21).
    var identifier: String {
        let key = IATIPartyCodes.encoded(activity.key)
        let prefix = reporter.reference + "-"
        if key.hasPrefix(prefix), key != prefix { return key }
        return prefix + (key.isEmpty ? "0" : key)
    }

    private mutating func writeReporter() {
        // A secretariat that takes no part itself reports what others did.
        let takesPart =
            content.participants.contains { $0.code == activity.party }
            || content.institutions.contains { $0.party == activity.party }
        let isSecondary = reporter.type != "10" && !takesPart
        out.open(
            "reporting-org",
            ["ref": reporter.reference, "type": reporter.type, "secondary-reporter": isSecondary ? "1" : "0"]
        )
        out.narrative(reporter.name)
        out.close()
    }

    /// IATI wants a status: what has ended is closed, what has begun is under way, all else is planned.
    private func assumedStatus(_ dates: IATIDates) -> String {
        if dates.end != nil { return "4" }
        return dates.start != nil ? "2" : "1"
    }

    private mutating func writeDeclaration() {
        let huella = out.fingerprintAtEnd
        out.xml.open("css:declaracion", ["huella": huella])
        out.xml.text(IATIDeclaration.text(key: activity.key, content: content, measures: activity.measures))
        out.xml.close()
    }
}

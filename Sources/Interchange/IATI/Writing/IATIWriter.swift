import Cooperation
import XMLStream

/// Writes initiatives as an IATI 2.03 activity file, one by one.
///
/// Each activity is valid against the standard's schema and free of the errors of its ruleset; beside that it
/// carries, in a namespace of its own, the declaration exactly as made, so that ``IATIReader`` gives it back whole.
public struct IATIWriter: Sendable {
    /// Begins the reference we give a party that has none in the IATI organisation scheme; its code follows.
    public static let partyPrefix = IATIDeclaration.partyPrefix

    private let codes: IATIPartyCodes
    private let today: CalendarDay
    private var xml: XMLWriter

    private let root: String?

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - today: the day the file is made; IATI allows nothing that has happened to be dated later
    ///     (ruleset 11.1, 11.2).
    ///   - root: where attached files stand for the world; nil where that is not known, then they have no link.
    public init(today: CalendarDay, vocabularies: Vocabularies, attachmentsAt root: String? = nil) {
        self.today = today
        self.root = root
        codes = IATIPartyCodes(vocabularies)
        xml = XMLWriter()
        xml.open(
            "iati-activities",
            [
                "version": "2.03", "generated-datetime": "\(today.iso)T00:00:00Z",
                "xmlns:css": IATIDeclaration.namespace,
            ]
        )
    }

    /// Writes one activity.
    public mutating func write(_ activity: IATIActivity) {
        var writer = IATIActivityWriter(activity, today: today, codes: codes, attachmentsAt: root, xml: xml)
        xml = XMLWriter(declaration: false)
        xml = writer.write()
    }

    /// Hands over what was written since the last call.
    public mutating func take() -> [UInt8] { xml.take() }

    /// Ends the file and hands over the rest.
    public mutating func finish() -> [UInt8] { xml.finish() }
}

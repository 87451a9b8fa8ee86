import CanonicalJSON
import Cooperation
import Localization
import Tabular

/// Reads the text of a programme of work or a plan as it was taken out of its document.
///
/// What its parts are follows from headings, lettered sections, numbered points, heads of tables and dates
/// (``ProgrammeCues``), so that another document of the same layout is read as well. What does not fit is listed with
/// its line and kept as it stands; a correction is offered, never made.
public struct ProgrammeReader: InitiativeReader {
    private var steps: [ReadingStep]

    /// - Parameter events: What the text is held against where it speaks of them.
    public init(
        bytes: [UInt8],
        file: String,
        party: PartyCode,
        vocabularies: Vocabularies,
        events: [KnownEvent] = []
    ) {
        let text = ProgrammeText(bytes: bytes, file: file, party: party, vocabularies: vocabularies)
        steps = text.steps(events).reversed()
    }

    public mutating func next() -> ReadingStep? { steps.popLast() }

    /// Whether a text is told in parts that this reader knows, or at least in sentences, rather than in rows of a sheet.
    static func recognises(_ text: String) -> Bool {
        let lines = ProgrammeText.lines(text).filter { !$0.isBlank }
        // A row of a sheet has its separator in most lines.
        let separated = lines.count { $0.text.contains(";") || $0.text.contains("|") }
        guard separated * 2 < lines.count else { return false }
        let headings = lines.count { ProgrammeCues.heading($0) != nil }
        let sections = lines.count { ProgrammeCues.section($0, after: nil) != nil }
        // The head of a sheet has separators.
        let isBare = lines.contains { line in
            ProgrammeCues.isTaskTable(line) && line.text.allSatisfy { $0.isLetter || $0 == " " }
        }
        let tables = lines.contains(where: ProgrammeCues.isTaskTable) || ColumnTable.find(in: lines) != nil
        return headings >= 2 || (headings >= 1 && sections >= 1) || sections >= 3
            || isBare || (tables && sections + headings >= 1)
            || (tables && lines.contains { $0.text.utf8.count > 200 }) || RunningText.isProse(text)
    }
}

import Cooperation
import XMLStream

/// Reads the activities of an IATI file, one by one: 2.0x as the standard has it, 1.0x as such files are found.
///
/// Memory holds one activity at a time, whatever the size of the file. Reading is not safe to share between tasks.
public struct IATIReader: InitiativeReader {
    private let records: XMLRecordReader
    private let file: String
    private let codes: IATICodes
    private var hasEnded = false
    private var foundAny = false

    /// Reads a file on disk; throws ``XMLStream/XMLStreamError/unreadable(path:)`` where it cannot be opened.
    ///
    /// - Parameter file: the name people know the file by, for ``Place``.
    public init(path: String, file: String, vocabularies: Vocabularies) throws {
        records = try XMLRecordReader(path: path, record: "iati-activity")
        self.file = file
        codes = IATICodes(vocabularies)
    }

    /// Reads a file that is in memory.
    ///
    /// - Parameter partners: A matcher over the same vocabularies, which whoever reads many files makes once.
    public init(bytes: [UInt8], file: String, vocabularies: Vocabularies, partners: PartnerMatcher? = nil) {
        records = XMLRecordReader(bytes: bytes, record: "iati-activity")
        self.file = file
        codes = IATICodes(vocabularies, partners: partners)
    }

    public mutating func next() -> ReadingStep? {
        guard !hasEnded else { return nil }
        do {
            if let node = try records.next() {
                foundAny = true
                let activity = IATIActivityReader(node, file: file, codes: codes)
                return activity.step()
            }
            hasEnded = true
            return foundAny ? nil : emptyRemark()
        } catch {
            hasEnded = true
            return .remark(malformed(error))
        }
    }

    /// An IATI file without activities is no mistake; a file of another kind is.
    private func emptyRemark() -> ReadingStep? {
        guard let root = records.rootName, root != "iati-activities" else { return nil }
        return .remark(Problem(.error, .otherXML, at: Place(file: file, line: 1), found: root))
    }

    private func malformed(_ error: any Error) -> Problem {
        let place = Place(file: file, line: nil)
        guard let error = error as? XMLStreamError else { return Problem(.error, .damagedFile, at: place) }
        return FileDamage(error).problem(at: place)
    }
}

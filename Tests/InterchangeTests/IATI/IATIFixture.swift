import Cooperation
import Foundation
import Interchange
import Localization

/// What the tests of IATI files share: vocabularies as shipped, and reading from a text.
enum IATIFixture {
    /// The folder of real files; nil where the corpus is not at hand.
    static let corpus = ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"]

    static let vocabularies: Vocabularies = {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Compilation/Resources/vocabularies")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return Vocabularies(
            files.sorted().filter { $0.hasSuffix(".csv") }.compactMap { file in
                let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                return text.map { vocabulary(String(file.dropLast(4)), $0) }
            }
        )
    }()

    /// Reads a vocabulary file; enough of CSV for files of our own making.
    private static func vocabulary(_ name: String, _ text: String) -> Vocabulary {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
                rows.append([])
            default: cell.append(character)
            }
        }
        let headings = rows.removeFirst()
        let terms = rows.filter { $0.count == headings.count }.map { row in
            let cells = Dictionary(zip(headings, row), uniquingKeysWith: { first, _ in first })
            return Term(
                code: row[0],
                es: cells["es"] ?? "",
                pt: cells["pt"] ?? "",
                en: cells["en"] ?? "",
                extra: cells
            )
        }
        return Vocabulary(name: name, terms: terms)
    }

    /// All steps of reading a document.
    static func steps(_ bytes: [UInt8]) -> [ReadingStep] {
        var reader = IATIReader(bytes: bytes, file: "prueba.xml", vocabularies: vocabularies)
        var steps: [ReadingStep] = []
        while let step = reader.next() { steps.append(step) }
        return steps
    }

    /// All steps of reading activities put into a document of that version.
    static func steps(version: String = "2.03", _ activities: String) -> [ReadingStep] {
        steps(Array("<iati-activities version=\"\(version)\">\n\(activities)\n</iati-activities>".utf8))
    }

    /// The one reading a document gives.
    static func reading(version: String = "2.03", _ activity: String) -> Reading? {
        let steps = steps(version: version, activity)
        guard steps.count == 1, case .reading(let reading) = steps[0] else { return nil }
        return reading
    }

    /// An activity with what every one needs, and the given elements.
    static func activity(_ elements: String, attributes: String = "xml:lang=\"es\" default-currency=\"USD\"") -> String
    {
        """
        <iati-activity \(attributes)>
        <iati-identifier> AR-X-1 </iati-identifier>
        <reporting-org ref="AR-X" type="10"><narrative>Cancillería</narrative></reporting-org>
        <title><narrative>Formación de docentes</narrative></title>
        \(elements)
        </iati-activity>
        """
    }
}

import CanonicalJSON
import Compilation
import Cooperation
import Foundation
import Interchange
import Localization
import Testing

/// What reading a programme's text gave, ready to be asked.
struct ProgrammeReading {
    private(set) var tellings: [Telling] = []
    private(set) var remarks: [Problem] = []
    /// Parts in their order, without the document's key before theirs.
    private(set) var parts: [(path: String, element: PlanElement, telling: Telling)] = []

    init(_ bytes: [UInt8], name: String = "programa.txt", party: PartyCode = "SELA") throws {
        let file = ImportFile(name: name, bytes: bytes)
        try #require(try file.format() == .programme)
        var reader = try file.reader(party: party, vocabularies: Shipped.vocabularies())
        while let step = reader.next() {
            switch step {
            case .remark(let problem): remarks.append(problem)
            case .telling(let telling): tellings.append(telling)
            case .reading, .rejected: Issue.record("a programme has no rows")
            }
        }
        let root = tellings.first { $0.kind == WorkProgramme.kind || $0.kind == Plan.kind }
        let prefix = (root?.key ?? "") + "/"
        parts = try tellings.filter { $0.kind == PlanElement.kind }.map {
            (String($0.key.dropFirst(prefix.count)), try PlanElement(json: $0.content), $0)
        }
    }

    init(_ text: String) throws { try self.init(Array(text.utf8)) }

    var problems: [Problem] {
        (remarks + tellings.flatMap(\.problems)).sorted { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
    }

    func content<Root: Content>(_ kind: Root.Type) throws -> [Root] {
        try tellings.filter { $0.kind == kind.kind }.map { try Root(json: $0.content) }
    }

    func element(_ path: String) throws -> PlanElement {
        try #require(parts.first { $0.path == path }?.element, "\(path) in \(parts.map(\.path))")
    }

    func below(_ path: String, _ level: Code<PlanLevel>) -> [PlanElement] {
        parts.filter { $0.path.hasPrefix(path + "/") && $0.element.level == level }
            .filter { !$0.path.dropFirst(path.count + 1).contains("/") }.map(\.element)
    }

    func count(_ level: Code<PlanLevel>) -> Int { parts.count { $0.element.level == level } }

    /// Cause and line of each problem.
    var complaints: [String] { problems.map { "\($0.cause.rawValue) \($0.place.row ?? 0)" } }
}

extension PlanElement {
    var name: String { title.best(for: .es)?.text ?? "" }
}

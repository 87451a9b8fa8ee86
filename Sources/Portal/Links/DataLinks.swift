import Cooperation
import Registry

/// Addresses of the read API, which has no language: `/api/…`, or `/api/ejercicio/…`.
struct DataLinks: Sendable, Hashable {
    let space: Space.Role

    var root: String {
        switch space {
        case .main: "/api"
        case .exercise: "/api/\(PathWord.exercise.rawValue)"
        }
    }

    var openAPI: String { root + "/openapi.json" }

    func items(_ query: InitiativeQuery = InitiativeQuery()) -> String {
        let written = query.written
        return root + "/items" + (written.isEmpty ? "" : "?" + written)
    }

    func item(_ id: ItemID) -> String { root + "/items/" + PercentCoding.encoded(id.rawValue) }
    func statements(after sequence: Int64) -> String { root + "/statements?after=\(sequence)" }
    func changes(after sequence: Int64) -> String { root + "/changes?after=\(sequence)" }
    var parties: String { root + "/parties" }
    func terms(_ vocabulary: String) -> String { root + "/terms/" + PercentCoding.encoded(vocabulary) }

    func measures(indicator: String, after cursor: String? = nil) -> String {
        let next = cursor.map { "&after=" + PercentCoding.encoded($0) } ?? ""
        return root + "/measures?indicator=" + PercentCoding.encoded(indicator) + next
    }
}

import Cooperation
import Hummingbird
import HummingbirdCore

enum MethodController {
    static func page(_ visit: Visit) async throws -> MethodPage {
        MethodPage(MethodModel(try await visit.region(), visit), visit)
    }

    /// A vocabulary or shipped list as a file.
    static func vocabulary(_ form: FileForm) -> @Sendable (Visit) async throws -> Response {
        { visit in
            let name = try visit.parameter("name")
            guard let table = VocabularyTable(name, visit)?.table else { throw PortalError.notFound }
            let file = PictureFile(tables: [table], name: name)
            switch form {
            case .csv: return file.csv
            case .xlsx: return file.xlsx
            case .json: return visit.respond(with: file.json)
            case .xml: throw PortalError.notFound
            }
        }
    }
}

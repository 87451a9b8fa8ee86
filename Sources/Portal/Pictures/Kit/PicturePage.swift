import CanonicalJSON
import HTTPTypes
import HummingbirdCore
import Tabular

/// A page of figures whose numbers are also files, from the same tables.
protocol PicturePage: Page {
    /// The numbers of the page, the most important first.
    var tables: [PictureTable] { get }
    /// The name of its files, without an ending.
    var fileName: String { get }
    /// Where the page stands as a file.
    func address(as form: FileForm) -> String
    /// What the data say besides the tables.
    var facts: JSONObject { get }
}

extension PicturePage {
    static var forms: [FileForm] { [.csv, .json, .xlsx] }
    var files: [FileLink] { Self.forms.map { FileLink($0, address(as: $0)) } }
    var facts: JSONObject { JSONObject() }
}

extension PageRoutes {
    /// A page of figures and the same as CSV, JSON and XLSX; `?tabla=` in a file's address asks for one table.
    func picture<Content: PicturePage>(
        _ path: String,
        fresh freshness: Freshness = .entries,
        _ make: @escaping @Sendable (Visit) async throws -> Content
    ) {
        get(path, fresh: freshness) { visit in visit.respond(with: try await make(visit)) }
        for form in Content.forms {
            get(path + "." + form.rawValue, fresh: freshness) { visit in
                let page = try await make(visit)
                let wanted = visit.queryValue("tabla")
                let tables = page.tables.filter { wanted == nil || $0.name == wanted }
                guard !tables.isEmpty || wanted == nil else { throw PortalError.notFound }
                let file = PictureFile(tables: tables, name: page.fileName, facts: page.facts)
                switch form {
                case .csv: return file.csv
                case .xlsx: return file.xlsx
                case .json: return visit.respond(with: file.json)
                case .xml: throw PortalError.notFound
                }
            }
        }
    }
}

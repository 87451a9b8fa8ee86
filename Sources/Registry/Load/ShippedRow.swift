import Compilation
import Cooperation
import Localization

/// A row of a shipped file as contents are made of it; empty cells are no cells.
struct ShippedRow: Sendable {
    let cells: [String: String]
    private let vocabularies: Vocabularies

    init(_ cells: [String: String], _ vocabularies: Vocabularies) {
        self.cells = cells
        self.vocabularies = vocabularies
    }

    /// The rows of a file below `content`.
    static func all(_ name: String, _ vocabularies: Vocabularies) throws -> [ShippedRow] {
        try Shipped.table("content/\(name).csv").map { ShippedRow($0, vocabularies) }
    }

    subscript(column: String) -> String? { cells[column] }

    func text(_ column: String) -> String { cells[column] ?? "" }

    /// The wordings under `es`, `pt` and `en`, or under these behind a prefix.
    func wordings(_ prefix: String = "") -> LocalizedText {
        var text = LocalizedText()
        for language in Language.allCases {
            text[language] = cells[prefix + language.rawValue].map { LocalizedText.Wording($0) }
        }
        return text
    }

    func when(_ column: String) -> When? { cells[column].flatMap { When(code: $0) } }

    func code<Name>(_ column: String) -> Code<Name>? { cells[column].map { Code($0) } }

    /// Several values in one cell, parted by `|`.
    func list(_ column: String) -> [String] { text(column).split(separator: "|").map(String.init) }

    /// What *Compilación* itself files under the key in that column.
    func reference(_ kind: Kind, _ column: String) -> Reference? { cells[column].map { Reference(kind, $0) } }

    func references(_ kind: Kind, _ column: String) -> [Reference] { list(column).map { Reference(kind, $0) } }

    /// Countries and bodies by code, others by name.
    func institutions(_ column: String) -> [Institution] {
        list(column).map { name in
            let isKnown = vocabularies["organisations"][name] != nil || vocabularies["countries"][name] != nil
            return isKnown
                ? Institution(name: vocabularies.partner(name, .es), party: PartyCode(name)) : Institution(name: name)
        }
    }

    /// Places as `San Salvador@SV`.
    func places(_ column: String) -> [Location] {
        list(column).map { place in
            let parts = place.split(separator: "@").map(String.init)
            return Location(name: parts.first ?? place, country: parts.count > 1 ? Code(parts[1]) : nil)
        }
    }

    var source: Source { Source(name: text("source"), reference: cells["reference"]) }
}

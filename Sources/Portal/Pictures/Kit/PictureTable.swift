import CanonicalJSON
import Figures
import Localization
import Tabular

/// Numbers as one table: what stands behind a figure, in its files and in its data, from this one definition.
struct PictureTable: Sendable {
    struct Column: Sendable, Hashable {
        /// The name in files and data, the same in every language.
        let key: String
        let label: String
        let isNumber: Bool

        static func words(_ key: String, _ label: String) -> Column { Column(key: key, label: label, isNumber: false) }
        static func numbers(_ key: String, _ label: String) -> Column { Column(key: key, label: label, isNumber: true) }
    }

    struct Row: Sendable, Hashable {
        let cells: [PictureCell]
        /// Where the row leads.
        let link: String?

        init(_ cells: [PictureCell], link: String? = nil) {
            self.cells = cells
            self.link = link
        }
    }

    /// The name in addresses and data.
    let name: String
    let title: String
    /// The first names the rows in words; one before it, with the key `code`, is for files only.
    let columns: [Column]
    let rows: [Row]
    /// What its numbers count and rest on.
    let basis: PictureBasis?

    init(_ name: String, title: String, columns: [Column], rows: [Row], basis: PictureBasis? = nil) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
        self.basis = basis
    }

    /// How many columns at the start are codes that no person needs to read.
    var codes: Int { columns.prefix { $0.key.hasSuffix("code") }.count }

    /// The table as it is read behind a figure; beyond so many rows the files are the better place.
    func data(_ language: Language, limit: Int = 400) -> DataTable {
        DataTable(
            caption: title,
            columns: columns.dropFirst(codes).map { $0.isNumber ? .numbers($0.label) : .words($0.label) },
            rows: rows.prefix(limit).map { row in row.cells.dropFirst(codes).map { $0.words(language) } }
        )
    }
}

/// One value of a table.
enum PictureCell: Sendable, Hashable {
    case text(String)
    case count(Int)
    /// A part of a whole, 0–1.
    case share(Double)
    /// A number with so many decimal places.
    case decimal(Double, places: Int)
    /// Not known, or not defined; never zero.
    case none

    static func share(_ value: Double?) -> PictureCell { value.map { .share($0) } ?? .none }
    static func decimal(_ value: Double?, _ places: Int) -> PictureCell {
        value.map { .decimal($0, places: places) } ?? .none
    }
    static func count(_ value: Int?) -> PictureCell { value.map { .count($0) } ?? .none }
    static func text(_ value: String?) -> PictureCell { value.map { .text($0) } ?? .none }

    /// As a person reads it.
    func words(_ language: Language) -> String {
        switch self {
        case .text(let text): text
        case .count(let number): NumberFormat.grouped(number, language)
        case .share(let share): NumberFormat.percent(share, language)
        case .decimal(let number, let places): NumberFormat.decimal(number, places: places, language)
        case .none: "–"
        }
    }

    /// As a program reads it: with a point, without groups, empty where nothing is known.
    var plain: String {
        switch self {
        case .text(let text): text
        case .count(let number): String(number)
        case .share(let share): Self.plain(share, places: 4)
        case .decimal(let number, let places): Self.plain(number, places: places)
        case .none: ""
        }
    }

    var sheet: XLSXOutputValue {
        switch self {
        case .text(let text): text.isEmpty ? .empty : .text(text)
        case .count(let number): .integer(number)
        case .share(let share): .number(Self.rounded(share, places: 4))
        case .decimal(let number, let places): .number(Self.rounded(number, places: places))
        case .none: .empty
        }
    }

    var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .count(let number): .integer(Int64(number))
        case .share(let share): .real(Self.rounded(share, places: 4))
        case .decimal(let number, let places): .real(Self.rounded(number, places: places))
        case .none: .null
        }
    }

    private static func rounded(_ number: Double, places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (number * scale).rounded() / scale
    }

    private static func plain(_ number: Double, places: Int) -> String {
        // English without groups is what programs read everywhere.
        NumberFormat.decimal(number, places: places, .en).replacing(",", with: "").replacing("\u{2212}", with: "-")
    }
}

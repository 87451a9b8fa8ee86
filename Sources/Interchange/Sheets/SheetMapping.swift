import CanonicalJSON
import Cooperation
import Localization

/// What a person says about a sheet where its headings and cells do not say it themselves.
///
/// As a file: `{"columns": {"Nombre corto": "title", "Resumo": "objective.pt", "Nº": ""}, "sheet": "Proyectos",
/// "headingRow": 3, "defaults": {"modality": "bilateral", "role": "provider", "currency": "USD"}, "decimal": ",",
/// "dayFirst": true, "language": "es"}`; every member may be left out. A column mapped to `""` is left out.
public struct SheetMapping: Sendable, Equatable {
    /// Where a column goes.
    public struct Column: Sendable, Equatable {
        /// nil: the column is left out on purpose.
        public let field: SheetField?
        public let language: Language?

        public init(_ field: SheetField?, _ language: Language? = nil) {
            self.field = field
            self.language = language
        }
    }

    /// By heading; case, accents and punctuation do not matter.
    public var columns: [String: Column] = [:]
    /// The only sheet to read; nil for all that are visible.
    public var sheet: String?
    /// The row of the headings, from 1; nil to look for them.
    public var headingRow: Int?
    public var modality: Code<Modality>?
    /// The role of the party whose list it is.
    public var role: Code<Role>?
    /// ISO 4217 code of amounts that name none.
    public var currency: String?
    /// Whether `1.234` is a number below two (true) or above a thousand (false); nil to tell from the column.
    public var decimalPoint: Bool?
    /// Whether `3/5/2022` is 3 May.
    public var dayFirst = true
    /// The language of the texts; nil to tell from the headings.
    public var language: Language?

    public init() {}

    /// What is wrong with a mapping file.
    public enum Failure: Error, Sendable, Equatable {
        /// It is no JSON, or the file is cut off; where reading stopped, from 1.
        case notJSON(line: Int, column: Int)
        case unknownMember(String)
        case unknownField(String, heading: String)
        case invalid(member: String, expected: String)
        /// A default that is on no list; some of those that are.
        case unknownTerm(String, member: String, known: [String])
    }

    /// Reads a mapping file; throws ``Failure``.
    public init(parsing bytes: [UInt8]) throws(Failure) {
        let json: JSON
        // What editors on Windows put before the text is no part of it.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        do throws(JSONError) { json = try JSON(parsing: text) } catch { throw Self.place(error, in: text) }
        guard let object = json.object else { throw .invalid(member: "", expected: "object") }
        for member in object.members {
            switch member.key {
            case "columns": columns = try Self.columns(member.value)
            case "sheet": sheet = try Self.text(member)
            case "headingRow":
                guard let row = member.value.integer, (1...1_048_576).contains(row) else {
                    throw .invalid(member: "headingRow", expected: "1…1048576")
                }
                headingRow = Int(row)
            case "defaults": try readDefaults(member.value)
            case "decimal":
                switch member.value.text {
                case ".": decimalPoint = true
                case ",": decimalPoint = false
                default: throw .invalid(member: "decimal", expected: ". | ,")
                }
            case "dayFirst":
                guard let value = member.value.bool else {
                    throw .invalid(member: "dayFirst", expected: "true | false")
                }
                dayFirst = value
            case "language":
                guard let value = member.value.text.flatMap(Language.init(rawValue:)) else {
                    throw .invalid(member: "language", expected: "es | pt | en")
                }
                language = value
            default: throw .unknownMember(member.key)
            }
        }
    }

    /// Makes sure that the defaults are terms we know; throws ``Failure/unknownTerm(_:member:known:)``.
    public func check(against vocabularies: Vocabularies) throws(Failure) {
        for (member, name, code) in [
            ("modality", "modality", modality?.rawValue), ("role", "role", role?.rawValue),
            ("currency", "currencies", currency),
        ] {
            let vocabulary = vocabularies[name]
            guard let code, !vocabulary.terms.isEmpty, vocabulary[code] == nil else { continue }
            throw .unknownTerm(code, member: "defaults.\(member)", known: vocabulary.terms.prefix(12).map(\.code))
        }
    }

    private static func place(_ error: JSONError, in text: [UInt8]) -> Failure {
        let offset =
            switch error {
            case .unexpected(let offset), .tooDeep(let offset): min(offset, text.count)
            case .truncated, .mismatch: text.count
            }
        let before = text[..<offset]
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return .notJSON(line: before.count { $0 == 0x0A } + 1, column: column)
    }

    private mutating func readDefaults(_ json: JSON) throws(Failure) {
        guard let object = json.object else { throw .invalid(member: "defaults", expected: "object") }
        for member in object.members {
            switch member.key {
            case "modality": modality = Code(try Self.text(member))
            case "role": role = Code(try Self.text(member))
            case "currency": currency = try Self.text(member)
            default: throw .unknownMember("defaults.\(member.key)")
            }
        }
    }

    private static func text(_ member: JSONObject.Member) throws(Failure) -> String {
        guard let text = member.value.text else { throw .invalid(member: member.key, expected: "string") }
        return text
    }

    private static func columns(_ json: JSON) throws(Failure) -> [String: Column] {
        guard let object = json.object else { throw .invalid(member: "columns", expected: "object") }
        var columns: [String: Column] = [:]
        for member in object.members {
            let name = try text(member)
            if name.isEmpty {
                columns[member.key] = Column(nil)
                continue
            }
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let field = parts.first.flatMap(SheetField.init(rawValue:)) else {
                throw .unknownField(name, heading: member.key)
            }
            let language = parts.count == 2 ? Language(rawValue: parts[1]) : nil
            guard parts.count == 1 || language != nil else { throw .unknownField(name, heading: member.key) }
            columns[member.key] = Column(field, language)
        }
        return columns
    }
}

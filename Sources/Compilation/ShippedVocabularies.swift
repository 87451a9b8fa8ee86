import Cooperation
import Foundation
import Tabular

/// What the project ships inside: its vocabularies and the content said by *Compilación*.
public enum Shipped {
    /// What can be wrong with what we ship, which a test holds.
    public enum Failure: Error, Sendable, Equatable {
        case missing(path: String)
        /// A vocabulary file without the column `code`.
        case notAVocabulary(path: String)
        case unreadable(path: String, line: Int)
    }

    /// Every vocabulary of the folder `vocabularies`, named after its file.
    ///
    /// A file's first column is its code; of the other files, which are lists of relations, ``table(_:)`` reads the rows.
    /// Throws ``Failure``.
    public static func vocabularies() throws -> Vocabularies {
        let names = try FileManager.default.contentsOfDirectory(
            at: folder("vocabularies"),
            includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == "csv" }
        .map { $0.deletingPathExtension().lastPathComponent }
        .sorted()
        return Vocabularies(try names.compactMap { try vocabulary(named: $0) })
    }

    /// The bytes of a shipped file, by its path below the resources, such as `vocabularies/role.csv`.
    ///
    /// Throws ``Failure/missing(path:)``.
    public static func resource(_ path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: folder(path)) else { throw Failure.missing(path: path) }
        return Array(data)
    }

    private static func folder(_ path: String) -> URL {
        Bundle.module.bundleURL.appending(path: "Resources").appending(path: path)
    }

    /// `crs` heads the crosswalk from sector codes of the OECD to ours.
    private static let codeColumns: Set<String> = ["code", "crs"]

    /// The rows of a shipped CSV file by their headings; empty cells are left out.
    ///
    /// Throws ``Failure``.
    public static func table(_ path: String) throws -> [[String: String]] {
        var reader = CSVReader(bytes: try resource(path), dialect: CSVDialect())
        do {
            guard let heading = try reader.next() else { return [] }
            var rows: [[String: String]] = []
            while let record = try reader.next() {
                let cells = Dictionary(zip(heading.fields, record.fields), uniquingKeysWith: { first, _ in first })
                rows.append(cells.filter { !$0.value.isEmpty })
            }
            return rows
        } catch CSVError.unterminatedQuote(let line) {
            throw Failure.unreadable(path: path, line: line)
        }
    }

    private static func vocabulary(named name: String) throws -> Vocabulary? {
        let path = "vocabularies/\(name).csv"
        var reader = CSVReader(bytes: try resource(path), dialect: CSVDialect())
        do {
            guard let heading = try reader.next() else { throw Failure.notAVocabulary(path: path) }
            guard let first = heading.fields.first, codeColumns.contains(first) else { return nil }
            var terms: [Term] = []
            let headings = ["code"] + heading.fields.dropFirst()
            while let record = try reader.next() { terms.append(TermRow(headings, record.fields).term) }
            return Vocabulary(name: name, terms: terms)
        } catch CSVError.unterminatedQuote(let line) {
            throw Failure.unreadable(path: path, line: line)
        }
    }
}

/// One row of a vocabulary file, by the headings of its columns.
private struct TermRow {
    private static let ownColumns: Set<String> = [
        "code", "es", "pt", "en", "broader", "valid_from", "valid_to", "status", "source",
    ]

    private let cells: [String: String]

    init(_ headings: [String], _ fields: [String]) {
        cells = Dictionary(zip(headings, fields), uniquingKeysWith: { first, _ in first })
    }

    var term: Term {
        Term(
            code: self["code"] ?? "",
            es: self["es"] ?? "",
            pt: self["pt"] ?? "",
            en: self["en"] ?? "",
            broader: self["broader"],
            validFrom: self["valid_from"],
            validTo: self["valid_to"],
            standing: self["status"].flatMap(Term.Standing.init(rawValue:)) ?? .unconfirmed,
            source: self["source"] ?? "",
            extra: cells.filter { !Self.ownColumns.contains($0.key) && !$0.value.isEmpty }
        )
    }

    /// The cell under that heading; nil where it is empty.
    private subscript(heading: String) -> String? {
        cells[heading].flatMap { $0.isEmpty ? nil : $0 }
    }
}

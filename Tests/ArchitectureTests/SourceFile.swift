import Foundation

/// Where the project stands on this machine.
enum House {
    static let root = URL(fileURLWithPath: #filePath)
        .resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    static let sources = Result { try SourceFile.all(under: root.appendingPathComponent("Sources")) }
}

/// A Swift file of ours, with what the tests ask of it.
struct SourceFile: Sendable {
    /// From below `Sources`: `Ledger/Schema/Tables.swift`.
    let path: String

    /// The folder below `Sources`.
    var target: String { path.split(separator: "/").first.map(String.init) ?? "" }

    /// The code, without comments and without what its strings say.
    let code: String

    /// What its strings say.
    let literals: [String]

    init(path: String, text: String) {
        self.path = path
        let parts = SwiftText(text)
        code = parts.code
        literals = parts.literals
    }

    /// The modules it imports, whatever stands before or after the word.
    var imports: Set<String> {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        var found: Set<String> = []
        for line in code.split(separator: "\n") where line.contains("import") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "." })
            guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy(Self.maySpeakBeforeImport),
                let name = words[(at + 1)...].first(where: { !kinds.contains($0) })
            else { continue }
            found.insert(String(name))
        }
        return found
    }

    private static func maySpeakBeforeImport(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }

    /// Every Swift file below a folder, in the order of their paths.
    static func all(under folder: URL) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let data = try Data(contentsOf: folder.appendingPathComponent(path))
            return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
        }
    }
}

import Testing

@Suite("What may stand only in one place")
struct PlacementTests {
    @Test("SQL stands in the ledger and the engines")
    func sqlHasItsPlace() throws {
        for file in try House.sources.get() where !Reserved.sql.contains(file.target) {
            guard !Reserved.sqlFiles.contains(file.path) else { continue }
            for literal in file.literals {
                #expect(!SQLWords.speaks(literal), "\(file.path): \(literal.prefix(80))")
            }
        }
    }

    @Test("SQL is known by its words, prose is not taken for it")
    func sqlIsRecognised() {
        for statement in [
            "SELECT id\n  FROM item WHERE kind = …", "INSERT INTO entry VALUES (…)", "UPDATE item SET title = …",
            "DELETE FROM item", "CREATE TABLE item (id TEXT)", "PRAGMA journal_mode = WAL",
        ] {
            #expect(SQLWords.speaks(statement))
        }
        for prose in ["Select one from the list.", "FROM: 2024", "An UPDATE is near", "DELETE", "INSERT COIN"] {
            #expect(!SQLWords.speaks(prose))
        }
    }

    @Test("Markup that was not built as a tree is vouched for in named files only")
    func trustedMarkup() throws {
        for file in try House.sources.get() where !Reserved.vouchers.contains(file.path) {
            #expect(!file.code.contains("vouchedFor:"), "\(file.path)")
        }
    }

    @Test("No file or folder is named for being useful")
    func namesSaySomething() throws {
        let vague = ["Util", "Helper", "Manager", "Common", "Misc"]
        for file in try House.sources.get() {
            let words = file.path.split(separator: "/")
            #expect(!words.contains { word in vague.contains { word.contains($0) } }, "\(file.path)")
        }
    }
}

/// Tells SQL from prose.
enum SQLWords {
    static func speaks(_ text: String) -> Bool {
        let words = text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
        let pairs = zip(words, words.dropFirst())
        let openings: Set<[Substring]> = [
            ["INSERT", "INTO"], ["DELETE", "FROM"], ["CREATE", "TABLE"], ["CREATE", "INDEX"], ["CREATE", "VIEW"],
            ["CREATE", "SCHEMA"], ["CREATE", "DATABASE"], ["DROP", "TABLE"], ["DROP", "INDEX"], ["DROP", "SCHEMA"],
            ["ALTER", "TABLE"], ["ORDER", "BY"], ["GROUP", "BY"],
        ]
        return pairs.contains { openings.contains([$0, $1]) }
            || follows("SELECT", "FROM", in: words) || follows("UPDATE", "SET", in: words) || words.first == "PRAGMA"
    }

    private static func follows(_ first: Substring, _ second: Substring, in words: [Substring]) -> Bool {
        guard let at = words.firstIndex(of: first) else { return false }
        return words[(at + 1)...].contains(second)
    }
}

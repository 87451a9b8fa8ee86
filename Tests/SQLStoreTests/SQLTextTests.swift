import SQLStore
import Testing

@Suite("SQL text")
struct SQLTextTests {
    private enum Status: String, SQLConvertible { case agreed, open }

    @Test("Values become numbered placeholders, through splices too")
    func placeholders() {
        let filter: SQLText = "year = \(2024) AND status = \(Status.agreed)"
        let sql: SQLText = "SELECT \(identifier: "order") FROM t WHERE a = \("x") AND (\(sql: filter)) LIMIT \(5)"
        #expect(
            sql.rendered(for: .postgreSQL)
                == #"SELECT "order" FROM t WHERE a = $1 AND (year = $2 AND status = $3) LIMIT $4"#
        )
        #expect(sql.values == [.text("x"), .integer(2024), .text("agreed"), .integer(5)])
    }

    @Test("Short lists share few statements that stay prepared; a long one is a statement of its own")
    func lengths() {
        let texts = (1...32).map { SQLText.list(Array(repeating: 7, count: $0)) }
        #expect(Set(texts.map { $0.rendered(for: .postgreSQL) }).count == 6)
        #expect(texts.allSatisfy { $0.isCacheable })
        #expect(SQLText.list(Array(0..<33)).values.count == 33)
        #expect(!SQLText.list(Array(0..<33)).isCacheable)
    }

    @Test("Optionals bind their value or null")
    func optionals() {
        let some: Int? = 3
        let none: Status? = nil
        let sql: SQLText = "\(some) \(none) \(true) \(1.5) \([UInt8]([1]))"
        #expect(sql.values == [.integer(3), .null, .boolean(true), .real(1.5), .blob([1])])
    }

    @Test("Lists and joined parts")
    func lists() {
        #expect(SQLText.list([1, "a", Status.open]).rendered(for: .postgreSQL) == "$1, $2, $3, $4")
        #expect(SQLText.list([1, "a", Status.open]).values == [.integer(1), .text("a"), .text("open"), .text("open")])
        #expect(SQLText.list([]).rendered(for: .postgreSQL) == "NULL")
        let parts: [SQLText] = ["a = \(1)", "b = \(2)", "c IS NULL"]
        let joined = SQLText.joined(parts, separator: " AND ")
        #expect(joined.rendered(for: .postgreSQL) == "a = $1 AND b = $2 AND c IS NULL")
        #expect(joined.values == [.integer(1), .integer(2)])
        #expect(SQLText.joined([], separator: ", ").isEmpty)
    }

    @Test("A name with quotes stays a name")
    func identifiers() {
        #expect(SQLText.identifier(#"a"; DROP TABLE b; --"#).rendered(for: .postgreSQL) == #""a""; DROP TABLE b; --""#)
    }
}

@Suite("Rows")
struct SQLRowTests {
    @Test("A reader that expects another type learns the column, what is there and what was expected")
    func mismatch() throws {
        let row = SQLRow([.text("x"), .integer(2), .null])
        #expect(throws: SQLError.unexpectedType(column: 0, found: "text", expected: "integer")) { _ = try row.int(0) }
        #expect(throws: SQLError.unexpectedType(column: 1, found: "integer", expected: "boolean")) { try row.bool(1) }
        #expect(throws: SQLError.unexpectedType(column: 2, found: "null", expected: "real")) { try row.real(2) }
        #expect(throws: SQLError.unexpectedType(column: 3, found: "none", expected: "blob")) { try row.blob(3) }
        #expect(throws: SQLError.unexpectedType(column: 3, found: "none", expected: "text")) {
            try row.optionalText(3)
        }
        #expect(try row.real(1) == 2)
        #expect(try row.optionalInt(2) == nil)
    }
}

import CLibPQ
import SQLStore

/// An answer of the server; it frees libpq's memory when it ends.
struct PostgreSQLResult: ~Copyable {
    private let pointer: OpaquePointer
    private let types: [Oid]

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        types = (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
    }

    deinit {
        PQclear(pointer)
    }

    var rowCount: Int { Int(PQntuples(pointer)) }

    /// Rows inserted, updated or deleted; 0 for statements that only read.
    var affectedRows: Int {
        let command = String(cString: PQcmdStatus(pointer))
        guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: command.hasPrefix) else { return 0 }
        return Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    /// Whether the answer to `COMMIT` is that the transaction was rolled back.
    var isRollback: Bool { String(cString: PQcmdStatus(pointer)) == "ROLLBACK" }

    /// The refusal, if it is one.
    var failure: PostgreSQLFailure? {
        switch PQresultStatus(pointer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
            nil
        default:
            PostgreSQLFailure(
                state: field("C"),
                message: field("M"),
                constraint: field("n"),
                column: field("c")
            )
        }
    }

    /// A part of an error, by the letter of the protocol (PostgreSQL 15 manual §55.8).
    private func field(_ letter: Unicode.Scalar) -> String {
        PQresultErrorField(pointer, Int32(letter.value)).map { String(cString: $0) } ?? ""
    }

    func row(_ index: Int) -> SQLRow {
        SQLRow(
            [SQLValue](unsafeUninitializedCapacity: types.count) { buffer, count in
                for column in types.indices {
                    buffer.initializeElement(at: column, to: value(row: Int32(index), column: column))
                }
                count = types.count
            }
        )
    }

    private func value(row: Int32, column: Int) -> SQLValue {
        guard PQgetisnull(pointer, row, Int32(column)) == 0, let start = PQgetvalue(pointer, row, Int32(column))
        else { return .null }
        let length = Int(PQgetlength(pointer, row, Int32(column)))
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        switch types[column] {
        case PostgreSQLType.bool:
            return .boolean(bytes.first == UInt8(ascii: "t"))
        case PostgreSQLType.int8, PostgreSQLType.int4, PostgreSQLType.int2, PostgreSQLType.oid:
            return Self.integer(bytes).map(SQLValue.integer) ?? .text(String(decoding: bytes, as: UTF8.self))
        case PostgreSQLType.numeric:
            // The sum of a bigint column is numeric here and an integer in SQLite.
            return Self.integer(bytes).map(SQLValue.integer) ?? Self.real(bytes)
        case PostgreSQLType.float8, PostgreSQLType.float4:
            return Self.real(bytes)
        case PostgreSQLType.bytea:
            return .blob(Self.blob(bytes))
        default:
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func real(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
        let text = String(decoding: bytes, as: UTF8.self)
        return Double(text).map(SQLValue.real) ?? .text(text)
    }

    private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty else { return nil }
        // Counting downwards, because the smallest number has no positive counterpart.
        var number: Int64 = 0
        for byte in digits {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let (shifted, overflow) = number.multipliedReportingOverflow(by: 10)
            let (next, overflowAgain) = shifted.subtractingReportingOverflow(Int64(byte &- UInt8(ascii: "0")))
            guard !overflow, !overflowAgain else { return nil }
            number = next
        }
        guard !isNegative else { return number }
        return number == .min ? nil : -number
    }

    /// Bytes from PostgreSQL's hexadecimal form, `\x` and two digits for each.
    private static func blob(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        let count = max(0, (text.count - 2) / 2)
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count {
                buffer.initializeElement(
                    at: index,
                    to: nibble(text[2 + 2 * index]) << 4 | nibble(text[3 + 2 * index])
                )
            }
            initialized = count
        }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
    }
}

import CLibPQ
import SQLStore

/// Values in the form `PQexecParams` takes: one run of bytes, with a place in it for each value.
///
/// Numbers, truth values and bytes go in PostgreSQL's binary form with their type, because an untyped `$1` fails
/// in `$1 IS NULL`. Text goes untyped, so that it also becomes a date or JSON where the column is one.
struct PostgreSQLParameters {
    private(set) var types: [Oid] = []
    private var offsets: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private var bytes: [UInt8] = []

    init(_ values: [SQLValue]) throws {
        self.init(reserving: values.count)
        for value in values { try append(value) }
    }

    init(reserving count: Int) {
        types.reserveCapacity(count)
        offsets.reserveCapacity(count)
        lengths.reserveCapacity(count)
        formats.reserveCapacity(count)
        bytes.reserveCapacity(count * 12)
    }

    var count: Int { types.count }

    mutating func append(_ value: SQLValue) throws {
        let start = bytes.count
        switch value {
        case .null:
            add(type: 0, offset: -1, length: 0, isBinary: false)
        case .boolean(let truth):
            bytes.append(truth ? 1 : 0)
            add(type: PostgreSQLType.bool, offset: start, length: 1, isBinary: true)
        case .integer(let number):
            append(bigEndian: UInt64(bitPattern: number))
            add(type: PostgreSQLType.int8, offset: start, length: 8, isBinary: true)
        case .real(let number):
            append(bigEndian: number.bitPattern)
            add(type: PostgreSQLType.float8, offset: start, length: 8, isBinary: true)
        case .text(let text):
            // Text ends at the first zero for libpq; cutting it off without a word would be worse than refusing.
            guard !text.utf8.contains(0) else {
                throw PostgreSQLFailure(state: "22021", message: "Text holds U+0000.", constraint: "", column: "")
            }
            bytes.append(contentsOf: text.utf8)
            bytes.append(0)
            add(type: 0, offset: start, length: 0, isBinary: false)
        case .blob(let blob):
            bytes.append(contentsOf: blob)
            // The byte keeps the address valid for a blob of no bytes at the end.
            bytes.append(0)
            add(type: PostgreSQLType.bytea, offset: start, length: Int32(clamping: blob.count), isBinary: true)
        }
    }

    private mutating func append(bigEndian number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func add(type: Oid, offset: Int, length: Int32, isBinary: Bool) {
        types.append(type)
        offsets.append(offset)
        lengths.append(length)
        formats.append(isBinary ? 1 : 0)
    }

    /// Lends the arrays that libpq reads: the addresses of the values, their lengths and their formats.
    func withPointers<Result>(
        _ body: (_ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(offsets.map { offset in offset < 0 ? nil : base.map { $0 + offset } }, lengths, formats)
        }
    }
}

extension CSVDialect {
    private static let sampleSize = 64 * 1024
    private static let sampleRecords = 50

    /// Tells the dialect of a file from its bytes.
    ///
    /// The encoding follows from a byte order mark, else from zero bytes at every second place, else
    /// from whether the bytes are valid UTF-8. The delimiter is the one named by a first line
    /// `sep=;` as Excel knows it, else the one that parts the first fifty records most evenly, where
    /// agreement with the first record counts double; a comma when none does.
    public static func detect(in bytes: [UInt8]) -> CSVDialect {
        var dialect = CSVDialect()
        (dialect.encoding, dialect.hasByteOrderMark) = encoding(of: bytes)
        // Whole UTF-16 units only, hence an even size.
        let sample = CSVTranscoding.utf8(Array(bytes.prefix(sampleSize)), from: dialect.encoding)
        if let declared = CSVReader.declaredDelimiter(in: sample) {
            dialect.delimiter = declared
            return dialect
        }
        var bestScore = 0.0
        for delimiter in delimiters {
            let score = evenness(of: sample, delimiter: delimiter, isCut: bytes.count > sampleSize)
            if score > bestScore {
                bestScore = score
                dialect.delimiter = delimiter
            }
        }
        return dialect
    }

    static func encoding(of bytes: [UInt8]) -> (Encoding, hasByteOrderMark: Bool) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, true) }
        let head = bytes.prefix(4096)
        let even = head.indices.filter { $0.isMultiple(of: 2) && head[$0] == 0 }.count
        let odd = head.indices.filter { !$0.isMultiple(of: 2) && head[$0] == 0 }.count
        if odd * 5 > head.count * 2, even * 10 < head.count { return (.utf16LE, false) }
        if even * 5 > head.count * 2, odd * 10 < head.count { return (.utf16BE, false) }
        return (CSVTranscoding.isUTF8(bytes) ? .utf8 : .windows1252, false)
    }

    /// The share of records that have the most usual number of fields, plus one when the first has.
    private static func evenness(of sample: [UInt8], delimiter: UInt8, isCut: Bool) -> Double {
        var reader = CSVReader(bytes: sample, dialect: CSVDialect(delimiter: delimiter))
        var counts: [Int] = []
        while counts.count < sampleRecords, let record = try? reader.next() { counts.append(record.fields.count) }
        if isCut, counts.count < sampleRecords, counts.count > 1 { counts.removeLast() }
        var frequency: [Int: Int] = [:]
        for count in counts where count > 1 { frequency[count, default: 0] += 1 }
        guard let usual = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
        return Double(usual.value) / Double(counts.count) + (counts.first == usual.key ? 1 : 0)
    }
}

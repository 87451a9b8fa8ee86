/// Numbers out of a ZIP file; what lies outside the file is damage, not a crash.
struct LittleEndianBytes {
    let bytes: [UInt8]

    func number(at offset: Int, size: Int, entry: String? = nil) throws(ZIPError) -> Int {
        guard offset >= 0, offset <= bytes.count - size else { throw .damaged(entry: entry) }
        var value: UInt64 = 0
        for position in (0..<size).reversed() { value = value << 8 | UInt64(bytes[offset + position]) }
        // Eight-byte numbers (ZIP64) beyond what a file can have.
        guard let number = Int(exactly: value) else { throw .damaged(entry: entry) }
        return number
    }

    func uint16(at offset: Int, entry: String? = nil) throws(ZIPError) -> Int {
        try number(at: offset, size: 2, entry: entry)
    }

    func uint32(at offset: Int, entry: String? = nil) throws(ZIPError) -> Int {
        try number(at: offset, size: 4, entry: entry)
    }
}

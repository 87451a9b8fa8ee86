/// Reads the central directory of an archive (APPNOTE.TXT 6.3 §4.3.12, §4.3.14–16, §4.5.3).
struct ZIPDirectory {
    private let source: LittleEndianBytes
    private let limits: ZIPLimits

    init(bytes: [UInt8], limits: ZIPLimits) {
        source = LittleEndianBytes(bytes: bytes)
        self.limits = limits
    }

    func entries() throws(ZIPError) -> [ZIPEntry] {
        let (start, count) = try location()
        guard count <= limits.entries else { throw .tooManyEntries(count: count, limit: limits.entries) }
        var entries: [ZIPEntry] = []
        var names: Set<String> = []
        var total = 0
        var offset = start
        for _ in 0..<count {
            let (entry, next) = try entry(at: offset)
            offset = next
            guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
            // Both sizes are below 2^63 each; a sum over the limit ends the loop before it can overflow.
            total += min(entry.uncompressedSize, limits.totalBytes + 1)
            guard total <= limits.totalBytes else { throw .tooLarge(bytes: total, limit: limits.totalBytes) }
            guard
                entry.uncompressedSize <= 1 << 20
                    || entry.uncompressedSize / max(limits.ratio, 1) <= entry.compressedSize
            else { throw .suspiciousRatio(entry: entry.name, limit: limits.ratio) }
            entries.append(entry)
        }
        return entries
    }

    /// Where the directory begins and how many entries it has.
    private func location() throws(ZIPError) -> (start: Int, count: Int) {
        let bytes = source.bytes
        // The record has 22 bytes and is followed by a comment of at most 65,535.
        var offset = bytes.count - 22
        let lowest = max(0, offset - 0xFFFF)
        while offset >= lowest {
            if try source.uint32(at: offset) == 0x0605_4B50,
                offset + 22 + (try source.uint16(at: offset + 20)) <= bytes.count
            {
                break
            }
            offset -= 1
        }
        guard offset >= lowest else { throw .notAnArchive }
        let count = try source.uint16(at: offset + 10)
        let start = try source.uint32(at: offset + 16)
        guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (start, count) }
        let locator = offset - 20
        guard locator >= 0, try source.uint32(at: locator) == 0x0706_4B50 else { return (start, count) }
        let record = try source.number(at: locator + 8, size: 8)
        guard try source.uint32(at: record) == 0x0606_4B50 else { throw .damaged(entry: nil) }
        return (
            try source.number(at: record + 48, size: 8),
            try source.number(at: record + 32, size: 8)
        )
    }

    private func entry(at offset: Int) throws(ZIPError) -> (ZIPEntry, next: Int) {
        guard try source.uint32(at: offset) == 0x0201_4B50 else { throw .damaged(entry: nil) }
        let nameLength = try source.uint16(at: offset + 28)
        let extraLength = try source.uint16(at: offset + 30)
        let commentLength = try source.uint16(at: offset + 32)
        let nameStart = offset + 46
        let extraStart = nameStart + nameLength
        let next = extraStart + extraLength + commentLength
        guard next <= source.bytes.count else { throw .damaged(entry: nil) }
        let name = try safeName(source.bytes[nameStart..<extraStart])
        var sizes = [
            try source.uint32(at: offset + 24),
            try source.uint32(at: offset + 20),
            try source.uint32(at: offset + 42),
        ]
        if sizes.contains(0xFFFF_FFFF) {
            try readLargeSizes(extraStart..<extraStart + extraLength, into: &sizes, entry: name)
        }
        let entry = ZIPEntry(
            name: name,
            compressedSize: sizes[1],
            uncompressedSize: sizes[0],
            method: try source.uint16(at: offset + 10),
            checksum: UInt32(truncatingIfNeeded: try source.uint32(at: offset + 16)),
            isEncrypted: try source.uint16(at: offset + 8) & 0x41 != 0,
            headerOffset: sizes[2]
        )
        return (entry, next)
    }

    /// Takes numbers that do not fit four bytes from the ZIP64 extra field (header 0001).
    private func readLargeSizes(_ range: Range<Int>, into sizes: inout [Int], entry: String) throws(ZIPError) {
        var offset = range.lowerBound
        while offset + 4 <= range.upperBound {
            let header = try source.uint16(at: offset)
            let end = offset + 4 + (try source.uint16(at: offset + 2))
            offset += 4
            if header == 0x0001 {
                for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
                    guard offset + 8 <= min(end, range.upperBound) else { throw .damaged(entry: entry) }
                    sizes[index] = try source.number(at: offset, size: 8, entry: entry)
                    offset += 8
                }
                return
            }
            offset = end
        }
    }

    /// The name with `/` between its parts; some writers for Windows put `\`.
    private func safeName(_ bytes: ArraySlice<UInt8>) throws(ZIPError) -> String {
        let name = String(String(decoding: bytes, as: UTF8.self).map { $0 == "\\" ? "/" : $0 })
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isDrive = parts.first.map { $0.count == 2 && $0.last == ":" } ?? false
        guard !name.isEmpty, !name.hasPrefix("/"), !isDrive, !parts.contains(".."), !name.utf8.contains(0) else {
            throw .unsafeName(name)
        }
        return name
    }
}

import CZlib

/// Writes a ZIP archive piece by piece, so that it can be streamed.
///
/// Sizes follow each entry in a data descriptor (APPNOTE.TXT §4.3.9). The time of all entries is
/// 1980-01-01, so that the same content gives the same bytes. Without ZIP64: the archive and each
/// entry must stay below 4 GB, and there may be 65,535 entries.
public struct ZIPWriter {
    private struct Finished {
        let name: [UInt8]
        let method: UInt16
        let checksum: UInt32
        let compressedSize: Int
        let uncompressedSize: Int
        let offset: Int
    }

    private struct Current {
        let name: [UInt8]
        let offset: Int
        var deflater: Deflater?
        let method: UInt16
        var checksum: UInt = 0
        var uncompressedSize = 0
    }

    private static let dosDate: UInt16 = 0x0021
    /// Sizes follow the data (bit 3); the name is UTF-8 (bit 11).
    private static let flags: UInt16 = 0x0808

    private let level: Int32
    private var bytes: [UInt8] = []
    private var taken = 0
    private var current: Current?
    private var finished: [Finished] = []

    /// Begins an archive; the level of compression goes from 1 (fast) to 9 (small).
    public init(level: Int = 6) {
        self.level = Int32(min(max(level, 1), 9))
    }

    /// Begins an entry and ends the one before it.
    public mutating func begin(_ name: String) {
        end()
        // Without memory for compression the entry is stored as it is.
        let deflater = Deflater(level: level)
        let entry = Current(
            name: Array(name.utf8),
            offset: taken + bytes.count,
            deflater: deflater,
            method: deflater == nil ? 0 : 8
        )
        append(UInt32(0x0403_4B50))
        append(UInt16(20))
        append(Self.flags)
        append(entry.method)
        append(UInt16(0))
        append(Self.dosDate)
        for _ in 0..<3 { append(UInt32(0)) }
        append(UInt16(truncatingIfNeeded: entry.name.count))
        append(UInt16(0))
        bytes += entry.name
        current = entry
    }

    /// Adds bytes to the open entry; without one they are dropped.
    public mutating func write(_ content: [UInt8]) {
        guard var entry = current, !content.isEmpty else { return }
        current = nil
        content.withUnsafeBufferPointer { source in
            entry.checksum = crc32(entry.checksum, source.baseAddress, UInt32(source.count))
            entry.uncompressedSize += source.count
            if entry.deflater != nil {
                if !isKnownUniquelyReferenced(&entry.deflater), let shared = entry.deflater {
                    entry.deflater = Deflater(copying: shared)
                }
                entry.deflater?.deflate(source, isLast: false, into: &bytes)
            } else {
                bytes += source
            }
        }
        current = entry
    }

    /// Ends the open entry.
    public mutating func end() {
        guard var entry = current else { return }
        current = nil
        if !isKnownUniquelyReferenced(&entry.deflater), let shared = entry.deflater {
            entry.deflater = Deflater(copying: shared)
        }
        entry.deflater?.deflate(UnsafeBufferPointer(start: nil, count: 0), isLast: true, into: &bytes)
        let size = taken + bytes.count - entry.offset - 30 - entry.name.count
        let checksum = UInt32(truncatingIfNeeded: entry.checksum)
        append(UInt32(0x0807_4B50))
        append(checksum)
        append(UInt32(truncatingIfNeeded: size))
        append(UInt32(truncatingIfNeeded: entry.uncompressedSize))
        finished.append(
            Finished(
                name: entry.name,
                method: entry.method,
                checksum: checksum,
                compressedSize: size,
                uncompressedSize: entry.uncompressedSize,
                offset: entry.offset
            )
        )
    }

    /// Writes a whole entry.
    public mutating func add(_ name: String, _ content: [UInt8]) {
        begin(name)
        write(content)
        end()
    }

    /// Hands over what was written since the last call.
    public mutating func take() -> [UInt8] {
        taken += bytes.count
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Ends the archive with its directory and hands over the rest.
    public mutating func finish() -> [UInt8] {
        end()
        let start = taken + bytes.count
        for entry in finished {
            append(UInt32(0x0201_4B50))
            append(UInt16(20))
            append(UInt16(20))
            append(Self.flags)
            append(entry.method)
            append(UInt16(0))
            append(Self.dosDate)
            append(entry.checksum)
            append(UInt32(truncatingIfNeeded: entry.compressedSize))
            append(UInt32(truncatingIfNeeded: entry.uncompressedSize))
            append(UInt16(truncatingIfNeeded: entry.name.count))
            for _ in 0..<4 { append(UInt16(0)) }
            append(UInt32(0))
            append(UInt32(truncatingIfNeeded: entry.offset))
            bytes += entry.name
        }
        let size = taken + bytes.count - start
        append(UInt32(0x0605_4B50))
        append(UInt32(0))
        append(UInt16(truncatingIfNeeded: finished.count))
        append(UInt16(truncatingIfNeeded: finished.count))
        append(UInt32(truncatingIfNeeded: size))
        append(UInt32(truncatingIfNeeded: start))
        append(UInt16(0))
        return take()
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

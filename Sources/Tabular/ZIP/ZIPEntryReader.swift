import CZlib

/// Unpacks one entry piece by piece, in constant memory.
///
/// Stops with an error as soon as the entry unpacks to more than the directory states, and at the
/// end when it had less or another checksum.
public final class ZIPEntryReader {
    private static let pieceSize = 64 * 1024

    private let entry: ZIPEntry
    private let bytes: [UInt8]
    private let range: Range<Int>
    private var position: Int
    private var unpacked = 0
    private var checksum: UInt = 0
    private var hasEnded = false
    private var failure: ZIPError?
    private let inflater: Inflater?

    init(entry: ZIPEntry, bytes: [UInt8], range: Range<Int>) {
        self.entry = entry
        self.bytes = bytes
        self.range = range
        position = range.lowerBound
        inflater = entry.method == 8 ? Inflater() : nil
    }

    /// The next bytes, or nil at the end; throws `ZIPError`, on every further call too.
    public func next() throws(ZIPError) -> [UInt8]? {
        if let failure { throw failure }
        guard !hasEnded else { return nil }
        do throws(ZIPError) {
            let piece = try unpack()
            unpacked += piece.count
            guard unpacked <= entry.uncompressedSize else { throw .damaged(entry: entry.name) }
            checksum = piece.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, UInt32($0.count)) }
            if hasEnded { try verify() }
            return piece.isEmpty ? nil : piece
        } catch {
            failure = error
            throw error
        }
    }

    private func unpack() throws(ZIPError) -> [UInt8] {
        guard let inflater else {
            let end = min(position + Self.pieceSize, range.upperBound)
            defer { position = end }
            hasEnded = end == range.upperBound
            return Array(bytes[position..<end])
        }
        let outcome = bytes.withUnsafeBufferPointer { source in
            inflater.inflate(UnsafeBufferPointer(rebasing: source[position..<range.upperBound]), limit: Self.pieceSize)
        }
        guard let outcome else { throw .damaged(entry: entry.name) }
        position += outcome.consumed
        hasEnded = outcome.isEnd
        // Nothing came out and nothing is left to put in: the data are cut off.
        if outcome.bytes.isEmpty, !hasEnded { throw .damaged(entry: entry.name) }
        return outcome.bytes
    }

    private func verify() throws(ZIPError) {
        guard unpacked == entry.uncompressedSize else { throw .damaged(entry: entry.name) }
        guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else { throw .wrongChecksum(entry: entry.name) }
    }
}

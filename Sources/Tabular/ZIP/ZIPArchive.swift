#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A ZIP archive that was made by someone else, read with care.
///
/// Sizes, names and limits are checked when it is opened; that an entry keeps to what was stated is
/// checked while it is unpacked. Nothing is ever written to disk.
public struct ZIPArchive: Sendable {
    /// The entries in the order of the central directory.
    public let entries: [ZIPEntry]

    private let bytes: [UInt8]
    private let positions: [String: Int]

    /// Opens an archive in memory; throws `ZIPError`.
    public init(bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws(ZIPError) {
        self.bytes = bytes
        let entries = try ZIPDirectory(bytes: bytes, limits: limits).entries()
        self.entries = entries
        positions = Dictionary(entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Opens an archive in a file, which is read into memory; throws `ZIPError`.
    public init(path: String, limits: ZIPLimits = ZIPLimits()) throws(ZIPError) {
        try self.init(bytes: Self.contents(of: path), limits: limits)
    }

    /// The entry with this name; nil without one.
    public func entry(_ name: String) -> ZIPEntry? {
        positions[name].map { entries[$0] }
    }

    /// Unpacks one entry; throws `ZIPError`.
    public func extract(_ name: String) throws(ZIPError) -> [UInt8] {
        let reader = try reader(name)
        var result: [UInt8] = []
        while let piece = try reader.next() { result += piece }
        return result
    }

    /// Unpacks one entry piece by piece; throws `ZIPError`.
    public func reader(_ name: String) throws(ZIPError) -> ZIPEntryReader {
        guard let entry = entry(name) else { throw .missing(entry: name) }
        guard !entry.isEncrypted else { throw .encrypted(entry: name) }
        guard entry.method == 0 || entry.method == 8 else {
            throw .unsupportedMethod(entry: name, method: entry.method)
        }
        // Local file header, APPNOTE.TXT §4.3.7: 30 bytes, then name and extra field.
        let source = LittleEndianBytes(bytes: bytes)
        let header = entry.headerOffset
        guard try source.uint32(at: header, entry: name) == 0x0403_4B50 else { throw .damaged(entry: name) }
        let start =
            header + 30 + (try source.uint16(at: header + 26, entry: name))
            + (try source.uint16(at: header + 28, entry: name))
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { throw .damaged(entry: name) }
        guard entry.method == 8 || entry.compressedSize == entry.uncompressedSize else { throw .damaged(entry: name) }
        return ZIPEntryReader(entry: entry, bytes: bytes, range: start..<start + entry.compressedSize)
    }

    static func contents(of path: String) throws(ZIPError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path) }
        defer { close(descriptor) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count == 0 { return result }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path)
            }
            result += piece[..<count]
        }
    }
}

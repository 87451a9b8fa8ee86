import XMLStream

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The parts of a workbook file and how they point to each other (ECMA-376 Part 2 §9).
struct XLSXPackage: Sendable {
    struct Relationship {
        let identifier: String
        let type: String
        let target: String
    }

    let archive: ZIPArchive

    /// What a part, or with the empty name the package itself, points to within the archive.
    func relationships(of part: String) throws -> [Relationship] {
        let folder = part.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        guard archive.entry(path) != nil else { return [] }
        let reader = XMLRecordReader(bytes: try archive.extract(path), record: "Relationship")
        var found: [Relationship] = []
        while let node = try reader.next() {
            guard let identifier = node.attribute("Id"), let type = node.attribute("Type"),
                let target = node.attribute("Target"), node.attribute("TargetMode") != "External",
                let path = Self.resolve(target, in: folder)
            else { continue }
            // Transitional and strict files name types in other namespaces, with the same last part.
            let lastPart = type.split(separator: "/").last.map(String.init) ?? ""
            found.append(Relationship(identifier: identifier, type: lastPart, target: path))
        }
        return found
    }

    /// The records of a part, read as it is unpacked.
    func reader(of part: String, records: [String]) throws(ZIPError) -> XMLRecordReader {
        let entry = try archive.reader(part)
        return XMLRecordReader(records: records) { try entry.next() }
    }

    /// Whether a part has these letters anywhere; a part in sixteen-bit characters always may.
    func mentions(_ word: String, in part: String) throws(ZIPError) -> Bool {
        let entry = try archive.reader(part)
        let wanted = Array(word.utf8)
        var window: [UInt8] = []
        var isFound = false
        // To the end even when it is found, since only the end tells whether the part is whole.
        while let piece = try entry.next() {
            if window.isEmpty, piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) { isFound = true }
            guard !isFound else { continue }
            window += piece
            isFound = Self.contains(wanted, in: window)
            // The word may stand across two pieces.
            window.removeFirst(max(0, window.count - wanted.count))
        }
        return isFound
    }

    private static func contains(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        return bytes.withUnsafeBytes { bytes in
            word.withUnsafeBytes { word in
                guard let start = bytes.baseAddress, let sought = word.baseAddress else { return false }
                var offset = 0
                while offset + word.count <= bytes.count,
                    let place = memchr(start + offset, Int32(first), bytes.count - word.count + 1 - offset)
                {
                    if memcmp(place, sought, word.count) == 0 { return true }
                    offset = start.distance(to: UnsafeRawPointer(place)) + 1
                }
                return false
            }
        }
    }

    /// A path relative to a folder as a path in the archive; nil when it climbs out.
    private static func resolve(_ target: String, in folder: String) -> String? {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

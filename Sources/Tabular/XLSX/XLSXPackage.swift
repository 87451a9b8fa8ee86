import XMLStream

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

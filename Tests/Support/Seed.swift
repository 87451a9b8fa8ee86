import Foundation

/// The documents that this project began with, which lie beside the folder of real files where there is one.
public enum Seed {
    /// A programme of work, of 27 pages.
    public static let programme = "004_5b3aa8e398d262a0.txt"
    /// A plan of action under mandates.
    public static let plan = "002_4af07f2a1f952e63.txt"

    /// Whether they are there.
    public static var isThere: Bool { path(programme) != nil && path(plan) != nil }

    public static func path(_ name: String) -> String? {
        guard let corpus = ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"] else { return nil }
        let path = URL(fileURLWithPath: corpus).appending(path: "../seeds").appending(path: name).standardizedFileURL
            .path
        return FileManager.default.isReadableFile(atPath: path) ? path : nil
    }

    public static func bytes(_ name: String) throws -> [UInt8] {
        guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

import Foundation
import Registry

/// A file that a command writes.
enum OutputFile {
    /// Opens a path for writing from its beginning, making a file only where there is nothing.
    ///
    /// Links are followed, pipes and devices written to as they are. Throws ``Registry/RegistryError/unreadableFile(_:)``.
    static func open(_ path: String) throws -> FileHandle {
        let manager = FileManager.default
        if !manager.fileExists(atPath: path), !manager.createFile(atPath: path, contents: nil) {
            throw RegistryError.unreadableFile(path)
        }
        guard let handle = FileHandle(forWritingAtPath: path) else { throw RegistryError.unreadableFile(path) }
        // Only a plain file has an old end to cut off.
        if try manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType != .typeCharacterSpecial {
            try? handle.truncate(atOffset: 0)
        }
        return handle
    }
}

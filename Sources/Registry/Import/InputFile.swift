import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file that somebody hands in.
public enum InputFile {
    /// All of a file; throws ``RegistryError/unreadableFile(_:_:)`` with what is in the way.
    public static func bytes(of path: String) throws(RegistryError) -> [UInt8] {
        try check(path)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadableFile(path, FileTrouble(errno: errno, path: path)) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            return Array(try handle.readToEnd() ?? Data())
        } catch {
            throw .unreadableFile(path, FileTrouble(error, path: path) ?? .other(EIO))
        }
    }

    /// Makes sure that a file can be read, without opening it: a pipe must be opened only once.
    public static func check(_ path: String) throws(RegistryError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .unreadableFile(path, FileTrouble(errno: errno, path: path)) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadableFile(path, .isFolder) }
        guard access(path, R_OK) == 0 else { throw .unreadableFile(path, .notPermitted) }
    }

    /// Makes sure that the folder a file is to stand in is there and can be written.
    static func checkFolder(of path: String) throws(RegistryError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        guard isThere, isFolder.boolValue else { throw .unwritableFile(path, .noFolder(folder)) }
        guard access(folder, W_OK) == 0 else { throw .unwritableFile(path, .notPermitted) }
    }
}

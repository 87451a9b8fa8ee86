import Foundation
import Glibc
import Registry

/// A file that a command writes: a plain one stands under its name only when it is whole.
///
/// Links are followed; pipes and devices are written to as they are.
struct OutputFile {
    private let path: String
    /// Where it is written until it is whole; nil for what cannot be replaced.
    private let unfinished: String?
    private let handle: FileHandle

    /// Standard output.
    static let standard = OutputFile(path: "", unfinished: nil, handle: .standardOutput)

    private init(path: String, unfinished: String?, handle: FileHandle) {
        self.path = path
        self.unfinished = unfinished
        self.handle = handle
    }

    /// Begins a file; throws ``Registry/RegistryError/unwritableFile(_:_:)``.
    init(_ path: String) throws {
        var status = stat()
        let isThere = stat(path, &status) == 0
        guard status.st_mode & S_IFMT != S_IFDIR else { throw RegistryError.unwritableFile(path, .isFolder) }
        let target = isThere ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
        if isThere, access(target, W_OK) != 0 { throw RegistryError.unwritableFile(path, .notPermitted) }
        let beside = isThere && status.st_mode & S_IFMT != S_IFREG ? nil : target + ".partial"
        let mode = isThere ? status.st_mode & 0o777 : 0o666
        if let beside {
            let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
            if descriptor >= 0 {
                self.init(path: target, unfinished: beside, handle: Self.handle(descriptor))
                return
            }
            // A file one may write in a folder one may not.
            guard isThere, errno == EACCES else {
                throw RegistryError.unwritableFile(path, FileTrouble(errno: errno, path: path))
            }
        }
        let descriptor = open(target, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw RegistryError.unwritableFile(path, FileTrouble(errno: errno, path: path)) }
        self.init(path: target, unfinished: nil, handle: Self.handle(descriptor))
    }

    private static func handle(_ descriptor: Int32) -> FileHandle {
        FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ bytes: [UInt8]) throws {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw RegistryError.unwritableFile(path, FileTrouble(error, path: path) ?? .other(EIO))
        }
    }

    /// Ends the file, which now stands under its name.
    func finish() throws {
        do {
            try handle.close()
        } catch {
            throw RegistryError.unwritableFile(path, FileTrouble(error, path: path) ?? .other(EIO))
        }
        guard let unfinished else { return }
        guard rename(unfinished, path) == 0 else {
            throw RegistryError.unwritableFile(path, FileTrouble(errno: errno, path: path))
        }
    }

    /// Leaves nothing of a file that did not get to its end.
    func abandon() {
        guard let unfinished else { return }
        try? handle.close()
        unlink(unfinished)
    }

    /// Writes a whole file; where the closure throws, nothing of it is left.
    static func write(_ path: String?, _ body: (OutputFile) async throws -> Void) async throws {
        let file = try path.map { try OutputFile($0) } ?? .standard
        do {
            try await body(file)
            try file.finish()
        } catch {
            file.abandon()
            throw error
        }
    }
}

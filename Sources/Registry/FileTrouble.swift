import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What keeps a file from being read or written, as far as its user can do something about it.
public enum FileTrouble: Sendable, Equatable {
    case missing
    /// A folder stands where a file was expected.
    case isFolder
    /// The folder it is to stand in is not there.
    case noFolder(String)
    case notPermitted
    case diskFull
    /// Anything else, with the system's number for it.
    case other(Int32)

    /// The meaning of an `errno` for a path.
    public init(errno number: Int32, path: String) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        switch number {
        case ENOENT where FileManager.default.fileExists(atPath: folder): self = .missing
        case ENOENT, ENOTDIR: self = .noFolder(folder)
        case EISDIR: self = .isFolder
        case EACCES, EPERM, EROFS: self = .notPermitted
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull
        default: self = .other(number)
        }
    }

    /// What lies behind an error of Foundation; nil where it has no number of the system.
    public init?(_ error: any Error, path: String) {
        var error = error as NSError
        while error.domain != NSPOSIXErrorDomain {
            // As any error: off Apple's systems it is one of Swift's own and no NSError.
            guard let inner = error.userInfo[NSUnderlyingErrorKey] as? any Error else { return nil }
            error = inner as NSError
        }
        self.init(errno: Int32(truncatingIfNeeded: error.code), path: path)
    }
}

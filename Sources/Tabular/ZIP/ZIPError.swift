/// Why an archive, or one of its entries, is not read.
public enum ZIPError: Error, Sendable, Equatable {
    /// The file cannot be opened or read.
    case unreadable(path: String)
    /// There is no end-of-central-directory record: no ZIP archive, or one cut off.
    case notAnArchive
    /// A structure of the archive lies outside the file or contradicts itself.
    case damaged(entry: String?)
    /// The archive lists more entries than allowed.
    case tooManyEntries(count: Int, limit: Int)
    /// All entries together would unpack to more bytes than allowed.
    case tooLarge(bytes: Int, limit: Int)
    /// An entry would unpack to suspiciously many times its size.
    case suspiciousRatio(entry: String, limit: Int)
    /// A name is absolute, climbs out of the archive, or holds a null character.
    case unsafeName(String)
    /// Two entries have the same name, so that two readers could see different content.
    case duplicateName(String)
    /// The entry is encrypted.
    case encrypted(entry: String)
    /// The entry is compressed with a method other than none (0) and deflate (8).
    case unsupportedMethod(entry: String, method: Int)
    /// There is no entry with this name.
    case missing(entry: String)
    /// The unpacked bytes do not have the checksum the archive states.
    case wrongChecksum(entry: String)
}

/// One file or folder in an archive, as its central directory states it.
public struct ZIPEntry: Sendable, Equatable {
    /// The path within the archive, with `/` between its parts; a folder's ends with one.
    public let name: String
    /// How many bytes it takes in the archive.
    public let compressedSize: Int
    /// How many bytes it has when unpacked.
    public let uncompressedSize: Int

    let method: Int
    let checksum: UInt32
    let isEncrypted: Bool
    let headerOffset: Int
}

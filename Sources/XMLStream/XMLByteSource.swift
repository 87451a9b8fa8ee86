#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Reads a file in pieces of one size; the file is closed with the source.
final class XMLByteSource {
    private let path: String
    private let descriptor: Int32
    private var piece: [UInt8]

    init(path: String, pieceSize: Int) throws(XMLStreamError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path) }
        piece = [UInt8](repeating: 0, count: pieceSize)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The next bytes; nil at the end of the file.
    func next() throws(XMLStreamError) -> [UInt8]? {
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count > 0 { return count == piece.count ? piece : Array(piece[..<count]) }
            if count == 0 { return nil }
            guard errno == EINTR else { throw .unreadable(path: path) }
        }
    }
}

import CZlib

/// Packs bytes as raw deflate data (RFC 1951).
final class Deflater {
    // zlib keeps the address of the stream, so it must not move: hence a place of its own.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Nil when there is no memory for it.
    init?(level: Int32) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream,
            level,
            Z_DEFLATED,
            -MAX_WBITS,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard status == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    /// A second one in the same state, so that a writer can be a value; nil without memory.
    init?(copying other: Deflater) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard deflateCopy(stream, other.stream) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Packs these bytes and appends what is ready; with `isLast` everything is.
    func deflate(_ source: UnsafeBufferPointer<UInt8>, isLast: Bool, into result: inout [UInt8]) {
        let size = 64 * 1024
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(source.count)
        while true {
            let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(size)
                _ = CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                count = size - Int(stream.pointee.avail_out)
            }
            result += piece
            if piece.count < size { break }
        }
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
    }
}

import CZlib

/// Unpacks raw deflate data (RFC 1951).
final class Inflater {
    // zlib keeps the address of the stream, so it must not move: hence a place of its own.
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative window bits: data without a zlib header.
        isReady = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deallocate()
    }

    /// Unpacks up to `limit` bytes; nil when the data are damaged.
    func inflate(
        _ source: UnsafeBufferPointer<UInt8>,
        limit: Int
    ) -> (bytes: [UInt8], consumed: Int, isEnd: Bool)? {
        guard isReady else { return nil }
        let available = min(source.count, Int(UInt32.max))
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(available)
        var status = Z_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(limit)
            status = CZlib.inflate(stream, Z_NO_FLUSH)
            count = limit - Int(stream.pointee.avail_out)
        }
        let consumed = available - Int(stream.pointee.avail_in)
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
        return (bytes, consumed, status == Z_STREAM_END)
    }
}

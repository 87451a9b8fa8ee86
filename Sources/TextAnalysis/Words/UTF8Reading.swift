/// Reads scalars from bytes that a Swift string holds, which are valid UTF-8 by construction.
enum UTF8Reading {
    /// The scalar that begins at `position`, which must not be ASCII; moves on to the next.
    ///
    /// Bytes that are no UTF-8 after all give U+FFFD and move one byte on.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt32 {
        let first = bytes[position]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, position + length <= bytes.count else {
            position += 1
            return 0xFFFD
        }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        position += length
        return value
    }
}

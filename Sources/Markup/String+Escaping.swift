extension String {
    /// Appends the characters with the five of HTML's syntax (`&`, `<`, `>`, `"`, `'`) replaced.
    ///
    /// Works on bytes: none of the five occurs inside a longer UTF-8 sequence.
    func appendEscaped(to output: inout [UInt8]) {
        var text = self
        text.withUTF8 { bytes in
            var clean = bytes.startIndex
            for index in bytes.indices {
                // One comparison settles letters, digits and everything beyond ASCII: the five are all below `?`.
                guard bytes[index] <= UInt8(ascii: ">"), let replacement = escape(of: bytes[index]) else { continue }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<index]))
                output.append(replacement)
                clean = index + 1
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
        }
    }
}

@inline(__always)
private func escape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

extension String {
    /// Appends the characters with the five of HTML's syntax (`&`, `<`, `>`, `"`, `'`) replaced.
    ///
    /// Works on bytes: none of the five occurs inside a longer UTF-8 sequence.
    func appendEscaped(to output: inout [UInt8]) {
        let wasContiguous: Void? = utf8.withContiguousStorageIfAvailable { bytes in
            var clean = 0
            for (index, byte) in bytes.enumerated() {
                guard let replacement = escape(of: byte) else { continue }
                output.append(contentsOf: bytes[clean..<index])
                output.append(replacement)
                clean = index + 1
            }
            output.append(contentsOf: bytes[clean...])
        }
        if wasContiguous == nil {
            for byte in utf8 {
                if let replacement = escape(of: byte) {
                    output.append(replacement)
                } else {
                    output.append(byte)
                }
            }
        }
    }
}

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

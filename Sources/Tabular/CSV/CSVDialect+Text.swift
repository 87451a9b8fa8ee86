extension CSVDialect {
    /// A text file's characters, in whichever of our encodings it was saved.
    public static func text(of bytes: [UInt8]) -> String {
        let (encoding, hasByteOrderMark) = encoding(of: bytes)
        let text = String(decoding: CSVTranscoding.utf8(bytes, from: encoding), as: UTF8.self)
        return hasByteOrderMark && text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }
}

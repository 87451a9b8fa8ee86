/// Addresses of documents as the schema takes them.
enum IATIAddress {
    /// An address on the web with what RFC 3986 §2 does not allow written in hexadecimal; nil for anything else.
    static func legal(_ address: String) -> String? {
        let trimmed = address.trimmed
        guard let scheme = ["https://", "http://"].first(where: { trimmed.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let rest = trimmed.dropFirst(scheme.count)
        guard rest.utf8.first.map({ isAlphanumeric($0) || $0 >= 0x80 }) ?? false else { return nil }
        // Brackets, colons and the like have a meaning of their own in the host, which ends at the first of these.
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard host.utf8.allSatisfy({ isAlphanumeric($0) || $0 == 45 || $0 == 46 || $0 == 58 || $0 >= 0x80 }) else {
            return nil
        }
        if let colon = host.firstIndex(of: ":") {
            let port = host[host.index(after: colon)...]
            guard (1...5).contains(port.utf8.count), port.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        }
        var out = scheme
        let bytes = Array(rest.utf8)
        var hasFragment = false
        for (index, byte) in bytes.enumerated() {
            let isEscape =
                byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
                && isHexadecimal(bytes[index + 2])
            let isSecondFragment = byte == UInt8(ascii: "#") && hasFragment
            if byte == UInt8(ascii: "#") { hasFragment = true }
            if isEscape || (isAlphanumeric(byte) || marks.contains(byte)) && !isSecondFragment {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// The media type, as far as the ending tells.
    static func format(_ address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return switch path.split(separator: ".").last.map(String.init) {
        case "pdf": "application/pdf"
        case "doc": "application/msword"
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xls": "application/vnd.ms-excel"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "csv": "text/csv"
        default: "text/html"
        }
    }

    private static let marks = Set("-._~:/?#@!$&'()*+,;=".utf8)

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 122)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 102)
    }
}

extension String {
    /// The text without blanks and line breaks around it.
    var trimmed: String {
        let bytes = utf8
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return "" }
        guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(self[start...last])
    }

    /// The text in one line: every run of blanks and line breaks becomes one blank, none around it.
    var collapsed: String {
        var previousIsBlank = true
        var needsWork = false
        for byte in utf8 {
            let isBlank = byte <= 0x20
            if isBlank, previousIsBlank || byte != 0x20 {
                needsWork = true
                break
            }
            previousIsBlank = isBlank
        }
        guard needsWork || previousIsBlank else { return String(self) }
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte > 0x20 {
                out.append(byte)
            } else if let last = out.last, last != 0x20 {
                out.append(0x20)
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}

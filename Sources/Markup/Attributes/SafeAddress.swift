/// An address that may stand in `href`, `src` or `action` without running code.
///
/// Browsers drop tabs and line breaks inside an address and blanks before it (WHATWG URL §4.4), so these are removed
/// before the scheme is read. Relative addresses pass; of the schemes only those that lead to a page, a mail, a
/// telephone or a calendar; everything else (`javascript:`, `data:`, `vbscript:` …) becomes `#`.
struct SafeAddress {
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel", "webcal"]

    let text: String

    init(_ address: String) {
        // Nearly every link of a page begins like this and cannot have a scheme; the long way costs a microsecond.
        if let first = address.utf8.first, "/?#.".utf8.contains(first),
            address.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        {
            text = address
            return
        }
        let scalars = address.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        let visible = String(String.UnicodeScalarView(scalars.drop { $0 == " " }))
        let head = visible.prefix { !":/?#".contains($0) }
        let hasScheme = visible.dropFirst(head.count).first == ":"
        text = !hasScheme || Self.allowedSchemes.contains(head.lowercased()) ? visible : "#"
    }
}

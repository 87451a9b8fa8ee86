/// The names of a workbook's sheets, made such that a spreadsheet accepts them.
struct XLSXSheetNames {
    private static let lengthLimit = 31

    private(set) var names: [String] = []
    private var taken: Set<String> = []

    var last: String { names.last ?? "Sheet1" }

    /// Adds a sheet and gives its number, from 1.
    mutating func add(_ wanted: String) -> Int {
        let base = Self.cleaned(wanted)
        var name = Self.cut(base, to: Self.lengthLimit)
        var number = 2
        // Names differ whatever the case of their letters.
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = Self.cut(base, to: Self.lengthLimit - suffix.count) + suffix
            number += 1
        }
        names.append(name)
        return names.count
    }

    private static func cleaned(_ wanted: String) -> String {
        let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        var name = String(wanted.map { forbidden.contains($0) || $0.isNewline ? "-" : $0 })
        name.unicodeScalars.removeAll { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }
        while name.hasPrefix("'") { name.removeFirst() }
        while name.hasSuffix("'") { name.removeLast() }
        return name.isEmpty ? "Sheet1" : name
    }

    private static func cut(_ name: String, to limit: Int) -> String {
        var kept = name
        while kept.utf16.count > limit { kept.removeLast() }
        while kept.hasSuffix("'") { kept.removeLast() }
        return kept
    }
}

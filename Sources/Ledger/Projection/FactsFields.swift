/// The fields of stored facts by their position, cut from the bytes on demand.
struct FactsFields {
    /// The fields in their order.
    enum Position: Int {
        case kind, state, declaredBy, agreed, comparable
        case modality, level, status, sector, goal, secondaryGoal
        case participants
        case approved, actualStart, actualEnd, plannedStart, plannedEnd
        case years, budget, executed, contributions, requestedBy, triangularAgreement
    }

    /// How many fields there are.
    static let count = Position.triangularAgreement.rawValue + 1

    private let bytes: [UInt8]
    private var ends: [Int] = []

    /// nil for anything but the stored form.
    init?(_ text: String) {
        bytes = Array(text.utf8)
        ends.reserveCapacity(Self.count)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") { ends.append(index) }
        ends.append(bytes.count)
        guard ends.count == Self.count else { return nil }
    }

    private func range(_ position: Position) -> Range<Int> {
        (position.rawValue == 0 ? 0 : ends[position.rawValue - 1] + 1)..<ends[position.rawValue]
    }

    /// The field without its escapes; empty where nothing is said.
    func text(_ position: Position) -> String { Self.plain(bytes[range(position)]) }

    /// The field, or nil where nothing is said.
    func optionalText(_ position: Position) -> String? {
        range(position).isEmpty ? nil : text(position)
    }

    /// The elements of a list, each cut at its `~`s.
    func elements(_ position: Position) -> [[String]] {
        guard !range(position).isEmpty else { return [] }
        return bytes[range(position)].split(separator: UInt8(ascii: ";")).map { element in
            element.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false).map(Self.plain)
        }
    }

    /// Hands over the elements of a list of pairs.
    func forEachElement(_ position: Position, _ body: (String, String) -> Void) {
        for element in bytes[range(position)].split(separator: UInt8(ascii: ";")) {
            let mark = element.firstIndex(of: UInt8(ascii: "~")) ?? element.endIndex
            body(Self.plain(element[..<mark]), Self.plain(element[mark...].dropFirst()))
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
    }

    /// A code as it is stored: they come from files too, so a separator within one is written as `%` and its
    /// hexadecimal value.
    static func escaped(_ code: String) -> String {
        guard code.utf8.contains(where: isSpecial) else { return code }
        var out: [UInt8] = []
        for byte in code.utf8 {
            guard isSpecial(byte) else {
                out.append(byte)
                continue
            }
            out.append(UInt8(ascii: "%"))
            out.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                out.append(byte)
                continue
            }
            out.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: out, as: UTF8.self)
    }
}

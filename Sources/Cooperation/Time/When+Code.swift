/// The machine form of a date.
///
/// ```
/// when        = unit | unit "/" unit | unit "/.." | "../" unit | ">" unit | "<" unit
///             | "[" item *("," item) "]"      one of these (EDTF level 2 set)
///             | "{" item *("," item) "}"      all of these (EDTF level 2 set)
///             | "permanent" | "appropriate" [":" words]
///             | ("after" | "during" | "before") ":" words
///             | "R/P" count ("D" | "W" | "M" | "Y")     (ISO 8601 repeating interval)
/// item        = unit | unit "/" unit | "permanent"
/// unit        = year ["-" part]
/// year        = 4DIGIT | "XXXX"               XXXX: left to the context (EDTF unspecified digits)
/// part        = month ["-" (day | third | half | week)] | quarter | semester | third
/// month, day  = 2DIGIT
/// quarter     = "33" … "36"                   (EDTF level 2)
/// semester    = "40" | "41"                   (EDTF level 2)
/// third       = "B" | "M" | "E"               beginning, middle, end: ours
/// half        = "H1" | "H2"                   ours
/// week        = "W1" … "W4" | "WL"            of the month, WL the last: ours
/// ```
/// Each value has one spelling, and only that one is read.
extension When {
    /// The machine form; see the grammar above.
    public var code: String {
        switch self {
        case .unit(let unit):
            unit.code
        case .span(let span):
            "\(span.from.code)/\(span.to.code)"
        case .open(.since, let unit):
            "\(unit.code)/.."
        case .open(.until, let unit):
            "../\(unit.code)"
        case .open(.after, let unit):
            ">\(unit.code)"
        case .open(.before, let unit):
            "<\(unit.code)"
        case .alternatives(let occasions):
            "[\(occasions.elements.map(\.code).joined(separator: ","))]"
        case .deliveries(let occasions):
            "{\(occasions.elements.map(\.code).joined(separator: ","))}"
        case .permanent:
            "permanent"
        case .asAppropriate(nil):
            "appropriate"
        case .asAppropriate(.some(let reference)):
            "appropriate:\(reference.text)"
        case .relative(let relation, let reference):
            "\(relation.rawValue):\(reference.text)"
        case .recurrent(let recurrence):
            "R/P\(recurrence.count)\(recurrence.step.rawValue)"
        }
    }

    /// Reads the machine form, nil for anything that ``code`` would not write.
    public init?(code: String) {
        guard let read = Self.read(code), read.code == code else { return nil }
        self = read
    }

    private static func read(_ code: String) -> When? {
        switch code.utf8.first {
        case UInt8(ascii: "[")? where code.utf8.last == UInt8(ascii: "]"):
            return occasions(code.dropFirst().dropLast()).map(When.alternatives)
        case UInt8(ascii: "{")? where code.utf8.last == UInt8(ascii: "}"):
            return occasions(code.dropFirst().dropLast()).map(When.deliveries)
        case UInt8(ascii: ">")?:
            return CalendarUnit(code: code.dropFirst()).map { .open(.after, $0) }
        case UInt8(ascii: "<")?:
            return CalendarUnit(code: code.dropFirst()).map { .open(.before, $0) }
        case UInt8(ascii: "R")?:
            return recurrence(code)
        case UInt8(ascii: "p")?, UInt8(ascii: "a")?, UInt8(ascii: "d")?, UInt8(ascii: "b")?:
            return words(code)
        default:
            return dated(code[...])
        }
    }

    private static func dated(_ code: Substring) -> When? {
        let ends = code.split(separator: "/", omittingEmptySubsequences: false)
        switch ends.count {
        case 1:
            return CalendarUnit(code: ends[0]).map(When.unit)
        case 2 where ends[1] == "..":
            return CalendarUnit(code: ends[0]).map { .open(.since, $0) }
        case 2 where ends[0] == "..":
            return CalendarUnit(code: ends[1]).map { .open(.until, $0) }
        case 2:
            guard let from = CalendarUnit(code: ends[0]), let to = CalendarUnit(code: ends[1]) else { return nil }
            return CalendarSpan(from: from, to: to).map(When.span)
        default:
            return nil
        }
    }

    private static func occasions(_ code: Substring) -> Occasions? {
        var elements: [When] = []
        for item in code.split(separator: ",", omittingEmptySubsequences: false) {
            guard let element = item == "permanent" ? .permanent : dated(item) else { return nil }
            elements.append(element)
        }
        return Occasions(elements)
    }

    private static func recurrence(_ code: String) -> When? {
        guard code.hasPrefix("R/P"), let step = code.last.flatMap({ Recurrence.Step(rawValue: String($0)) }) else {
            return nil
        }
        return Int(code.dropFirst(3).dropLast()).flatMap { Recurrence(every: $0, step) }.map(When.recurrent)
    }

    private static func words(_ code: String) -> When? {
        if code == "permanent" { return .permanent }
        if code == "appropriate" { return .asAppropriate(nil) }
        let parts = code.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let reference = WhenReference(String(parts[1])) else { return nil }
        if parts[0] == "appropriate" { return .asAppropriate(reference) }
        return Relation(rawValue: String(parts[0])).map { .relative($0, reference) }
    }
}

extension When: CustomStringConvertible {
    /// The same as ``code``.
    public var description: String { code }
}

extension When: Codable {
    /// Reads the machine form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let when = When(code: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not the code of a date: \(text)")
        }
        self = when
    }

    /// Writes the machine form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

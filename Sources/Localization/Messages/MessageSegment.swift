/// A piece of a message, as prepared at load time.
indirect enum MessageSegment: Sendable, Equatable {
    /// Text said as it is.
    case literal(String)
    /// `{name}`: the argument's text, or its number in groups.
    case argument(String)
    /// `#` within a plural: the number that chose the case.
    case number(String)
    /// `{name, plural, =0 {…} one {…} many {…} other {…}}`.
    case plural(name: String, exact: [Int: [MessageSegment]], categories: [PluralCategory: [MessageSegment]])
    /// `{name, select, a {…} other {…}}`.
    case select(name: String, cases: [String: [MessageSegment]])
}

extension MessageSegment {
    /// Adds what this segment asks of its caller: `name`, `name:plural`, or `name:select(a,b,other)`.
    func collectPlaceholders(into found: inout Set<String>) {
        switch self {
        case .literal, .number:
            break
        case .argument(let name):
            found.insert(name)
        case .plural(let name, let exact, let categories):
            found.insert("\(name):plural")
            for segment in exact.values.joined() { segment.collectPlaceholders(into: &found) }
            for segment in categories.values.joined() { segment.collectPlaceholders(into: &found) }
        case .select(let name, let cases):
            found.insert("\(name):select(\(cases.keys.sorted().joined(separator: ",")))")
            for segment in cases.values.joined() { segment.collectPlaceholders(into: &found) }
        }
    }
}

import Cooperation
import Localization

/// A structured text as far as it was understood: what it is, its parts, and what did not fit.
struct ProgrammeDraft {
    /// One part of it on the way to be told.
    struct Part {
        /// Without the key of the whole.
        let path: String
        /// Of what it stands below; nil for the whole itself.
        let parent: String?
        var element: PlanElement
        /// Of its first line.
        let line: Int
        var dateLine: Int?
        var problems: [Problem] = []
        /// What is offered instead of what stands there, by field.
        var corrections: [(field: String, When)] = []
    }

    let file: String
    let sheet: String?
    /// Whether its lines are rows of a sheet.
    let isSheet: Bool
    let language: Language
    /// The year that dates without one are in; nil for plans of several years.
    let year: Int?
    let period: When?
    private(set) var parts: [Part] = []
    var problems: [Problem] = []
    private var children: [String: Int] = [:]
    private var places: [String: Int] = [:]

    init(file: String, sheet: String? = nil, isSheet: Bool = false, language: Language, period: When?) {
        self.file = file
        self.sheet = sheet
        self.isSheet = isSheet
        self.language = language
        self.period = period
        if case .unit(let unit) = period, case .wholeYear = unit.part { year = unit.year } else { year = nil }
    }

    /// Adds a part below another one and gives its path; of two with the same path the second gets a number.
    @discardableResult
    mutating func add(
        _ level: Code<PlanLevel>,
        _ name: String,
        below parent: String?,
        line: Int,
        _ fill: (inout PlanElement) -> Void
    ) -> String {
        add(level, parent.map { "\($0)/\(name)" } ?? name, at: parent, line: line, fill)
    }

    /// Adds a part under a path of its own.
    mutating func add(
        _ level: Code<PlanLevel>,
        _ base: String,
        at parent: String?,
        line: Int,
        _ fill: (inout PlanElement) -> Void
    ) -> String {
        var path = base
        var count = 1
        while places[path] != nil {
            count += 1
            path = "\(base)-\(count)"
        }
        var element = PlanElement()
        element.level = level
        let order = (children[parent ?? ""] ?? 0) + 1
        children[parent ?? ""] = order
        element.order = Quantity(units: Int64(order))
        fill(&element)
        places[path] = parts.count
        parts.append(Part(path: path, parent: parent, element: element, line: line))
        return path
    }

    mutating func change(_ path: String, _ body: (inout Part) -> Void) {
        guard let place = places[path] else { return }
        body(&parts[place])
    }

    mutating func changeAll(_ body: (inout Part) -> Void) {
        for place in parts.indices { body(&parts[place]) }
    }

    func part(_ path: String) -> Part? { places[path].map { parts[$0] } }

    func place(_ line: Int?) -> Place {
        isSheet ? Place(file: file, sheet: sheet, row: line) : Place(file: file, line: line)
    }

    mutating func note(_ cause: Problem.Cause, line: Int?, found: String = "", expected: String = "") {
        problems.append(Problem(.warning, cause, at: place(line), found: found, expected: expected))
    }
}

extension PlanElement {
    /// A point of a list: its first sentence names it, the rest tells more.
    mutating func take(_ text: String, _ language: Language) {
        var (first, rest) = text.firstSentence
        if first.utf8.count > 1_200 {
            rest = text
            first = text.prefix(300).split(separator: " ").dropLast().joined(separator: " ") + "…"
        }
        title = LocalizedText(first, language)
        background = LocalizedText(rest, language)
    }

    /// Appends to what is already told there.
    mutating func append(_ text: String, to field: WritableKeyPath<PlanElement, LocalizedText>, _ language: Language) {
        guard !text.isEmpty else { return }
        let before = self[keyPath: field][language]?.text
        self[keyPath: field][language] = LocalizedText.Wording(before.map { $0 + "\n\n" + text } ?? text)
    }
}

/// Short names for parts that have no number: "Entrega de informe final" → `entrega-de-informe-final`.
enum PathName {
    static func of(_ text: String, words: Int = 8) -> String {
        MatchKey.of(text).split(separator: " ").prefix(words).joined(separator: "-")
    }
}

import Cooperation

/// Reads which goals (SDG) and targets a cell names, such as `ODS 6`, `6.3` or `3, 5`.
struct GoalReader: Sendable {
    struct Goals: Sendable, Equatable {
        var goals: [String] = []
        var targets: [String] = []
        /// What was understood as neither.
        var unknown: [String] = []
    }

    private var matcher: TermMatcher
    private let hasTargets: Bool
    private let targets: Set<String>
    private var answers: [String: Goals] = [:]

    init(_ vocabularies: Vocabularies) {
        matcher = TermMatcher(vocabularies["sdg"])
        targets = Set(vocabularies["sdg-targets"].terms.map(\.code))
        hasTargets = !targets.isEmpty
    }

    mutating func read(_ text: String) -> Goals {
        if let answer = answers[text] { return answer }
        let goals = find(text)
        if answers.count >= 10_000 { answers.removeAll(keepingCapacity: true) }
        answers[text] = goals
        return goals
    }

    private mutating func find(_ text: String) -> Goals {
        var goals = Goals()
        if let goal = matcher.code(for: text) {
            goals.goals = [goal]
            return goals
        }
        for part in text.split(whereSeparator: { ";|\n\r".contains($0) }) {
            let part = SheetText.trimmed(String(part))
            if let goal = matcher.code(for: part) {
                goals.goals.append(goal)
            } else if let read = numbered(part) {
                goals.goals += read.goals
                goals.targets += read.targets
            } else if !part.isEmpty {
                goals.unknown.append(part)
            }
        }
        goals.goals = Self.once(goals.goals)
        goals.targets = Self.once(goals.targets)
        return goals
    }

    /// The numbers a text begins with, after "ODS", "SDG", "Objetivo", "Meta"; nil where it begins with none.
    private func numbered(_ text: String) -> Goals? {
        var rest = Substring(text)
        var goals = Goals()
        while true {
            rest = rest.drop { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "/" }
            for word in ["ODS", "SDG", "Objetivo", "Goal", "Meta", "Target", "ods", "y", "e", "and"]
            where rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" || $0 == "°" }
                break
            }
            let number = rest.prefix { $0.isASCII && $0.isNumber }
            guard !number.isEmpty, number.utf8.count <= 2, let goal = Int(number), (1...17).contains(goal) else {
                break
            }
            rest = rest.dropFirst(number.count)
            goals.goals.append(String(goal))
            if rest.first == ".", let part = rest.dropFirst().first, part.isASCII, part.isNumber || part.isLetter {
                let name = rest.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
                let target = "\(goal).\(name.lowercased())"
                // "6.Agua" is a goal with its name, not a target.
                if name.utf8.count <= 2, !hasTargets || targets.contains(target) {
                    goals.targets.append(target)
                    rest = rest.dropFirst(name.utf8.count + 1)
                }
            }
            guard let next = rest.first, next == "," || next == "/" || next == " " else { break }
        }
        return goals.goals.isEmpty ? nil : goals
    }

    private static func once(_ codes: [String]) -> [String] {
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }
    }
}

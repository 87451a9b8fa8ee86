import Cooperation

/// Hangs dates that lean on something ("posterior a la XIX RDCI") on the part that it is.
struct ProgrammeAnchors {
    /// How a task says that the thing itself takes place.
    private static let holding = [
        "desarrollo", "realizacion", "celebracion", "realizacao", "celebracao", "holding", "lanzamiento", "seminario",
        "reuniao", "reunion",
    ]
    private static let articles: Set<Substring> = ["el", "la", "los", "las", "o", "a", "os", "as", "the"]

    static func hang(_ draft: inout ProgrammeDraft, root: @Sendable (String) -> Reference) {
        var anchors: [String: String] = [:]
        for part in draft.parts {
            guard case .relative(_, let reference) = part.element.when,
                let target = target(reference.text, of: part, in: draft.parts)
            else { continue }
            anchors[part.path] = target
        }
        for (path, target) in anchors.sorted(by: { $0.key < $1.key }) {
            if leads(from: target, to: path, anchors) {
                let part = draft.part(path)
                draft.note(
                    .circularDate,
                    line: part?.dateLine ?? part?.line,
                    found: part?.element.title.best(for: draft.language)?.text ?? path
                )
            } else {
                draft.change(path) { $0.element.anchor = root(target) }
            }
        }
    }

    private static func leads(from start: String, to end: String, _ anchors: [String: String]) -> Bool {
        var place: String? = start
        var steps = 0
        while let here = place, steps <= anchors.count {
            if here == end { return true }
            place = anchors[here]
            steps += 1
        }
        return false
    }

    /// The sibling, or else another part, whose title names the thing; one that says it takes place goes first.
    private static func target(
        _ words: String,
        of part: ProgrammeDraft.Part,
        in parts: [ProgrammeDraft.Part]
    ) -> String? {
        var wanted = MatchKey.of(words).split(separator: " ")
        if let first = wanted.first, articles.contains(first) { wanted.removeFirst() }
        guard !wanted.isEmpty else { return nil }
        func named(_ other: ProgrammeDraft.Part) -> Bool {
            guard other.path != part.path else { return false }
            let title = MatchKey.of(other.element.title.languages.first.flatMap { other.element.title[$0]?.text } ?? "")
            return " \(title) ".contains(" \(wanted.joined(separator: " ")) ")
        }
        func holds(_ other: ProgrammeDraft.Part) -> Bool {
            let title = MatchKey.of(other.element.title.languages.first.flatMap { other.element.title[$0]?.text } ?? "")
            return holding.contains { title.hasPrefix($0) } || title.hasPrefix(wanted.joined(separator: " "))
        }
        let near = parts.filter { $0.parent == part.parent && $0.element.level == part.element.level && named($0) }
        if let found = near.first(where: holds) ?? near.first(where: { $0.element.when?.earliest != nil }) {
            return found.path
        }
        return parts.first { named($0) && holds($0) && $0.element.level == "task" }?.path
    }
}

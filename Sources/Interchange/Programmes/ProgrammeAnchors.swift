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
        let parts = draft.parts.map { part in
            Candidate(part: part, title: MatchKey.of(part.element.title.best(for: draft.language)?.text ?? ""))
        }
        let siblings = Dictionary(grouping: parts) { $0.part.parent ?? "" }
        for one in parts {
            guard case .relative(_, let reference) = one.part.element.when,
                let target = target(reference.text, of: one, near: siblings[one.part.parent ?? ""] ?? [], in: parts)
            else { continue }
            anchors[one.part.path] = target
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

    private struct Candidate {
        let part: ProgrammeDraft.Part
        /// Folded.
        let title: String

        func isNamed(_ name: String) -> Bool { " \(title) ".contains(" \(name) ") }

        func holds(_ name: String) -> Bool { title.hasPrefix(name) || holding.contains { title.hasPrefix($0) } }
    }

    /// The sibling, or else another part, whose title names the thing; one that says it takes place goes first.
    private static func target(
        _ words: String,
        of one: Candidate,
        near siblings: [Candidate],
        in parts: [Candidate]
    ) -> String? {
        var wanted = MatchKey.of(words).split(separator: " ")
        if let first = wanted.first, articles.contains(first) { wanted.removeFirst() }
        guard !wanted.isEmpty else { return nil }
        let name = wanted.joined(separator: " ")
        // "Reunión de cierre: posterior a la reunión de cierre" leans on itself.
        if one.title == name { return one.part.path }
        func isOther(_ other: Candidate) -> Bool { other.part.path != one.part.path && other.isNamed(name) }
        let near = siblings.filter { $0.part.element.level == one.part.element.level && isOther($0) }
        if let found = near.first(where: { $0.holds(name) })
            ?? near.first(where: { $0.part.element.when?.earliest != nil })
        {
            return found.part.path
        }
        return parts.first { $0.part.element.level == "task" && isOther($0) && $0.holds(name) }?.part.path
    }
}

import Cooperation
import Localization
import TextAnalysis

/// A part of a plan and a part of another body's plan that are about the same matter, with every reason to think so.
struct PlanOverlap: Sendable {
    enum Reason: Sendable, Hashable {
        /// Both take up this mandate, or one of its lineage.
        case mandate(ItemID)
        /// They take up mandates on one theme, which this one bears.
        case theme(ItemID)
        /// The keys of the words that their titles share.
        case words([String])
        /// One says that it works with the body of the other.
        case partner(Institution)
        /// The plans run at the same time.
        case time
    }

    let part: ItemID
    let other: ItemID
    let otherPlan: ToldPlan
    let reasons: [Reason]

    /// What groups parts or only dates them says nothing of its own.
    private static let silent: Set<String> = ["area", "task", "indicator", "agenda-item"]

    private struct Part {
        let item: ItemID
        let plan: ToldPlan
        let title: LocalizedText
        let institutions: [Institution]
    }

    /// The overlaps of one plan with those of other bodies, in the order of its parts.
    static func all(of plan: ToldPlan, in graph: DirectionGraph) -> [PlanOverlap] {
        let bodies = bodies(of: plan)
        let others = graph.plans.filter {
            let theirs = Self.bodies(of: $0)
            return !theirs.isEmpty && theirs.isDisjoint(with: bodies)
        }
        guard !bodies.isEmpty, !others.isEmpty else { return [] }
        let own = parts(of: plan, graph)
        let all = own + others.flatMap { parts(of: $0, graph) }
        var found: [[Int]: [Reason]] = [:]
        // By mandates: few parts name any, and a plan stands for its parts only where none of them does.
        let naming = all.indices.filter { !graph.targets(of: all[$0].item, "mandates").isEmpty }
        let detailed = Set(naming.filter { all[$0].item != all[$0].plan.item }.map { all[$0].plan.item })
        let asked = naming.filter { !detailed.contains(all[$0].item) }
        for one in asked.prefix(while: { $0 < own.count }) {
            for other in asked where other >= own.count {
                if let reason = common(all[one].item, all[other].item, graph) { found[[one, other]] = [reason] }
            }
        }
        let texts = all.map { keys(of: $0.title.best(for: .es)?.text ?? "").map(\.key) }
        for pair in SharedWords.pairs(of: texts, where: { $0 < own.count && $1 >= own.count }) {
            found[[pair.one, pair.other], default: []].append(.words(pair.keys))
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, reasons in
            let (one, other) = (all[pair[0]], all[pair[1]])
            return PlanOverlap(
                part: one.item,
                other: other.item,
                otherPlan: other.plan,
                reasons: reasons + partner(one, other) + (areAtOnce(one.plan, other.plan) ? [.time] : [])
            )
        }
    }

    private static func bodies(of plan: ToldPlan) -> Set<String> {
        Set(plan.plan.bodies.map { $0.party?.rawValue ?? $0.name })
    }

    /// The plan itself and its parts that say something of their own.
    private static func parts(of plan: ToldPlan, _ graph: DirectionGraph) -> [Part] {
        [Part(item: plan.item, plan: plan, title: LocalizedText(), institutions: [])]
            + graph.descendants(of: plan.item).filter { !silent.contains($0.content.level?.rawValue ?? "") }.map {
                Part(
                    item: $0.item,
                    plan: plan,
                    title: $0.content.title,
                    institutions: $0.content.responsible + $0.content.counterparts
                )
            }
    }

    private static func common(_ one: ItemID, _ other: ItemID, _ graph: DirectionGraph) -> Reason? {
        let mandates = graph.targets(of: one, "mandates").compactMap { graph.mandate($0) }
        let theirs = graph.targets(of: other, "mandates").compactMap { graph.mandate($0) }
        for mandate in mandates {
            let kin = Set(graph.lineage(of: mandate.item))
            if theirs.contains(where: { kin.contains($0.item) }) { return .mandate(mandate.item) }
        }
        let themed = mandates.first { mandate in
            !mandate.content.theme.isEmpty && theirs.contains { $0.content.theme == mandate.content.theme }
        }
        return themed.map { .theme($0.item) }
    }

    private static func partner(_ one: Part, _ other: Part) -> [Reason] {
        func named(_ part: Part, _ bodies: Set<String>) -> Institution? {
            part.institutions.first { bodies.contains($0.party?.rawValue ?? $0.name) }
        }
        let found = named(one, bodies(of: other.plan)) ?? named(other, bodies(of: one.plan))
        return found.map { [.partner($0)] } ?? []
    }

    private static func areAtOnce(_ one: ToldPlan, _ other: ToldPlan) -> Bool {
        guard let first = one.plan.period, let second = other.plan.period, let start = first.earliest,
            let end = first.latest, let begins = second.earliest, let ends = second.latest
        else { return false }
        return start <= ends && begins <= end
    }

    /// The words of a title with the keys that related words of other languages share.
    private static func keys(of title: String) -> [(key: String, word: String)] {
        let bytes = Array(title.utf8)
        return Tokenizer.words(title).filter { !StopWords.containsInAnyLanguage($0.text) }.map {
            (Cognates.root($0.text), String(decoding: bytes[$0.range], as: UTF8.self))
        }
    }

    /// "palabras en común: oferta, demanda; al mismo tiempo".
    func why(_ words: DirectionWords) -> String {
        let text = words.text
        return reasons.map { reason in
            switch reason {
            case .mandate(let item):
                text("overlap.mandate", ["mandate": .text(words.graph.named(item).map { words.title($0.title) } ?? "")])
            case .theme(let item): words.theme(of: item)
            case .words(let keys): text("overlap.words", ["words": .text(shared(keys, words))])
            case .partner(let institution):
                text("overlap.partner", ["body": .text(words.names([institution]))])
            case .time: text("overlap.time")
            }
        }
        .joined(separator: "; ")
    }

    /// The words as the reader's title has them, or as the original has them where the translation shares none.
    private func shared(_ keys: [String], _ words: DirectionWords) -> String {
        let title = words.graph.named(part)?.title ?? LocalizedText()
        let wanted = Set(keys)
        func found(_ language: Language) -> [String] {
            var seen = Set<String>()
            return Self.keys(of: title.best(for: language)?.text ?? "")
                .filter { wanted.contains($0.key) && seen.insert($0.key).inserted }.map { $0.word.lowercased() }
        }
        let own = found(words.text.language)
        return (own.isEmpty ? found(.es) : own).joined(separator: ", ")
    }
}

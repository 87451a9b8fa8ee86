import Cooperation
import Localization

/// Two mandates that ask different bodies for something on the same theme, with every reason to think so.
struct MandateOverlap: Sendable {
    enum Reason: Sendable, Hashable {
        case theme(ItemID)
        case goal(String)
        case space(String)
    }

    let one: Told<Mandate>
    let other: Told<Mandate>
    let reasons: [Reason]

    /// The overlaps among all mandates; what renews, supersedes or equals another is no overlap.
    static func all(in graph: DirectionGraph) -> [MandateOverlap] {
        let byTheme = Dictionary(grouping: graph.mandates) { $0.content.theme }
        return graph.mandates.flatMap { mandate in
            (byTheme[mandate.content.theme] ?? []).drop { $0.item != mandate.item }.dropFirst()
                .compactMap { MandateOverlap(mandate, $0, graph) }
        }
    }

    /// The overlaps of one mandate, itself first.
    static func all(of mandate: Told<Mandate>, in graph: DirectionGraph) -> [MandateOverlap] {
        graph.mandates.filter { $0.item != mandate.item }.compactMap { MandateOverlap(mandate, $0, graph) }
    }

    private init?(_ one: Told<Mandate>, _ other: Told<Mandate>, _ graph: DirectionGraph) {
        guard !one.content.theme.isEmpty, one.content.theme == other.content.theme else { return nil }
        let bodies = [one, other].map { Set($0.content.addressees.map { $0.party?.rawValue ?? $0.name }) }
        guard bodies.allSatisfy({ !$0.isEmpty }), bodies[0].isDisjoint(with: bodies[1]),
            !graph.lineage(of: one.item).contains(other.item)
        else { return nil }
        self.one = one
        self.other = other
        var reasons: [Reason] = [.theme(one.item)]
        if let goal = one.content.goal, goal == other.content.goal { reasons.append(.goal(goal.rawValue)) }
        if let space = one.content.space, space == other.content.space { reasons.append(.space(space.rawValue)) }
        self.reasons = reasons
    }

    /// "mismo tema: Visibilidad y comunicación; mismo ODS: 17".
    func why(_ words: DirectionWords) -> String {
        reasons.map { reason in
            switch reason {
            case .theme(let item): words.theme(of: item)
            case .goal(let goal): words.text("overlap.goal", ["goal": .text(goal)])
            case .space(let space):
                words.text("overlap.space", ["space": .text(words.labels.label(space, in: "space"))])
            }
        }
        .joined(separator: "; ")
    }
}

extension DirectionWords {
    /// "mismo tema: Visibilidad y comunicación", of a mandate.
    func theme(of mandate: ItemID) -> String {
        text("overlap.theme", ["theme": .text(graph.mandate(mandate).map { title($0.content.theme) } ?? "")])
    }
}

extension DirectionGraph {
    /// A mandate with all that it comes from and all that follows from it, the oldest first.
    func lineage(of mandate: ItemID) -> [ItemID] {
        var found: Set<ItemID> = [mandate]
        var open = [mandate]
        while let next = open.popLast() {
            let kin = ["renews", "supersedes", "equivalent"].flatMap { targets(of: next, $0) + sources(of: next, $0) }
            open += kin.filter { found.insert($0).inserted }
        }
        return found.sorted { (adopted($0), $0.rawValue) < (adopted($1), $1.rawValue) }
    }

    /// The day a mandate dates from, as a number: its instrument's, or its summit's.
    private func adopted(_ mandate: ItemID) -> Int {
        let instrument = target(of: mandate, "instrument").flatMap { item in instruments.first { $0.item == item } }
        return (instrument?.content.adopted ?? summit(of: mandate)?.content.held)?.latest?.dayNumber ?? 0
    }
}

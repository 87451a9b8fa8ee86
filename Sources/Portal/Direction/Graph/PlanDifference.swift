import CanonicalJSON
import Cooperation
import Localization
import TextAnalysis

/// What is new, gone or changed between two tellings of a plan.
///
/// Parts are the same where their address is; otherwise, below parts that are the same, where level and number are, or
/// level and title, or else where most words of their titles are. What is left is looked for in the whole plan by level
/// and title, since a part may have moved.
struct PlanDifference: Sendable {
    struct Changed: Sendable {
        let field: AnyField
        let before: JSON?
        let now: JSON?
    }

    struct Row: Sendable {
        enum Sort: String, Sendable, CaseIterable { case removed, changed, added }

        let sort: Sort
        let item: ItemID
        let before: PlanElement?
        let now: PlanElement?
        let changes: [Changed]
    }

    /// What is new and changed in the order of the later telling, and what is gone in that of the earlier one before.
    let rows: [Row]
    /// The parts that are the same, the earlier one first.
    let pairs: [ItemID: ItemID]
    /// What the plan says of itself otherwise than before.
    let whole: [Changed]

    /// What matters of a part, by consequence; the words of a date follow from the date.
    private static let compared: Set<String> = [
        "title", "level", "number", "when", "responsible", "counterparts", "budget", "resultType", "target", "baseline",
        "places", "objectives",
    ]

    init(from before: PlanOutline, to now: PlanOutline) {
        var pairs: [ItemID: ItemID] = [:]
        var taken: Set<ItemID> = []
        func pair(_ one: ItemID, _ other: ItemID) {
            pairs[one] = other
            taken.insert(other)
        }
        for item in before.elements.keys where now.elements[item] != nil { pair(item, item) }
        func key(_ element: PlanElement?) -> String {
            guard let element else { return "" }
            return (element.level?.rawValue ?? "") + " " + Fold.folded(element.title.best(for: .es)?.text ?? "")
        }
        func number(_ element: PlanElement?) -> String {
            guard let element, !element.number.isEmpty else { return "" }
            return (element.level?.rawValue ?? "") + " " + element.number
        }
        func match(_ ones: [ItemID], _ others: [ItemID], _ name: (PlanElement?) -> String) {
            let left = Dictionary(grouping: ones.filter { pairs[$0] == nil }) { name(before.elements[$0]) }
            let right = Dictionary(grouping: others.filter { !taken.contains($0) }) { name(now.elements[$0]) }
            for (name, found) in left where !name.isEmpty {
                // Where several bear one name, their order tells them apart.
                for (one, other) in zip(found, right[name] ?? []) { pair(one, other) }
            }
        }
        func matchWords(_ ones: [ItemID], _ others: [ItemID]) {
            for one in ones where pairs[one] == nil {
                let level = before.elements[one]?.level
                let best = others.filter { !taken.contains($0) && now.elements[$0]?.level == level }
                    .map { ($0, Self.likeness(before.elements[one], now.elements[$0])) }
                    .max { $0.1 < $1.1 }
                if let best, best.1 >= 0.5 { pair(one, best.0) }
            }
        }
        var open = [(before.plan.item, now.plan.item)]
        var seen: Set<ItemID> = []
        while let (one, other) = open.popLast() {
            guard seen.insert(one).inserted else { continue }
            let (ones, others) = (before.children[one] ?? [], now.children[other] ?? [])
            match(ones, others, number)
            match(ones, others, key)
            matchWords(ones, others)
            open += ones.compactMap { child in pairs[child].map { (child, $0) } }
        }
        match(before.parts, now.parts, key)
        self.pairs = pairs
        let earlier = Dictionary(pairs.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        let fields = AnyKind(PlanElement.self).fields.filter { Self.compared.contains($0.name) }
            .enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element)
        rows =
            before.parts.filter { pairs[$0] == nil }.map {
                Row(sort: .removed, item: $0, before: before.elements[$0], now: nil, changes: [])
            }
            + now.parts.compactMap { item in
                let own = now.elements[item]
                guard let old = earlier[item].flatMap({ before.elements[$0] }) else {
                    return Row(sort: .added, item: item, before: nil, now: own, changes: [])
                }
                let changes = Self.changes(fields, old.json, own?.json ?? .null)
                return changes.isEmpty ? nil : Row(sort: .changed, item: item, before: old, now: own, changes: changes)
            }
        let details = AnyKind(Plan.self).fields.filter {
            ["title", "number", "bodies", "responsible", "period", "status", "objective"].contains($0.name)
        }
        whole = Self.changes(details, before.plan.plan.json, now.plan.plan.json)
    }

    func count(_ sort: Row.Sort) -> Int { rows.count { $0.sort == sort } }

    private static func changes(_ fields: [AnyField], _ one: JSON, _ other: JSON) -> [Changed] {
        fields.compactMap { field in
            let (before, now) = (one[field.name], other[field.name])
            guard before != now else { return nil }
            if let before, let now, field.compare(before, now) == .same { return nil }
            return Changed(field: field, before: before, now: now)
        }
    }

    /// The share of words that two titles have in common.
    static func likeness(_ one: PlanElement?, _ other: PlanElement?) -> Double {
        likeness(one?.title.best(for: .es)?.text ?? "", other?.title.best(for: .es)?.text ?? "")
    }

    static func likeness(_ one: String, _ other: String) -> Double {
        func words(_ text: String) -> Set<String> {
            Set(
                Tokenizer.words(text).map { Fold.folded(String($0.text)) }.filter {
                    !StopWords.containsInAnyLanguage($0)
                }
            )
        }
        let (first, second) = (words(one), words(other))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return Double(first.intersection(second).count) / Double(first.union(second).count)
    }
}

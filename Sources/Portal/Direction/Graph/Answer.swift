import Cooperation
import Ledger

/// Something that was linked as the answer to a mandate, a task or an expected result.
struct Answer: Sendable, Hashable {
    let item: ItemID
    /// Who says so.
    let party: PartyCode

    /// The answers to these items that somebody confirms and nobody refuses, by the item they answer.
    static func all(of items: [ItemID], _ ledger: Ledger) async throws -> [ItemID: [Answer]] {
        struct Pair: Hashable {
            let item: ItemID
            let other: ItemID
        }
        let rows = try await ledger.links(.fulfils, of: items)
        let refused = Set(rows.filter { $0.verdict == .refused }.map { Pair(item: $0.item, other: $0.other) })
        var answers: [ItemID: [Answer]] = [:]
        var seen = Set<Pair>()
        for row in rows where row.verdict == .confirmed {
            let pair = Pair(item: row.item, other: row.other)
            guard !refused.contains(pair), seen.insert(pair).inserted else { continue }
            answers[row.other, default: []].append(Answer(item: row.item, party: row.party))
        }
        return answers
    }
}

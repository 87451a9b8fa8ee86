import Cooperation
import Ledger

/// One telling of a plan with its parts: as somebody tells it, or as it was told at an earlier moment.
struct PlanOutline: Sendable {
    let plan: ToldPlan
    /// Who tells it.
    let party: PartyCode
    let elements: [ItemID: PlanElement]
    /// The parts below the plan or a part, in the order of the document.
    let children: [ItemID: [ItemID]]

    init(_ plan: ToldPlan, by party: PartyCode, _ elements: [(item: ItemID, content: PlanElement)]) {
        self.plan = plan
        self.party = party
        self.elements = Dictionary(elements.map { ($0.item, $0.content) }, uniquingKeysWith: { first, _ in first })
        var children: [ItemID: [(order: Double, item: ItemID)]] = [:]
        for (item, content) in elements {
            guard let parent = content.parent?.item(for: party) else { continue }
            children[parent, default: []].append((content.order?.approximate ?? .infinity, item))
        }
        self.children = children.mapValues { $0.sorted { ($0.order, $0.item) < ($1.order, $1.item) }.map(\.item) }
    }

    /// Every part, depth first; a part that stands below itself ends there.
    var parts: [ItemID] {
        var seen: Set<ItemID> = []
        func below(_ item: ItemID) -> [ItemID] {
            (children[item] ?? []).flatMap { child in seen.insert(child).inserted ? [child] + below(child) : [] }
        }
        return below(plan.item)
    }
}

extension Reference {
    /// The item it leads to, where a party names it.
    func item(for party: PartyCode) -> ItemID {
        switch target {
        case .item(let item): item
        case .filed(let kind, let key, let owner): ItemID(kind: kind, party: owner ?? party, key: key)
        }
    }
}

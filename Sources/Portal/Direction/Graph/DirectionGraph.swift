import CanonicalJSON
import Cooperation
import Ledger

/// Where cooperation is to go and what answers it: summits, mandates, plans and meetings, with how they name each
/// other and what has been linked to them.
struct DirectionGraph: Sendable {
    let summits: [Told<Summit>]
    let instruments: [Told<Instrument>]
    let mandates: [Told<Mandate>]
    let plans: [ToldPlan]
    let elements: [ItemID: Told<PlanElement>]
    let meetings: [Told<Meeting>]
    let needs: [ToldNeed]
    let programmes: [Told<Programme>]
    let figures: [PublishedFigure]
    /// What was linked as an answer, by the item that it answers.
    let evidence: [ItemID: [Answer]]
    /// What parties report, by the item that they report on, the latest period first.
    let reports: [ItemID: [Report]]
    let recordedAt: Int64?
    /// The children of a plan, meeting or element, in the order of the document.
    let children: [ItemID: [ItemID]]
    /// Other tellings of a plan, of which none is counted beside the one that stands.
    let versions: [ItemID: [PlanOutline]]
    /// Plans that are probably one, of which nobody has said whether they are.
    let planTwins: [PlanTwins]
    /// Where what does not stand has gone: another telling of a plan to the one that stands, its parts to the parts they
    /// correspond to.
    private let moved: [ItemID: ItemID]
    private let named: [ItemID: [ReferenceRow]]
    private let naming: [ItemID: [ReferenceRow]]
    private let titles: [ItemID: Named]

    /// A title with what sort of item it is.
    struct Named: Sendable {
        let kind: String
        let title: LocalizedText
    }

    static func read(_ ledger: Ledger) async throws -> DirectionGraph {
        func told<Content: Cooperation.Content>(_ kind: Content.Type) async throws -> [Told<Content>] {
            try await ledger.items(ofKind: kind.kind).map {
                Told(item: $0.item, content: try Content(json: .object($0.content)))
            }
        }
        let summits = try await told(Summit.self)
        let instruments = try await told(Instrument.self)
        let mandates = try await told(Mandate.self)
        var plans: [ToldPlan] = []
        for kind in AnyKind.plans { plans += try await ToldPlan.all(kind, ledger) }
        var elements = try await told(PlanElement.self)
        let meetings = try await told(Meeting.self)
        let needs = try await ToldNeed.all(ledger)
        let programmes = try await told(Programme.self)
        var titles: [ItemID: Named] = [:]
        for told in summits { titles[told.item] = Named(kind: Summit.kind.name, title: told.content.title) }
        for told in instruments { titles[told.item] = Named(kind: Instrument.kind.name, title: told.content.title) }
        for told in mandates { titles[told.item] = Named(kind: Mandate.kind.name, title: told.content.title) }
        let joined = try await PlanGroup.all(ledger)
        for told in joined.values.flatMap({ $0 }) {
            titles[told.plan.item] = Named(kind: told.plan.kind.name, title: told.plan.plan.title)
        }
        for told in plans { titles[told.item] = Named(kind: told.kind.name, title: told.plan.title) }
        for told in elements { titles[told.item] = Named(kind: PlanElement.kind.name, title: told.content.title) }
        for told in meetings { titles[told.item] = Named(kind: Meeting.kind.name, title: told.content.title) }
        for told in programmes { titles[told.item] = Named(kind: Programme.kind.name, title: told.content.title) }
        for told in needs { titles[told.item] = Named(kind: Need.kind.name, title: told.content.title) }

        let items = Array(titles.keys)
        var references = try await ledger.references(from: items)
        let roots = plans.map(\.item) + joined.values.flatMap { $0 }.map(\.plan.item) + meetings.map(\.item)
        references = Self.own(references, try await ledger.declarations(underEachOf: roots))
        let owned = Set(references.filter { $0.field == "root" }.map(\.item))
        elements.removeAll { !owned.contains($0.item) }
        let (standing, versions, moved) = Self.versions(of: joined, elements, references)
        plans = plans.filter { joined[$0.item] == nil } + standing
        elements.removeAll { moved[$0.item] != nil }
        references.removeAll { moved[$0.item] != nil }
        let answered = try await ledger.links(.same, of: plans.map(\.item)).map { Set([$0.item, $0.other]) }
        let planTwins = plans.indices.flatMap { index in
            plans[(index + 1)...].compactMap { PlanTwins(plans[index], $0) }
        }
        .filter { !answered.contains([$0.one, $0.other]) }
        var evidence: [ItemID: [Answer]] = [:]
        for (asked, answers) in try await Answer.all(of: items, ledger) {
            evidence[moved[asked] ?? asked, default: []] += answers.map {
                Answer(item: moved[$0.item] ?? $0.item, party: $0.party)
            }
        }
        var reports: [ItemID: [Report]] = [:]
        for (about, told) in try await Report.all(ledger) { reports[moved[about] ?? about, default: []] += told }
        let figures = try await PublishedFigure.all(ledger)
        let outside = Set(evidence.values.flatMap { $0 }.map(\.item)).union(figures.flatMap(\.about))
            .subtracting(titles.keys)
        for content in try await ledger.contents(of: Array(outside)) {
            let title = try content.content["title"].map { try LocalizedText(json: $0) }
            titles[content.head] = Named(kind: content.kind.name, title: title ?? LocalizedText())
        }
        return DirectionGraph(
            summits: summits,
            instruments: instruments,
            mandates: mandates,
            plans: plans,
            elements: elements,
            meetings: meetings,
            needs: needs,
            programmes: programmes,
            figures: figures,
            references: references,
            evidence: evidence,
            reports: reports,
            versions: versions,
            planTwins: planTwins,
            moved: moved,
            titles: titles,
            recordedAt: try await ledger.lastRecordedAt()
        )
    }

    /// The references of parts whose plan or meeting the same party tells: nobody adds to what another one tells.
    private static func own(_ references: [ReferenceRow], _ roots: [DeclarationRow]) -> [ReferenceRow] {
        let tellers = Dictionary(grouping: roots, by: \.item).mapValues { Set($0.map(\.party)) }
        let foreign = Set(
            references.filter { $0.field == "root" && tellers[$0.target]?.contains($0.party) != true }.map(\.item)
        )
        return references.filter { !foreign.contains($0.item) }
    }

    /// Of plans told by several the telling that stands, the others, and where their parts have gone.
    private static func versions(
        of joined: [ItemID: [(plan: ToldPlan, party: PartyCode)]],
        _ elements: [Told<PlanElement>],
        _ references: [ReferenceRow]
    ) -> (standing: [ToldPlan], versions: [ItemID: [PlanOutline]], moved: [ItemID: ItemID]) {
        let roots = Dictionary(
            references.filter { $0.field == "root" }.map { ($0.item, $0.target) },
            uniquingKeysWith: { first, _ in first }
        )
        let parts = Dictionary(grouping: joined.isEmpty ? [] : elements) { roots[$0.item] }
        var standing: [ToldPlan] = []
        var versions: [ItemID: [PlanOutline]] = [:]
        var moved: [ItemID: ItemID] = [:]
        for (_, tellings) in joined.sorted(by: { $0.key < $1.key }) {
            let outlines = tellings.map { telling in
                PlanOutline(
                    telling.plan,
                    by: telling.party,
                    (parts[telling.plan.item] ?? []).map { ($0.item, $0.content) }
                )
            }
            guard let index = PlanGroup.standing(tellings) else { continue }
            let own = outlines[index]
            standing.append(own.plan)
            for (place, other) in outlines.enumerated() where place != index {
                versions[own.plan.item, default: []].append(other)
                let pairs = PlanDifference(from: other, to: own).pairs
                moved[other.plan.item] = own.plan.item
                // What corresponds to nothing is at least something about the plan.
                for item in other.elements.keys { moved[item] = pairs[item] ?? own.plan.item }
            }
        }
        return (standing, versions, moved)
    }

    private init(
        summits: [Told<Summit>],
        instruments: [Told<Instrument>],
        mandates: [Told<Mandate>],
        plans: [ToldPlan],
        elements: [Told<PlanElement>],
        meetings: [Told<Meeting>],
        needs: [ToldNeed],
        programmes: [Told<Programme>],
        figures: [PublishedFigure],
        references: [ReferenceRow],
        evidence: [ItemID: [Answer]],
        reports: [ItemID: [Report]],
        versions: [ItemID: [PlanOutline]],
        planTwins: [PlanTwins],
        moved: [ItemID: ItemID],
        titles: [ItemID: Named],
        recordedAt: Int64?
    ) {
        self.summits = summits
        self.instruments = instruments
        self.mandates = mandates
        self.plans = plans
        self.meetings = meetings
        self.needs = needs
        self.programmes = programmes
        self.figures = figures
        self.evidence = evidence
        self.reports = reports
        self.versions = versions
        self.planTwins = planTwins
        self.moved = moved
        self.titles = titles
        self.recordedAt = recordedAt
        self.elements = Dictionary(elements.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        named = Dictionary(grouping: references) { $0.item }
        naming = Dictionary(grouping: references) { moved[$0.target] ?? $0.target }
        var children: [ItemID: [(order: Double, item: ItemID)]] = [:]
        for row in references where row.field == "parent" {
            guard let element = self.elements[row.item] else { continue }
            children[row.target, default: []].append((element.content.order?.approximate ?? .infinity, row.item))
        }
        self.children = children.mapValues { $0.sorted { $0.order < $1.order }.map(\.item) }
    }

    /// The items that this one names in a field.
    func targets(of item: ItemID, _ field: String) -> [ItemID] {
        var seen = Set<ItemID>()
        return (named[item] ?? []).filter { $0.field == field }.map { moved[$0.target] ?? $0.target }
            .filter { seen.insert($0).inserted }
    }

    func target(of item: ItemID, _ field: String) -> ItemID? { targets(of: item, field).first }

    /// The items that name this one in a field.
    func sources(of item: ItemID, _ field: String) -> [ItemID] {
        var seen = Set<ItemID>()
        return (naming[item] ?? []).filter { $0.field == field && seen.insert($0.item).inserted }.map(\.item)
    }

    func named(_ item: ItemID) -> Named? { titles[item] }

    /// All that stands below, depth first in the order of the document.
    func descendants(of item: ItemID) -> [Told<PlanElement>] {
        (children[item] ?? []).flatMap { child -> [Told<PlanElement>] in
            guard let element = elements[child] else { return [] }
            return [element] + descendants(of: child)
        }
    }

    /// The plan or meeting that an element belongs to.
    func root(of element: ItemID) -> ItemID? { target(of: moved[element] ?? element, "root") }

    func mandate(_ item: ItemID) -> Told<Mandate>? { mandates.first { $0.item == item } }
    func summit(_ item: ItemID) -> Told<Summit>? { summits.first { $0.item == item } }
    func plan(_ item: ItemID) -> ToldPlan? { plans.first { $0.item == moved[item] ?? item } }

    /// Where an item stands, or the part that it corresponds to.
    func place(of item: ItemID) -> ItemID { moved[item] ?? item }
    func programme(_ item: ItemID) -> Told<Programme>? { programmes.first { $0.item == item } }
    func meeting(_ item: ItemID) -> Told<Meeting>? { meetings.first { $0.item == item } }

    /// The summit whose instrument holds the mandate.
    func summit(of mandate: ItemID) -> Told<Summit>? {
        target(of: mandate, "instrument").flatMap { target(of: $0, "summit") }.flatMap { summit($0) }
    }
}

/// An item with what stands of it today.
struct Told<Content: Cooperation.Content>: Sendable {
    let item: ItemID
    let content: Content
}

/// A plan of whatever kind: they all say the same of themselves.
struct ToldPlan: Sendable {
    let item: ItemID
    let plan: any Planned

    var kind: Kind { type(of: plan).kind }

    fileprivate static func all<Content: Planned>(_ kind: Content.Type, _ ledger: Ledger) async throws -> [ToldPlan] {
        try await ledger.items(ofKind: kind.kind).map {
            ToldPlan(item: $0.item, plan: try Content(json: .object($0.content)))
        }
    }
}

extension Visit {
    /// The graph as of the last entry, made once for all pages.
    func direction() async throws -> DirectionGraph {
        try await kept("direction") { try await DirectionGraph.read(ledger) }
    }

    /// The day it is, in universal time.
    var today: CalendarDay? { Moment(milliseconds: house.settings.now()).day }
}

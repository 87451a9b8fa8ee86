import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// What a form is about: something new, below or about something else, or something told already.
struct TellSubject: Sendable {
    let form: Tellable
    /// What is corrected; nil for what begins here.
    var item: ItemID?
    /// The key it is filed under.
    var key: String?
    var before = JSONObject()
    /// What the place decides, such as the plan it belongs to.
    var placed = JSONObject()
    /// What it stands in or is about, and the plan or meeting at the root of it.
    var around: ItemID?
    var root: ItemID?
    /// The year of dates that leave it out.
    var year: Int?
    /// What another one tells of the same, which is told anew in the party's own name.
    var twin: ItemID?

    /// What the address or the hidden inputs of a form name.
    ///
    /// Throws ``PortalError/notFound``, and ``Registry/RegistryError/notConcerned(_:)`` where the party may not.
    static func find(
        _ value: (String) -> String?,
        _ graph: DirectionGraph,
        _ visit: DesignatedVisit
    ) async throws -> TellSubject? {
        if let id = value("sobre") { return try await told(ItemID(id), graph, visit) }
        guard let name = value("clase") else { return nil }
        guard let form = Tellable.named(name) else { throw PortalError.notFound }
        var subject = TellSubject(form: form)
        if form.kind.kind == PlanElement.kind {
            guard let place = value("bajo").map({ ItemID($0) }), graph.named(place) != nil else {
                throw PortalError.notFound
            }
            let root = graph.root(of: place) ?? place
            guard graph.plan(root) != nil || graph.meeting(root) != nil else { throw PortalError.notFound }
            try await own(root, visit)
            subject.placed["root"] = Reference(root).json
            subject.before["parent"] = Reference(place).json
            subject.before["order"] = Quantity(units: Int64(graph.children[place]?.count ?? 0) + 1).json
            subject.stand(in: place, root, graph)
        }
        if form.kind.kind == FollowUp.kind {
            guard let about = value("acerca").map({ ItemID($0) }), graph.named(about) != nil else {
                throw PortalError.notFound
            }
            subject.placed["about"] = Reference(about).json
            subject.stand(in: about, graph.root(of: about) ?? about, graph)
        }
        if AnyKind.isPlan(form.kind.kind) {
            let party = visit.pen.party
            let name = visit.visit.labels.partner(party.rawValue)
            subject.before["bodies"] = [Institution(name: name, party: party)].json
            if let longer = value("de").map({ ItemID($0) }), graph.named(longer) != nil {
                subject.before["plan"] = Reference(longer).json
            }
        }
        if form.kind.kind == Programme.kind, let other = value("como").map({ ItemID($0) }) {
            guard let view = try await visit.visit.ledger.item(other), let told = graph.programme(view.head) else {
                throw PortalError.notFound
            }
            guard view.mayBeTold(by: visit.pen.party, visit.visit.vocabularies) else {
                throw RegistryError.notConcerned(visit.pen.party.rawValue)
            }
            // Its source is whoever compiled it; who tells it themselves needs none.
            subject.before = told.content.json.object ?? JSONObject()
            for field in ["source", "standing"] { subject.before[field] = nil }
            subject.twin = told.item
        }
        if form.kind.kind == Meeting.kind, let task = value("cumple").map({ ItemID($0) }), graph.elements[task] != nil {
            subject.before["parent"] = Reference(task).json
        }
        return subject
    }

    private static func told(
        _ item: ItemID,
        _ graph: DirectionGraph,
        _ visit: DesignatedVisit
    ) async throws -> TellSubject {
        guard let view = try await visit.visit.ledger.item(item), let form = Tellable.named(view.kind.kind.name) else {
            throw PortalError.notFound
        }
        let party = visit.pen.party
        guard let own = view.ownWord(of: party) else { throw RegistryError.notConcerned(party.rawValue) }
        var subject = TellSubject(form: form)
        subject.item = view.ownMember(of: party).item
        subject.key = view.ownMember(of: party).key
        subject.before = own
        for field in form.placed { subject.placed[field] = own[field] }
        if form.kind.kind == FollowUp.kind {
            guard let about = graph.reports.first(where: { $0.value.contains { $0.item == view.head } })?.key else {
                throw PortalError.notFound
            }
            subject.stand(in: about, graph.root(of: about) ?? about, graph)
        } else {
            subject.stand(in: view.head, graph.root(of: view.head) ?? view.head, graph)
        }
        return subject
    }

    private mutating func stand(in place: ItemID, _ root: ItemID, _ graph: DirectionGraph) {
        around = place
        self.root = root
        let period = graph.plan(root)?.plan.period ?? graph.meeting(root)?.content.held
        if let first = period?.earliest?.year, first == period?.latest?.year { year = first }
    }

    /// Parts are added by whoever tells the whole.
    private static func own(_ root: ItemID, _ visit: DesignatedVisit) async throws {
        let view = try await visit.visit.ledger.item(root)
        guard view?.ownWord(of: visit.pen.party) != nil else {
            throw RegistryError.notConcerned(visit.pen.party.rawValue)
        }
    }
}

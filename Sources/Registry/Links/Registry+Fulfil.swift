import Cooperation
import Ledger

extension Registry {
    /// A party says that one item delivers what another asks for: a meeting its task, an initiative its mandate.
    ///
    /// Whoever tells either of them, or is asked, may say so; others who tell the same can refuse it.
    ///
    /// - Parameter verdict: ``Link/Verdict/undone`` takes the party's own earlier word back.
    public func fulfil(_ asked: ItemID, by answer: ItemID, _ verdict: Link.Verdict, with pen: Pen) async throws {
        try check(pen.party)
        guard asked != answer else { throw RegistryError.sameItem(asked.rawValue) }
        var views: [ItemView] = []
        for item in [answer, asked] {
            guard let view = try await ledger.item(item) else { throw RegistryError.unknownItem(item.rawValue) }
            views.append(view)
        }
        guard views.contains(where: { $0.concerns(pen.party) }) else {
            throw RegistryError.notConcerned(pen.party.rawValue)
        }
        let inScope = views.map(subject).first { pen.scope.covers($0) }
        _ = try await enter([
            Word(
                pen,
                views[0].head,
                .link(Link(.fulfils, views[1].head, verdict)),
                subject: inScope ?? subject(of: views[0]),
                right: .declare
            )
        ])
    }
}

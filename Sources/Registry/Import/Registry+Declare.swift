import CanonicalJSON
import Cooperation
import Ledger

extension Registry {
    /// Something a party is to say of an item, if it has not said just that already.
    struct Saying: Sendable {
        let item: ItemID
        let kind: Kind
        let key: String
        let content: JSON
        let measures: [Measure]
        let source: Source

        init(
            party: PartyCode,
            kind: Kind,
            key: String,
            content: JSON,
            measures: [Measure] = [],
            source: Source
        ) {
            item = ItemID(kind: kind.name, party: party, key: key)
            self.kind = kind
            self.key = key
            self.content = content
            self.measures = measures
            self.source = source
        }
    }

    /// Enters what is new among the sayings; gives the number of entries.
    func say(_ sayings: [Saying], as party: PartyCode, designation: String) async throws -> Int {
        let items = sayings.map(\.item)
        let before = try await ledger.declarations(by: party, of: items)
        let measured = try await ledger.measures(by: party, of: items)
        var statements: [Statement] = []
        for saying in sayings {
            func state(_ act: Act) {
                statements.append(
                    Statement(
                        party: party,
                        designation: designation,
                        item: saying.item,
                        act: act,
                        source: saying.source
                    )
                )
            }
            if before[saying.item] != saying.content {
                state(.declare(kind: saying.kind.name, key: saying.key, content: saying.content))
            }
            let known = measured[saying.item] ?? [:]
            let news = saying.measures.filter { known[$0.coordinates] != $0 }
            if !news.isEmpty { state(.measure(news)) }
        }
        return try await ledger.append(statements, now: now()).count
    }
}

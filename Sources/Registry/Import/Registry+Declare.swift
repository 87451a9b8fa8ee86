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
    func say(_ sayings: [Saying], with pen: Pen) async throws -> Int {
        let items = sayings.map(\.item)
        let before = try await ledger.declarations(by: pen.party, of: items)
        let measured = try await ledger.measures(by: pen.party, of: items)
        var words: [Word] = []
        for saying in sayings {
            let subject = subject(kind: saying.kind.name, saying.content)
            func state(_ act: Act) {
                words.append(Word(pen, saying.item, act, source: saying.source, subject: subject))
            }
            if before[saying.item] != saying.content {
                state(.declare(kind: saying.kind.name, key: saying.key, content: saying.content))
            }
            let known = measured[saying.item] ?? [:]
            let news = saying.measures.filter { known[$0.coordinates] != $0 }
            if !news.isEmpty { state(.measure(news)) }
        }
        return try await enter(words)
    }
}

import CanonicalJSON
import Cooperation
import Ledger

/// A number that was published, with what its document says of it and without what it does not.
struct PublishedFigure: Sendable {
    let item: ItemID
    let series: Series
    let measure: Measure
    let party: PartyCode
    /// What the figure is about or answers.
    let about: [ItemID]

    /// Whether a document claims it as an achievement; otherwise it sums up the last year of a series.
    var isAchievement: Bool { measure.indicator == Self.achievement }

    private static let achievement = "achievement"
    private static let participations = "participations"

    /// Where all that is known of it stands.
    func address(_ links: Links) -> String {
        isAchievement ? links.achievement(item) : links.participations()
    }

    /// The achievements of the ledger, each a series of its own, and what series of participations come to.
    static func all(_ ledger: Ledger) async throws -> [PublishedFigure] {
        let told = try await ledger.items(ofKind: Series.kind).map {
            Told(item: $0.item, content: try Series(json: .object($0.content)))
        }
        let items = told.map(\.item)
        var about: [ItemID: [ItemID]] = [:]
        for relation in [Link.Relation.partOf, .fulfils] {
            for row in try await ledger.links(relation, of: items) where row.verdict == .confirmed {
                about[row.item, default: []].append(row.other)
            }
        }
        let measures = Dictionary(grouping: try await ledger.measures(of: items), by: \.item)
        return told.flatMap { series -> [PublishedFigure] in
            let rows = measures[series.item] ?? []
            var numbers = rows.filter { $0.measure.indicator == achievement }.map { ($0.measure, $0.party) }
            let counted = rows.filter { $0.measure.indicator == participations }
            if let first = counted.first, let sum = lastYear(of: counted.map(\.measure)) {
                numbers.append((sum, first.party))
            }
            return numbers.map { measure, party in
                PublishedFigure(
                    item: series.item,
                    series: series.content,
                    measure: measure,
                    party: party,
                    about: about[series.item] ?? []
                )
            }
        }
    }

    /// What all countries come to in the last year that there is.
    private static func lastYear(of measures: [Measure]) -> Measure? {
        let year = measures.compactMap { $0.period?.earliest?.year }.max()
        let last = measures.filter { $0.period?.earliest?.year == year }
        return last.first.map { first in
            Measure(
                indicator: first.indicator,
                value: Quantity(units: last.reduce(0) { $0 + (Int64($1.value.text) ?? 0) }),
                unit: first.unit,
                period: first.period,
                method: first.method
            )
        }
    }
}

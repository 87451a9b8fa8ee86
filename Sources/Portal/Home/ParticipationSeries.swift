import CanonicalJSON
import Cooperation
import Ledger

/// The published participations by country and year, as one table.
struct ParticipationSeries: Sendable {
    let years: [Int]
    /// By country code; nil where nothing was published.
    let values: [String: [Int?]]
    /// Who published it, and where it was read.
    let publisher: String
    let source: String
    /// How one unit is counted, in the words of the series.
    let method: LocalizedText
    /// Who says it in this ledger.
    let saidBy: [PartyCode]
    /// When it was entered, in milliseconds since 1970.
    let recordedAt: Int64?

    /// Countries by all their years together, the greatest first; by code among equals.
    var ranked: [String] {
        values.keys.sorted { one, other in
            let (first, second) = (total(one), total(other))
            return first == second ? one < other : first > second
        }
    }

    /// Countries by the last year, the greatest first.
    var rankedByLastYear: [String] {
        values.keys.filter { (last($0) ?? 0) > 0 }.sorted { one, other in
            let (first, second) = (last(one) ?? 0, last(other) ?? 0)
            return first == second ? one < other : first > second
        }
    }

    func total(_ country: String) -> Int { (values[country] ?? []).compactMap { $0 }.reduce(0, +) }
    func last(_ country: String) -> Int? { values[country]?.last ?? nil }
    var lastYear: Int { years.last ?? 0 }
    var lastYearTotal: Int { values.keys.compactMap(last).reduce(0, +) }
    var total: Int { values.keys.map(total).reduce(0, +) }

    /// Reads it from the ledger; nil where none is there.
    static func read(_ ledger: Ledger) async throws -> ParticipationSeries? {
        let points = try await ledger.series(indicator: "participations")
        guard let first = points.compactMap(\.year).min(), let last = points.compactMap(\.year).max(),
            last - first < 200
        else { return nil }
        var values: [String: [Int?]] = [:]
        var sayings: [String: PartyCode] = [:]
        for point in points {
            guard let place = point.place, let year = point.year, point.value.places == 0 else { continue }
            let cell = "\(place) \(year)"
            // A country's or secretariat's own word goes before our reading of it.
            if let earlier = sayings[cell], earlier != .compilation { continue }
            sayings[cell] = point.party
            values[place, default: Array(repeating: nil, count: last - first + 1)][year - first] = Int(
                point.value.units
            )
        }
        let view = try await points.first.map(\.item).flatMapAsync { try await ledger.item($0) }
        let content = view?.settlement.content
        return ParticipationSeries(
            years: Array(first...last),
            values: values,
            publisher: content?["publisher"]?.text ?? "",
            source: content?["source"]?.text ?? view?.entries.last?.statement.source?.name ?? "",
            method: (try content?["method"].map { try LocalizedText(json: $0) }) ?? LocalizedText(),
            saidBy: Set(sayings.values).sorted(),
            recordedAt: view?.entries.last?.recordedAt
        )
    }
}

extension Optional {
    fileprivate func flatMapAsync<Value>(_ body: (Wrapped) async throws -> Value?) async rethrows -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}

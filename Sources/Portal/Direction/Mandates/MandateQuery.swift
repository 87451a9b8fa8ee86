import Cooperation
import Registry

/// Which mandates a list shows, as its address says it.
struct MandateQuery: Sendable, Hashable {
    var summit: String?
    var instrument: String?
    var theme: String?
    var space: String?
    var state: String?
    var force: String?

    init() {}

    init(_ visit: Visit) {
        func value(_ name: String) -> String? { visit.queryValue(name).flatMap { $0.isEmpty ? nil : $0 } }
        summit = value("cumbre")
        instrument = value("instrumento")
        theme = value("tema")
        space = value("espacio")
        state = value("estado")
        force = value("vigencia")
    }

    /// The mandates of one instrument.
    static func of(instrument: ItemID) -> MandateQuery {
        var query = MandateQuery()
        query.instrument = instrument.rawValue
        return query
    }

    var written: String {
        [
            ("cumbre", summit), ("instrumento", instrument), ("tema", theme), ("espacio", space), ("estado", state),
            ("vigencia", force),
        ]
        .compactMap { name, value in value.map { name + "=" + PercentCoding.encoded($0) } }
        .joined(separator: "&")
    }

    /// - Parameter themes: The theme of each mandate as it stands in addresses.
    func holds(
        _ mandate: Told<Mandate>,
        in graph: DirectionGraph,
        _ themes: [ItemID: String],
        today: CalendarDay?
    ) -> Bool {
        (summit == nil || graph.summit(of: mandate.item)?.item.rawValue == summit)
            && (instrument == nil || graph.target(of: mandate.item, "instrument")?.rawValue == instrument)
            && (theme == nil || themes[mandate.item] == theme)
            && (space == nil || mandate.content.space?.rawValue == space)
            && (state == nil || MandateState(of: mandate.item, in: graph).rawValue == state)
            && (force == nil || MandateForce(of: mandate, in: graph, today: today).rawValue == force)
    }
}

import Cooperation

/// Whether a mandate still asks for something, and if not, why.
enum MandateForce: String, Sendable, CaseIterable {
    case standing
    /// A later mandate repeats it.
    case renewed
    /// A later mandate takes its place.
    case superseded
    /// Its date has passed.
    case expired
    /// The latest report on it says that it has lapsed.
    case lapsed

    init(of mandate: Told<Mandate>, in graph: DirectionGraph, today: CalendarDay?) {
        let isPast = mandate.content.due?.latest.flatMap { last in today.map { last < $0 } } ?? false
        self =
            if !graph.sources(of: mandate.item, "supersedes").isEmpty {
                .superseded
            } else if graph.reports[mandate.item]?.first?.content.state == "lapsed" {
                .lapsed
            } else if isPast {
                .expired
            } else if !graph.sources(of: mandate.item, "renews").isEmpty {
                .renewed
            } else {
                .standing
            }
    }

    func words(_ text: Texts) -> String { text("mandate.force.\(rawValue)") }
}

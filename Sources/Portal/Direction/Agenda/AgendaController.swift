import Cooperation
import HTTPTypes
import HummingbirdCore
import Interchange

/// The agenda as a page, as tables and for calendars.
enum AgendaController {
    static func page(_ visit: Visit) async throws -> AgendaPage {
        let model = AgendaModel(try await visit.direction(), AgendaQuery(visit), visit)
        return AgendaPage(model: model, text: visit.text, links: visit.links)
    }

    /// What has bounds on both sides, for calendars: a fuzzy date is an event over all the days it may mean.
    static func calendar(_ visit: Visit) async throws -> Response {
        let graph = try await visit.direction()
        let (query, words) = (AgendaQuery(visit), DirectionWords(visit, graph))
        guard let today = visit.today else { throw PortalError.notFound }
        let events = graph.agenda(of: query.plan.map { ItemID($0) })
            .filter { entry in query.year.map { entry.touches(year: $0) } ?? true }
            .flatMap { entry in
                entry.stretches.enumerated().compactMap { index, stretch -> ICalendar.Event? in
                    guard let from = stretch.from, let to = stretch.to else { return nil }
                    return ICalendar.Event(
                        id: entry.item.rawValue + (index == 0 ? "" : "-\(index)"),
                        summary: words.title(entry.title),
                        description: [
                            entry.when.words(visit.language),
                            entry.group.flatMap { graph.named($0) }.map { words.title($0.title) } ?? "",
                        ].filter { !$0.isEmpty }.joined(separator: "\n"),
                        location: words.places(entry.places),
                        address: visit.house.settings.publicAddress.map { $0 + words.address(entry.item) } ?? "",
                        from: from,
                        to: to
                    )
                }
            }
        let calendar = ICalendar(name: "Encuentro", stamped: today, events: events)
        var response = Response.of(calendar.bytes, type: ICalendar.mediaType)
        response.headers[.contentDisposition] = "attachment; filename=\"agenda.ics\""
        return response
    }
}

import Cooperation
import Credentials
import HTTPTypes
import HummingbirdCore
import Interchange
import Ledger
import Localization
import Registry

/// The deadlines of a desk for calendars, by a link that only its holder knows.
enum DeadlinesController {
    /// Events of each sort; who has more settles these first.
    private static let limit = 100

    static func calendar(_ visit: Visit) async throws -> Response {
        guard let id = visit.queryValue("por"), let secret = visit.queryValue("clave"),
            let accounts = visit.space.accounts,
            let designation = try await accounts.designation(Designation.ID(id), openedBy: Secret(secret)),
            let today = visit.today
        else { throw PortalError.notFound }
        let questions = DeskQuestions(visit: visit, party: designation.party)
        var items = try await visit.ledger.turns(of: designation.party, owed: true, limit: limit).map(\.item)
        if visit.vocabularies["countries"][designation.party.rawValue] != nil {
            items += try await visit.ledger.list(questions.toValidate(size: limit), facets: []).rows.map(\.item)
        }
        var events: [ICalendar.Event] = []
        for item in items {
            guard let view = try await visit.ledger.item(item),
                let mine = view.commitments(visit.vocabularies).first(where: { $0.party == designation.party }),
                let due = Moment(milliseconds: mine.due).day
            else { continue }
            events.append(event(view, mine, on: due, visit))
        }
        let graph = try await visit.direction()
        let words = DirectionWords(visit, graph)
        for task in try await visit.due(of: designation.party).dated.prefix(limit) {
            let title = words.title(graph.named(task.item)?.title ?? LocalizedText())
            events.append(
                ICalendar.Event(
                    id: task.item.rawValue,
                    summary: title,
                    description: task.root.flatMap { graph.named($0) }.map { words.title($0.title) } ?? "",
                    address: visit.house.settings.publicAddress.map { $0 + words.address(task.item) } ?? "",
                    from: task.last,
                    to: task.last
                )
            )
        }
        let name = DeskModel.title(of: designation.party, visit)
        let calendar = ICalendar(name: name, stamped: today, events: events)
        var response = Response.of(calendar.bytes, type: ICalendar.mediaType)
        response.headers[.contentDisposition] = "attachment; filename=\"mesa.ics\""
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private static func event(
        _ view: ItemView,
        _ commitment: Commitment,
        on due: CalendarDay,
        _ visit: Visit
    ) -> ICalendar.Event {
        let told = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        let title = TitleText(told, visit.language, untitled: visit.text("item.untitled")).text
        let key =
            switch commitment.matter {
            case .validate: "desk.eventValidate"
            case .answer: "desk.eventAnswer"
            }
        return ICalendar.Event(
            id: view.head.rawValue,
            summary: visit.text(key, ["title": .text(title)]),
            description: visit.text("desk.rule", ["days": .count(Commitment.patience)]),
            address: visit.house.settings.publicAddress.map { $0 + visit.links.initiative(view.head) } ?? "",
            from: due,
            to: due
        )
    }
}

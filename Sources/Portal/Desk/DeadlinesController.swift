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
    /// Events of one calendar; who has more settles these first.
    private static let limit = 100

    static func calendar(_ visit: Visit) async throws -> Response {
        guard let id = visit.queryValue("por"), let secret = visit.queryValue("clave"),
            let accounts = visit.space.accounts,
            let designation = try await accounts.designation(Designation.ID(id), openedBy: Secret(secret)),
            let today = visit.today
        else { throw PortalError.notFound }
        let questions = DeskQuestions(visit: visit, party: designation.party)
        var waiting = try await questions.waiting()
        for row in try await visit.ledger.list(questions.toValidate(size: limit), facets: []).rows {
            guard let view = try await visit.ledger.item(row.item) else { continue }
            waiting.append(.init(view: view, commitments: view.commitments(visit.vocabularies)))
        }
        let events = waiting.compactMap { item -> ICalendar.Event? in
            guard let mine = item.commitments.first(where: { $0.party == designation.party }),
                let due = Moment(milliseconds: mine.due).day
            else { return nil }
            return event(item.view, mine, on: due, visit)
        }
        let name = visit.text("desk.title", ["party": .text(visit.labels.partner(designation.party.rawValue))])
        let calendar = ICalendar(name: name, stamped: today, events: Array(events.prefix(limit)))
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

import Cooperation
import Ledger

/// The meetings, and each with what it was for.
enum MeetingsController {
    static func all(_ visit: Visit) async throws -> MeetingsPage {
        MeetingsPage(model: MeetingsModel(try await visit.direction(), visit), text: visit.text, links: visit.links)
    }

    static func one(_ visit: Visit) async throws -> MeetingPage {
        let graph = try await visit.direction()
        guard let meeting = graph.meeting(ItemID(try visit.parameter("id"))),
            let view = try await visit.ledger.item(meeting.item)
        else { throw PortalError.notFound }
        let saying = SayingLine(view, source: meeting.content.source, standing: meeting.content.standing, visit)
        var model = MeetingModel(meeting, graph, saying, visit)
        model.tools = TellTools(view, visit)
        return MeetingPage(model: model, text: visit.text, links: visit.links)
    }
}

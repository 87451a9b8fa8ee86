import Cooperation
import HummingbirdCore
import Interchange
import Ledger
import Localization

/// What was said last, as a feed: who spoke of which item, not what was said, which its page shows to whom it may.
enum ChangesController {
    private static let size = 50

    static func feed(_ visit: Visit) async throws -> Response {
        let place = visit.house.settings.publicAddress ?? ""
        let words = WordSentence(text: visit.text, labels: visit.labels)
        let entries = try await visit.ledger.latestWords(limit: size).map { word in
            AtomFeed.Entry(
                id: "urn:encuentro:\(visit.space.role.rawValue):\(word.head.rawValue):\(word.recordedAt)",
                title: TitleText(word.title, visit.language, untitled: visit.text("list.untitled")).text,
                updated: Moment(milliseconds: word.recordedAt).code,
                address: place + visit.links.item(word.head, kind: word.kind),
                author: visit.labels.partner(word.party.rawValue),
                summary: words.sentence(word)
            )
        }
        return Response.of(
            AtomFeed.bytes(
                id: "urn:encuentro:\(visit.space.role.rawValue):\(visit.language.rawValue)",
                title: "Encuentro · " + visit.text("home.latest"),
                language: visit.language.rawValue,
                address: place + visit.links.changes,
                made: Moment(milliseconds: visit.house.settings.now()).code,
                entries: entries
            ),
            type: AtomFeed.mediaType
        )
    }
}

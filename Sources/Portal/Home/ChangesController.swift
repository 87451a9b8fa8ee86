import Cooperation
import HummingbirdCore
import Interchange
import Ledger
import Localization

/// What was said last, as a feed: who spoke of which item, not what was said, which its page shows to whom it may.
enum ChangesController {
    private static let size = 50

    static func feed(_ visit: Visit) async throws -> Response {
        feed(
            visit,
            id: "",
            title: visit.text("home.latest"),
            address: visit.links.changes,
            try await visit.ledger.latestWords(limit: size)
        )
    }

    /// Last words as a feed.
    ///
    /// - Parameter id: What tells this feed from the others of its language and space; empty for that of everything.
    static func feed(_ visit: Visit, id: String, title: String, address: String, _ told: [LatestWord]) -> Response {
        let place = visit.house.settings.publicAddress ?? ""
        let words = WordSentence(text: visit.text, labels: visit.labels)
        let entries = told.map { word in
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
                id: "urn:encuentro:\(visit.space.role.rawValue):\(visit.language.rawValue)"
                    + (id.isEmpty ? "" : ":\(id)"),
                title: "Encuentro · " + title,
                language: visit.language.rawValue,
                address: place + address,
                made: Moment(milliseconds: visit.house.settings.now()).code,
                entries: entries
            ),
            type: AtomFeed.mediaType
        )
    }
}

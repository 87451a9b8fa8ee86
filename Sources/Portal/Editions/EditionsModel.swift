import Cooperation
import Ledger

/// All editions, as plain display values.
struct EditionsModel: Sendable {
    let closed: Int
    let table: PictureTable

    init(_ editions: [ToldEdition], _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        closed = editions.count { $0.cut != nil }
        table = PictureTable(
            "editions",
            title: text("editions.list"),
            columns: [
                .words("code", text("picture.code")), .words("title", text("editions.edition")),
                .words("number", text("editions.number")), .words("publisher", text("editions.publisher")),
                .words("closed", text("editions.closed")), .numbers("cut", text("editions.cut")),
            ],
            rows: editions.map { told in
                let words = EditionWords(told, visit)
                return .init(
                    [
                        .text(told.item.rawValue), .text(words.title.text), .text(words.number),
                        .text(words.publisher), .text(words.closed ?? text("editions.open")),
                        .count(told.cut.map { Int($0) }),
                    ],
                    link: links.edition(told.item)
                )
            }
        )
    }
}

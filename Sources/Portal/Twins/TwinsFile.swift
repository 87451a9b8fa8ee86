import Cooperation

/// The proposals as a table, a row for each pair.
struct TwinsFile: Sendable {
    let model: TwinsModel
    let text: Texts

    var table: TableFile {
        TableFile(
            name: "gemelas",
            columns: [
                .init(key: "a", head: text("twins.file.a")), .init(key: "b", head: text("twins.file.b")),
                .init(key: "score", head: text("twins.file.score"), width: 10),
                .init(key: "titleA", head: text("twins.file.titleA"), width: 50),
                .init(key: "titleB", head: text("twins.file.titleB"), width: 50),
                .init(key: "tellersA", head: text("twins.file.tellersA"), width: 20),
                .init(key: "tellersB", head: text("twins.file.tellersB"), width: 20),
                .init(key: "periodA", head: text("twins.file.periodA"), width: 26),
                .init(key: "periodB", head: text("twins.file.periodB"), width: 26),
                .init(key: "reasons", head: text("twins.for"), width: 60),
                .init(key: "objection", head: text("twins.against"), width: 40),
            ],
            rows: model.pairs.map { pair in
                let (a, b) = (pair.sides[0], pair.sides[1])
                return [
                    .text(a.item.rawValue), .text(b.item.rawValue), .integer(pair.score), .text(a.title.text),
                    .text(b.title.text), .text(a.tellers), .text(b.tellers), .text(a.period), .text(b.period),
                    .text(pair.reasons.joined(separator: " · ")), pair.objection.map { .text($0) } ?? .unknown,
                ]
            }
        )
    }
}

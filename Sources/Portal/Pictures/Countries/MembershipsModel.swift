import Cooperation
import Localization

/// What a country or organisation belongs to, with dates and source.
struct MembershipsModel: Sendable {
    let table: PictureTable
    /// Whether any row is from memory.
    let hasUnconfirmed: Bool

    /// The bodies that a party is in.
    init(of party: String, _ visit: Visit) {
        self.init(Self.rows { $0["member"] == party }, naming: "body", title: visit.text("memberships.title"), visit)
    }

    /// The parties that are in a body.
    init(in body: String, _ visit: Visit) {
        self.init(Self.rows { $0["body"] == body }, naming: "member", title: visit.text("memberships.members"), visit)
    }

    private init(_ rows: [[String: String]], naming column: String, title: String, _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let countries = visit.vocabularies["countries"]
        let organisations = visit.vocabularies["organisations"]
        hasUnconfirmed = rows.contains { $0["status"] != "confirmed" }
        let sorted = Collator(visit.language).sorted(rows) { labels.partner($0[column] ?? "") }
        table = PictureTable(
            column == "body" ? "memberships" : "members",
            title: title,
            columns: [
                .words("code", text("picture.code")), .words(column, text("memberships." + column)),
                .words("role", text("memberships.role")), .words("from", text("memberships.from")),
                .words("to", text("memberships.to")), .words("source", text("memberships.source")),
            ],
            rows: sorted.map { row in
                let code = row[column] ?? ""
                let source = row["source"] ?? ""
                let marked = row["status"] == "confirmed" ? source : source + " (" + text("picture.unconfirmed") + ")"
                let link =
                    countries[code] != nil
                    ? links.country(code) : organisations[code] != nil ? links.organisation(code) : nil
                return .init(
                    [
                        .text(code), .text(labels.partner(code)), .text(text("membership." + (row["role"] ?? ""))),
                        .text(row["valid_from"]), .text(row["valid_to"]), .text(marked),
                    ],
                    link: link
                )
            }
        )
    }

    private static func rows(_ isWanted: ([String: String]) -> Bool) -> [[String: String]] {
        ShippedTables.memberships.filter(isWanted)
    }
}

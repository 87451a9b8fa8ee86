import Cooperation
import Localization

/// One sector or area, as plain display values.
struct SectorModel: Sendable {
    let code: String
    let name: String
    let isArea: Bool
    /// The area it belongs to.
    let area: (name: String, address: String)?
    let isUnconfirmed: Bool
    let source: String
    let theme: ThemeModel
    /// Codes of the OECD that are read as this sector.
    let crosswalk: PictureTable
    /// Words by which a goal is proposed in this sector.
    let markers: PictureTable

    init(_ term: Term, isArea: Bool, _ theme: ThemeModel, _ visit: Visit) {
        let (text, links, labels) = (visit.text, visit.links, visit.labels)
        code = term.code
        name = term.label(visit.language)
        self.isArea = isArea
        area = term.broader.map { (labels.label($0, in: "sectors"), links.sector($0)) }
        isUnconfirmed = term.standing == .unconfirmed
        source = term.source
        self.theme = theme
        let categories = labels.all(of: "crs-category")
        crosswalk = PictureTable(
            "crs",
            title: text("sector.crosswalk"),
            columns: [
                .words("crs", text("sector.crs")), .words("name", text("sector.crsName")),
                .words("source", text("memberships.source")),
            ],
            rows: visit.vocabularies["crs-crosswalk"].terms.filter { $0.extra["sector"] == term.code }.map { row in
                .init([.text(row.code), .text(categories[row.code] ?? ""), .text(row.source)])
            }
        )
        markers = PictureTable(
            "markers",
            title: text("sector.markers"),
            columns: [
                .words("code", text("picture.code")), .words("goal", text("picture.goal")),
                .words("main", text("sector.main")), .words("words", text("sector.words")),
            ],
            rows: ShippedTables.markers.filter { $0["sector"] == term.code }.map { row in
                let goal = row["goal"] ?? ""
                let words = row["keywords_\(visit.language.rawValue)"] ?? ""
                return .init(
                    [
                        .text(goal), .text("\(goal) \(labels.label(goal, in: "sdg"))"),
                        .text(row["main"] == nil ? "" : text("sector.isMain")),
                        .text(words.replacing("|", with: ", ")),
                    ],
                    link: links.goal(goal)
                )
            }
        )
    }
}

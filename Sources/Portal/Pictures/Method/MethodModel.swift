import Cooperation
import Localization

/// How everything is counted, from what sources, and how complete it is.
struct MethodModel: Sendable {
    struct VocabularyLine: Sendable, Hashable {
        let name: String
        let terms: Int
        let unconfirmed: Int
        let csv: String
        let json: String
    }

    let paragraphs: [MethodParagraph]
    let coverage: CoverageModel
    let states: StatesModel
    let agreed: Basis
    let outside: OutsideWords
    let vocabularies: [VocabularyLine]
    let vocabularyTable: PictureTable
    let sources: PictureTable
    let unconfirmed: Int
    let recordedAt: Int64?

    init(_ region: RegionPicture, _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        paragraphs = MethodParagraph.all(visit)
        coverage = CoverageModel(region.coverage, visit)
        states = StatesModel(region.states, visit)
        agreed = region.coverage.agreed
        outside = OutsideWords(region.coverage.outside, visit)
        recordedAt = region.recordedAt
        let lists = VocabularyTable.lists.map(\.name)
        vocabularies = (visit.vocabularies.names + lists).sorted().map { name in
            let terms = visit.vocabularies[name].terms
            let rows = name == "memberships" ? ShippedTables.memberships : ShippedTables.markers
            let isList = lists.contains(name)
            return VocabularyLine(
                name: name,
                terms: isList ? rows.count : terms.count,
                unconfirmed: isList
                    ? rows.count { $0["status"] == Term.Standing.unconfirmed.rawValue }
                    : terms.count { $0.standing == .unconfirmed && !$0.source.isEmpty && name != "crs-crosswalk" },
                csv: links.vocabulary(name, as: .csv),
                json: links.vocabulary(name, as: .json)
            )
        }
        unconfirmed = vocabularies.reduce(0) { $0 + $1.unconfirmed }
        vocabularyTable = PictureTable(
            "vocabularies",
            title: text("method.vocabularies"),
            columns: [
                .words("name", text("method.vocabulary")), .numbers("terms", text("method.terms")),
                .numbers("unconfirmed", text("method.unconfirmedTerms")), .words("csv", "CSV"), .words("json", "JSON"),
            ],
            rows: vocabularies.map {
                .init([.text($0.name), .count($0.terms), .count($0.unconfirmed), .text($0.csv), .text($0.json)])
            }
        )
        sources = PictureTable(
            "sources",
            title: text("method.sources"),
            columns: [
                .words("code", text("picture.code")), .words("title", text("method.sourceTitle")),
                .words("publisher", text("method.publisher")), .words("reference", text("method.reference")),
                .words("supports", text("method.supports")),
            ],
            rows: ShippedTables.sources.map { row in
                .init(["key", "title", "publisher", "reference", "supports"].map { .text(row[$0] ?? "") })
            }
        )
    }
}

import Markup

/// What a report says before its notes and its annex.
protocol ReportPart: Sendable {
    /// The sentence it opens with.
    var opening: String { get }
    var figures: Node { get }
    var tables: [PictureTable] { get }
}

/// A country's profile as it stands in a report.
struct CountryReport: ReportPart {
    private let page: CountryPage

    init(_ model: CountryModel, _ visit: Visit) {
        let (links, code) = (visit.links, model.code)
        page = CountryPage(model, visit) { links.report(of: code, as: $0) }
    }

    var opening: String { page.abstract ?? page.title }
    var figures: Node { page.model.total > 0 ? page.profile : .none }
    var tables: [PictureTable] { page.tables }
}

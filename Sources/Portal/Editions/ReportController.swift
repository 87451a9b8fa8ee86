import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger
import Localization
import Registry

/// The reports of a closed edition: of all countries together and of each.
enum ReportController {
    static func region(_ visit: Visit) async throws -> ReportPage {
        guard let edition = visit.edition else { throw PortalError.notFound }
        let picture = try await visit.report(edition.scope)
        return ReportPage(
            RegionReport(picture, visit),
            edition: EditionWords(edition.told, visit),
            code: nil,
            reservations: try await ReservationTable.read(edition.scope, visit),
            annex: try await AnnexTable.read(edition.scope, visit),
            scope: edition.scope,
            visit
        )
    }

    static func country(_ visit: Visit) async throws -> ReportPage {
        let code = try visit.parameter("code")
        guard let edition = visit.edition, visit.vocabularies["countries"][code] != nil else {
            throw PortalError.notFound
        }
        let scope = edition.scope.adding(code, to: .country)
        let region = try await visit.report(edition.scope).region
        let areas = visit.vocabularies["sectors"]
        let picture = CountryPicture(
            try await visit.items(scope.catalogueQuery()),
            of: PartyCode(code),
            region: region
        ) { areas[$0]?.broader }
        return ReportPage(
            CountryReport(CountryModel(code, picture, region: region, series: nil, latest: [], visit), visit),
            edition: EditionWords(edition.told, visit),
            code: code,
            reservations: try await ReservationTable.read(scope, visit),
            annex: try await AnnexTable.read(scope, visit),
            scope: scope,
            visit
        )
    }

    /// A report as PDF.
    static func paper(
        _ make: @escaping @Sendable (Visit) async throws -> ReportPage
    ) -> @Sendable (Visit) async throws -> Response {
        { visit in
            guard let printer = visit.house.printer else { throw PortalError.notFound }
            let page = try await make(visit)
            let bytes = try await printer.document(at: visit.request.uri.path) {
                PaperLayout(page: page, sheet: printer.sheet, visit: visit).node
            }
            var response = Response.of(bytes, type: "application/pdf", language: visit.language.htmlTag)
            response.headers[.contentDisposition] = "inline; filename=\"\(page.fileName).pdf\""
            return response
        }
    }
}

import CanonicalJSON
import Cooperation
import HummingbirdCore

/// The published participations by country and year, as a page and as files.
enum ParticipationsController {
    static func page(_ visit: Visit) async throws -> Response {
        let series = try await series(visit)
        return visit.respond(
            with: ParticipationsPage(
                series: series,
                file: file(series, visit),
                text: visit.text,
                labels: visit.labels,
                links: visit.links
            )
        )
    }

    static func file(_ form: FileForm) -> @Sendable (Visit) async throws -> Response {
        { visit in try file(await series(visit), visit).response(form) }
    }

    private static func series(_ visit: Visit) async throws -> ParticipationSeries? {
        try await visit.kept("participations") { try await ParticipationSeries.read(visit.ledger) }
    }

    /// One row for each country and year.
    private static func file(_ series: ParticipationSeries?, _ visit: Visit) -> TableFile {
        var rows: [[TableFile.Value]] = []
        for code in series?.ranked ?? [] {
            for (year, value) in zip(series?.years ?? [], series?.values[code] ?? []) {
                rows.append([
                    .text(code), .text(visit.labels.partner(code)), .integer(year),
                    value.map { .integer($0) } ?? .unknown,
                ])
            }
        }
        return TableFile(
            name: PathWord.participations.rawValue,
            columns: [
                .init(key: "country", head: visit.text("participations.code"), width: 8),
                .init(key: "name", head: visit.text("participations.country"), width: 24),
                .init(key: "year", head: visit.text("participations.year"), width: 8),
                .init(key: "participations", head: visit.text("participations.value")),
            ],
            rows: rows,
            about: [
                ("indicator", "participations"), ("source", .string(series?.source ?? "")),
                ("saidBy", .array((series?.saidBy ?? []).map { .string($0.rawValue) })),
                ("method", series?.method.json ?? .null),
            ]
        )
    }
}

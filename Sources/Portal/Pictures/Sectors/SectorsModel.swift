import Cooperation
import Figures
import Localization

/// All areas and sectors, as plain display values.
struct SectorsModel: Sendable {
    let withSector: Int
    let initiatives: Int
    /// The greatest sector and its number.
    let greatest: (name: String, count: Int)?
    let areas: PictureTable
    let areaBars: [BarsFigure.Bar]
    let sectors: PictureTable
    let sectorBars: [BarsFigure.Bar]
    let years: PictureTable
    /// The areas year by year; empty where there are too few years to compare.
    let multiples: [SmallMultiples.Item]
    let hasUnconfirmed: Bool
    let outside: OutsideWords
    let recordedAt: Int64?

    init(_ region: RegionPicture, _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let terms = visit.vocabularies["sectors"].terms
        func name(_ code: String) -> String { labels.label(code, in: "sectors") }
        withSector = region.sectors.base.n
        initiatives = region.total.value
        greatest = region.sectors.value.counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            .map { (name($0.key), $0.value) }
        func rows(_ codes: [String], _ all: Distribution, _ agreed: Distribution) -> [PictureTable.Row] {
            codes.map { code in
                let count = all.counts[code] ?? 0
                let standing = visit.vocabularies["sectors"][code]?.standing
                return .init(
                    [
                        .text(code), .text(name(code)),
                        .text(visit.vocabularies["sectors"][code]?.broader.map(name)), .count(count),
                        .share(all.share(of: code)), .count(agreed.counts[code] ?? 0),
                        standing == .unconfirmed ? .text(text("picture.unconfirmed")) : .text(""),
                    ],
                    link: links.sector(code)
                )
            }
        }
        let columns: [PictureTable.Column] = [
            .words("code", text("picture.code")), .words("sector", text("picture.sector")),
            .words("area", text("filter.area")), .numbers("initiatives", text("picture.initiatives")),
            .numbers("share", text("picture.share")), .numbers("agreed", text("role.agreedCount")),
            .words("standing", text("sectors.standing")),
        ]
        let areaCodes = terms.filter { $0.extra["kind"] == "area" }.map(\.code)
        let sectorTerms = terms.filter { $0.extra["kind"] == "sector" }
        let counts = region.sectors.value.counts
        // The greatest first; among equals the order of the report.
        let sectorCodes = sectorTerms.enumerated()
            .sorted { (-(counts[$0.element.code] ?? 0), $0.offset) < (-(counts[$1.element.code] ?? 0), $1.offset) }
            .map(\.element.code)
        hasUnconfirmed = sectorTerms.contains { $0.standing == .unconfirmed }
        areas = PictureTable(
            "areas",
            title: text("sectors.areas"),
            columns: columns,
            rows: rows(areaCodes, region.areas.value, region.agreedAreas),
            basis: PictureBasis(region.areas, as: "by-sector")
        )
        sectors = PictureTable(
            "sectors",
            title: text("sectors.sectors"),
            columns: columns,
            rows: rows(sectorCodes, region.sectors.value, region.agreedSectors),
            basis: PictureBasis(region.sectors, as: "by-sector")
        )
        func bars(_ codes: [String], _ all: Distribution, _ agreed: Distribution) -> [BarsFigure.Bar] {
            codes.map { code in
                .init(
                    name(code),
                    Double(all.counts[code] ?? 0),
                    solid: Double(agreed.counts[code] ?? 0),
                    link: links.sector(code)
                )
            }
        }
        areaBars = bars(areaCodes, region.areas.value, region.agreedAreas)
        sectorBars = bars(sectorCodes, region.sectors.value, region.agreedSectors)
        let byYear = region.areasByYear
        years = PictureTable(
            "area_years",
            title: text("sectors.years"),
            columns: [.words("code", text("picture.code")), .words("area", text("filter.area"))]
                + byYear.years.map { .numbers(String($0), String($0)) },
            rows: areaCodes.filter { byYear.counts[$0] != nil }.map { code in
                .init(
                    [.text(code), .text(name(code))] + byYear.line(code).map { .count($0) },
                    link: links.sector(code)
                )
            }
        )
        multiples =
            byYear.years.count < 3
            ? []
            : areaCodes.map { .init(name($0), byYear.line($0).map(Double.init), link: links.sector($0)) }
        outside = OutsideWords(region.coverage.outside, visit)
        recordedAt = region.recordedAt
    }
}

import Cooperation
import Figures
import Localization

/// In which sectors a country works, held against the region.
struct SectorProfile: Sendable {
    let table: PictureTable
    let bars: [BarsFigure.Bar]
    /// The sector that weighs most against the region, and how many times as much; only where that says something.
    let speciality: (sector: String, index: String)?

    /// Below so many initiatives an index is chance.
    private static let least = 3
    private static let shown = 12

    init(_ sectors: Indicator<Distribution>, against region: Distribution, _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let own = sectors.value
        let index = own.specialisation(against: region)
        let codes = own.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        func name(_ code: String) -> String { labels.label(code, in: "sectors") }
        table = PictureTable(
            "sectors",
            title: text("country.sectors"),
            columns: [
                .words("code", text("picture.code")), .words("sector", text("picture.sector")),
                .numbers("initiatives", text("picture.initiatives")), .numbers("share", text("country.shareHere")),
                .numbers("region_share", text("country.shareRegion")),
                .numbers("specialisation", text("country.specialisation")),
            ],
            rows: codes.map { code in
                .init(
                    [
                        .text(code), .text(name(code)), .count(own.counts[code]), .share(own.share(of: code)),
                        .share(region.share(of: code)), .decimal(index[code], 2),
                    ],
                    link: links.sector(code)
                )
            },
            basis: PictureBasis(sectors, as: "specialisation")
        )
        bars = codes.prefix(Self.shown).map { code in
            .init(name(code), Double(own.counts[code] ?? 0), link: links.sector(code))
        }
        let strongest = index.filter { (own.counts[$0.key] ?? 0) >= Self.least && $0.value >= 1.2 }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }
        speciality = strongest.map { (name($0.key), NumberFormat.decimal($0.value, places: 1, visit.language)) }
    }
}

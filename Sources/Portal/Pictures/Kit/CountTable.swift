import Cooperation
import Localization

/// A distribution as a table: each value with its count and share, the greatest first.
struct CountTable: Sendable {
    let table: PictureTable
    /// The codes in the order of the rows.
    let codes: [String]

    init(
        _ name: String,
        _ title: String,
        _ distribution: Indicator<Distribution>,
        text: Texts,
        column: String,
        indicator: String,
        agreed: Distribution? = nil,
        link: (String) -> String? = { _ in nil },
        label: (String) -> String
    ) {
        let value = distribution.value
        codes = value.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        table = PictureTable(
            name,
            title: title,
            columns: [
                .words("code", text("picture.code")), .words("label", column),
                .numbers("initiatives", text("picture.initiatives")), .numbers("share", text("picture.share")),
            ] + (agreed == nil ? [] : [.numbers("agreed", text("role.agreedCount"))]),
            rows: codes.map { code in
                .init(
                    [
                        .text(code), .text(label(code)), .count(value.counts[code] ?? 0),
                        .share(value.share(of: code)),
                    ] + (agreed.map { [.count($0.counts[code] ?? 0)] } ?? []),
                    link: link(code)
                )
            },
            basis: PictureBasis(distribution, as: indicator)
        )
    }
}

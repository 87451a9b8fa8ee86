import Cooperation
import Localization
import Markup

/// The published participations as one table of countries against years.
struct ParticipationsPage: Page {
    let series: ParticipationSeries?
    let file: TableFile
    let text: Texts
    let labels: Labels
    let links: Links

    var title: String { text("participations.title") }
    var files: [FileLink] { [.csv, .xlsx, .json].map { FileLink($0, links.participations(as: $0)) } }

    var content: Node {
        .group([
            h1 { text("participations.title") },
            p(.class("lead")) { series?.method.best(for: text.language)?.text ?? text("participations.none") },
            series.map(table) ?? Node.none,
        ])
    }

    private func table(_ series: ParticipationSeries) -> Node {
        .group([
            div(.class("count")) {
                span(.class("quiet")) { text("figure.source", ["source": .text(series.source)]) }
                a(.href(links.method("participations"))) { text("figure.method") }
                FileLinks(files: files, text: text).node
            },
            div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", text("participations.title"))) {
                Markup.table(.class("data")) {
                    caption(.class("unseen")) { text("participations.title") }
                    thead {
                        tr {
                            th(.scope("col")) { text("participations.country") }
                            for year in series.years { th(.scope("col"), .class("n")) { String(year) } }
                            th(.scope("col"), .class("n")) { text("participations.total") }
                        }
                    }
                    tbody {
                        for code in series.ranked {
                            tr {
                                th(.scope("row")) { a(.href(links.country(code))) { labels.partner(code) } }
                                for value in series.values[code] ?? [] {
                                    td(.class("n")) { value.map(text.number) ?? "–" }
                                }
                                td(.class("n")) { text.number(series.total(code)) }
                            }
                        }
                    }
                }
            },
        ])
    }
}

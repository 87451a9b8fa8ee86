import Cooperation
import Figures
import Localization
import Markup

/// The published participations as small charts, as a map and as a table, each in its frame.
struct ParticipationFigures: Sendable {
    private let series: ParticipationSeries
    private let text: Texts
    private let labels: Labels
    private let links: Links

    init(_ series: ParticipationSeries, _ visit: Visit) {
        self.series = series
        text = visit.text
        labels = visit.labels
        links = visit.links
    }

    private var number: NumberText { { [text] in text.number(Int($0)) } }
    private var span: String { "\(series.years.first ?? 0)–\(series.lastYear)" }

    var multiples: Node {
        let items = series.ranked.map { code in
            SmallMultiples.Item(
                labels.partner(code),
                (series.values[code] ?? []).map { Double($0 ?? 0) },
                link: links.country(code)
            )
        }
        return frame(
            id: "participaciones",
            title: text("home.multiples", ["years": .text(span)]),
            subtitle: text("home.multiples.unit", ["year": .text(String(series.lastYear))])
        ).node { SmallMultiples(items, number: number).node }
    }

    var map: Node {
        let top = series.rankedByLastYear.prefix(3).map(labels.partner)
        let names = Dictionary(uniqueKeysWithValues: ChoroplethMap.countries.map { ($0, labels.partner($0)) })
        let silent = ChoroplethMap.countries.filter { series.last($0) == nil }.map(labels.partner)
        var values: [String: Double] = [:]
        for code in series.values.keys { values[code] = series.last(code).map(Double.init) }
        let subtitle =
            text("home.map.unit", ["year": .text(String(series.lastYear))])
            + (silent.isEmpty
                ? "" : " " + text("home.map.silent", ["countries": .text(ListFormat.joined(silent, text.language))]))
        return frame(
            id: "mapa",
            title: text(
                "home.map",
                ["countries": .text(ListFormat.joined(top, text.language)), "year": .text(String(series.lastYear))]
            ),
            subtitle: subtitle,
            table: lastYearTable
        ).node {
            ChoroplethMap(
                values: values,
                names: names,
                links: Dictionary(uniqueKeysWithValues: ChoroplethMap.countries.map { ($0, links.country($0)) }),
                label: text("home.map.label", ["year": .text(String(series.lastYear))]),
                noData: text("home.map.noData"),
                number: number
            ).node
        }
    }

    private var lastYearTable: DataTable {
        DataTable(
            caption: text("home.map.label", ["year": .text(String(series.lastYear))]),
            columns: [.words(text("filter.country")), .numbers(String(series.lastYear))],
            rows: series.rankedByLastYear.map { [labels.partner($0), text.number(series.last($0) ?? 0)] }
        )
    }

    private func frame(id: String, title: String, subtitle: String, table: DataTable? = nil) -> FigureFrame {
        FigureFrame(
            id: id,
            title: title,
            subtitle: subtitle,
            summary: "",
            source: text(
                "figure.source",
                ["source": .text(series.publisher.isEmpty ? series.source : series.publisher)]
            ),
            asOf: series.recordedAt.map {
                text("figure.readOn", ["date": .text(Moment(milliseconds: $0).words(text.language))])
            },
            agreed: series.saidBy == [.compilation] ? text("figure.compiled") : nil,
            links: [
                FigureLink(text("figure.table"), links.participations()),
                FigureLink("CSV", links.participations(as: .csv)),
                FigureLink("JSON", links.participations(as: .json)),
                FigureLink(text("figure.method"), links.method("participations")),
            ],
            table: table,
            tableLabel: text("figure.seeData")
        )
    }
}

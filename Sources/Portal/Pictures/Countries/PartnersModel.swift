import Cooperation
import Figures
import Localization
import Registry

/// With whom a country exchanges, in both directions.
struct PartnersModel: Sendable {
    let table: PictureTable
    let bars: [BarsFigure.Bar]

    private static let shown = 12

    init(_ matrix: Indicator<FlowMatrix>, of party: PartyCode, _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let value = matrix.value
        let pairs = value.parties.filter { $0 != party }.map { other in
            (
                other: other.rawValue,
                exchange: Bidirectionality(
                    sent: value[from: party, to: other],
                    returned: value[from: other, to: party],
                    both: value[both: party, other]
                )
            )
        }
        .filter { $0.exchange.total > 0 }
        .sorted { ($1.exchange.total, $0.other) < ($0.exchange.total, $1.other) }
        table = PictureTable(
            "partners",
            title: text("country.partners"),
            columns: [
                .words("code", text("picture.code")), .words("partner", text("country.partner")),
                .numbers("provides", text("country.provides")), .numbers("receives", text("country.receives")),
                .numbers("both", text("role.both")), .numbers("total", text("role.total")),
                .numbers("bidirectionality", text("country.bidirectionality")),
            ],
            rows: pairs.map { pair in
                .init(
                    [
                        .text(pair.other), .text(labels.partner(pair.other)), .count(pair.exchange.sent),
                        .count(pair.exchange.returned), .count(pair.exchange.both), .count(pair.exchange.total),
                        .decimal(pair.exchange.balance, 2),
                    ],
                    link: links.pair(party.rawValue, pair.other)
                )
            },
            basis: PictureBasis(matrix, as: "intensity")
        )
        bars = pairs.prefix(Self.shown).map { pair in
            BarsFigure.Bar(
                labels.partner(pair.other),
                Double(pair.exchange.total),
                solid: Double(pair.exchange.sent),
                link: links.pair(party.rawValue, pair.other)
            )
        }
    }
}

extension Bidirectionality {
    /// All of the two, in either direction or both.
    var total: Int { sent + returned + both }
}

extension Links {
    /// What two countries do with each other.
    func pair(_ one: String, _ other: String, _ query: InitiativeQuery = InitiativeQuery()) -> String {
        relations(query.adding(one, to: .country).adding(other, to: .counterpart))
    }
}

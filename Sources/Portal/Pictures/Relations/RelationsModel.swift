import Cooperation
import Figures
import Localization
import Registry

/// Who provides to whom, as plain display values.
struct RelationsModel: Sendable {
    let question: RelationsQuestion
    /// Initiatives that make up the matrix.
    let initiatives: Int
    /// One-way relations between two countries that have any.
    let relations: Int
    let strongest: (from: String, to: String, count: Int)?
    let twoWay: Int
    let table: PictureTable
    let heads: [MatrixFigure.Head]
    let cells: [[Double?]]
    let codes: [String]
    let flows: [Flow]
    let names: [String: String]
    let countryLinks: [String: String]
    /// What goes to or comes from elsewhere than the 22.
    let elsewhere: Int
    let pair: PairModel?
    let sectors: [(code: String, label: String)]
    let recordedAt: Int64?

    /// More curves than these cover each other and the map.
    private static let curves = 40

    init(
        _ question: RelationsQuestion,
        _ matrix: Indicator<FlowMatrix>,
        pair: PairModel?,
        recordedAt: Int64?,
        _ visit: Visit
    ) {
        let (labels, links) = (visit.labels, visit.links)
        let countries = CountryNames(visit)
        let value = matrix.value
        self.question = question
        self.pair = pair
        self.recordedAt = recordedAt
        initiatives = matrix.base.n
        relations = value.flows.count
        twoWay = value.both.values.reduce(0, +)
        let sorted = value.flows.sorted {
            ($1.value, $0.key.provider, $0.key.recipient) < ($0.value, $1.key.provider, $1.key.recipient)
        }
        // A bare region, such as several countries at once, is nobody to be named in a headline.
        let named = sorted.first {
            visit.address(of: $0.key.provider.rawValue) != nil && visit.address(of: $0.key.recipient.rawValue) != nil
        }
        strongest = named.map {
            (labels.partner($0.key.provider.rawValue), labels.partner($0.key.recipient.rawValue), $0.value)
        }
        table = Self.table(sorted, matrix, question, visit)
        let members = Set(countries.members)
        let inside = Set(
            (value.flows.keys.flatMap { [$0.provider.rawValue, $0.recipient.rawValue] }).filter(members.contains)
        )
        let codes = countries.members.filter(inside.contains)
        self.codes = codes
        heads = codes.map { .init($0, full: countries.name($0), link: links.country($0)) }
        cells = codes.map { provider in
            codes.map { recipient in
                guard provider != recipient else { return nil }
                let count = value[from: PartyCode(provider), to: PartyCode(recipient)]
                return count > 0 ? Double(count) : nil
            }
        }
        let between = sorted.filter {
            members.contains($0.key.provider.rawValue) && members.contains($0.key.recipient.rawValue)
        }
        elsewhere = value.flows.values.reduce(0, +) - between.reduce(0) { $0 + $1.value }
        let asked = question.asked.removingAll(.country).removingAll(.counterpart)
        flows = between.prefix(Self.curves).map { flow, count in
            Flow(
                from: flow.provider.rawValue,
                to: flow.recipient.rawValue,
                weight: Double(count),
                link: links.pair(flow.provider.rawValue, flow.recipient.rawValue, asked)
            )
        }
        names = countries.names
        countryLinks = Dictionary(uniqueKeysWithValues: codes.map { ($0, links.country($0)) })
        let terms = visit.vocabularies["sectors"].terms.filter { $0.extra["kind"] == "sector" }
        sectors = Collator(visit.language).sorted(terms.map { ($0.code, $0.label(visit.language)) }) { $0.1 }
    }

    private static func table(
        _ flows: [(key: FlowMatrix.Flow, value: Int)],
        _ matrix: Indicator<FlowMatrix>,
        _ question: RelationsQuestion,
        _ visit: Visit
    ) -> PictureTable {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let value = matrix.value
        let asked = question.asked.removingAll(.country).removingAll(.counterpart)
        // A pair that only works both ways has no flow and gets rows of its own.
        let withoutFlow = value.both.keys
            .filter { value[from: $0.a, to: $0.b] == 0 && value[from: $0.b, to: $0.a] == 0 }
            .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
            .map { (FlowMatrix.Flow(from: $0.a, to: $0.b), 0) }
        return PictureTable(
            "relations",
            title: text("relations.matrix"),
            columns: [
                .words("provider_code", text("picture.code")), .words("recipient_code", text("picture.code")),
                .words("provider", text("role.provider")), .words("recipient", text("role.recipient")),
                .numbers("initiatives", text("picture.initiatives")), .numbers("both", text("role.both")),
            ],
            rows: (flows.map { ($0.key, $0.value) } + withoutFlow).map { flow, count in
                let (from, to) = (flow.provider.rawValue, flow.recipient.rawValue)
                return .init(
                    [
                        .text(from), .text(to), .text(labels.partner(from)), .text(labels.partner(to)), .count(count),
                        .count(value[both: flow.provider, flow.recipient]),
                    ],
                    link: links.pair(from, to, asked)
                )
            },
            basis: PictureBasis(matrix, as: "intensity")
        )
    }
}

import Cooperation
import Ledger
import Localization
import Registry

/// What the list page shows, as plain display values.
struct InitiativeListModel: Sendable {
    /// A filter that is set, and the address without it.
    struct Chip: Sendable, Hashable {
        let label: String
        let without: String
    }

    let query: InitiativeQuery
    let total: Int
    let isLedgerEmpty: Bool
    /// Whether there is anything that IATI knows; programmes alone are not.
    let hasInitiatives: Bool
    let lastPage: Int
    /// The share of the selection on which all who take part agree; nil where that says nothing.
    let agreed: Int?
    let chips: [Chip]
    let facets: [FacetModel]
    let rows: [InitiativeRow]

    init(_ answer: ListAnswer, counterparts: [FacetCount], query: InitiativeQuery, visit: Visit) {
        let labels = FacetLabels(visit)
        self.query = query
        total = answer.total
        hasInitiatives = answer.facets[.kind]?.contains { $0.value == Initiative.kind.name } ?? false
        isLedgerEmpty = answer.total == 0 && !query.isNarrowed
        lastPage = max(1, (answer.total + InitiativeListController.pageSize - 1) / InitiativeListController.pageSize)
        agreed =
            query[.agreement].isEmpty && answer.total > 0
            ? answer.facets[.agreement]?.first { $0.value == "agreed" }?.count ?? 0 : nil
        chips = Self.chips(query, labels, visit)
        facets = FacetModel.all(
            answer.facets,
            counterparts: counterparts,
            query: query,
            labels: labels,
            text: visit.text
        )
        let reader = InitiativeRow.Reader(visit)
        rows = answer.rows.map { InitiativeRow($0, reader) }
    }

    /// What a list is narrowed by, in one line; empty for every initiative.
    static func name(of query: InitiativeQuery, _ visit: Visit) -> String {
        chips(query, FacetLabels(visit), visit).map(\.label).joined(separator: "; ")
    }

    private static func chips(_ query: InitiativeQuery, _ labels: FacetLabels, _ visit: Visit) -> [Chip] {
        let (text, links) = (visit.text, visit.links)
        var chips: [Chip] = []
        if !query.text.isEmpty {
            chips.append(
                Chip(
                    label: text("list.chipWords", ["words": .text(query.text)]),
                    without: links.initiatives(
                        query.with {
                            $0.text = ""; $0.order = nil
                        }
                    )
                )
            )
        }
        for filter in InitiativeFilter.allCases {
            for value in query[filter] {
                let label = text(
                    "list.chip",
                    [
                        "filter": .text(labels.name(of: filter)), "value": .text(labels.label(value, filter)),
                    ]
                )
                chips.append(Chip(label: label, without: links.initiatives(query.removing(value, from: filter))))
            }
        }
        if let from = query.from {
            chips.append(
                Chip(
                    label: text("list.chipFrom", ["year": .text(String(from))]),
                    without: links.initiatives(query.with { $0.from = nil })
                )
            )
        }
        if let to = query.to {
            chips.append(
                Chip(
                    label: text("list.chipTo", ["year": .text(String(to))]),
                    without: links.initiatives(query.with { $0.to = nil })
                )
            )
        }
        return chips
    }
}

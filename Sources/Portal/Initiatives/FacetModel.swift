import Ledger
import Registry

/// One filter of the list with the values it offers.
struct FacetModel: Sendable {
    struct Option: Sendable, Hashable {
        let value: String
        let label: String
        let count: Int
        let isChosen: Bool
    }

    let filter: InitiativeFilter
    let legend: String
    /// What stands open: the chosen values and the most frequent ones.
    let options: [Option]
    /// What stands behind "more".
    let more: [Option]

    /// How many values stand open.
    private static let open = 6
    /// Beyond this many nobody reads on; the search finds the others.
    private static let most = 60

    /// The filters of the page in their order; those with nothing to choose are left out.
    static func all(
        _ counts: [Facet: [FacetCount]],
        counterparts: [FacetCount],
        query: InitiativeQuery,
        labels: FacetLabels,
        text: Texts
    ) -> [FacetModel] {
        InitiativeFilter.allCases.compactMap { filter in
            var offered: [FacetCount]
            switch filter {
            case .counterpart: offered = counterparts.filter { !query.contains($0.value, in: .country) }
            case .role where !query[.country].isEmpty: offered = roles(counts[.roleOf] ?? [], query)
            case .goal: offered = (counts[.goal] ?? []).sorted { (Int($0.value) ?? 99) < (Int($1.value) ?? 99) }
            case .agreement:
                let found = counts[.agreement] ?? []
                offered = StateMark.order.compactMap { state in found.first { $0.value == state } }
            case .country, .role, .modality, .level, .area, .sector, .status, .declaredBy:
                offered = counts[filter.facet] ?? []
            }
            // A chosen value stays on the page, so that it can be let go of even where it gives nothing.
            for value in query[filter] where !offered.contains(where: { $0.value == value }) {
                offered.append(FacetCount(value: value, count: 0))
            }
            guard offered.count > 1 || !query[filter].isEmpty else { return nil }
            return FacetModel(filter, offered, query, labels)
        }
    }

    /// The roles the chosen countries have, taken from values such as `CO/provider`.
    private static func roles(_ counts: [FacetCount], _ query: InitiativeQuery) -> [FacetCount] {
        var roles: [String: Int] = [:]
        for count in counts {
            guard let mark = count.value.lastIndex(of: "/"),
                query.contains(String(count.value[..<mark]), in: .country)
            else { continue }
            roles[String(count.value[count.value.index(after: mark)...]), default: 0] += count.count
        }
        return roles.map { FacetCount(value: $0.key, count: $0.value) }.sorted {
            ($1.count, $0.value) < ($0.count, $1.value)
        }
    }

    private init(_ filter: InitiativeFilter, _ offered: [FacetCount], _ query: InitiativeQuery, _ labels: FacetLabels) {
        self.filter = filter
        legend = labels.name(of: filter)
        let wanted = Set(query[filter])
        var options: [Option] = []
        var more: [Option] = []
        let open = offered.count <= Self.open + 2 ? offered.count : Self.open
        for count in offered.prefix(Self.most + wanted.count) {
            let isChosen = wanted.contains(count.value)
            let option = Option(
                value: count.value,
                label: labels.label(count.value, filter),
                count: count.count,
                isChosen: isChosen
            )
            if isChosen || options.count < open { options.append(option) } else { more.append(option) }
        }
        self.options = options
        self.more = more
    }
}

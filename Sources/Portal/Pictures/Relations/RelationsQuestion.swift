import Cooperation
import Registry

/// Which initiatives the matrix counts: read from the address, with what makes no sense here left out.
struct RelationsQuestion: Sendable, Hashable {
    /// What was asked, as the form and its links write it.
    let asked: InitiativeQuery

    init(_ query: InitiativeQuery) {
        var asked = InitiativeQuery()
        for filter in [InitiativeFilter.sector, .area, .goal, .country, .counterpart] {
            for value in query[filter] { asked.add(value, to: filter) }
        }
        // Regional initiatives have no sides; what is not South-South is not counted.
        for value in query[.modality] where value == "bilateral" || value == "triangular" {
            asked.add(value, to: .modality)
        }
        asked.from = query.from
        asked.to = query.to
        self.asked = asked
    }

    /// The modalities counted: those with sides where none is asked for.
    var modalities: [String] { asked[.modality].isEmpty ? ["bilateral", "triangular"] : asked[.modality] }

    var triangular: FlowMatrix.Triangular { modalities.contains("triangular") ? .firstProviders : .excluded }

    /// The initiatives of the matrix.
    var narrowed: InitiativeQuery {
        var query = asked.removingAll(.country).removingAll(.counterpart)
        for modality in modalities { query.add(modality, to: .modality) }
        return query
    }

    /// The two countries to be looked at, where the address names two.
    var pair: (String, String)? {
        guard let one = asked[.country].first, let other = asked[.counterpart].first, one != other else { return nil }
        return (one, other)
    }

    /// The initiatives of the pair, in every South-South modality unless one is asked for.
    func pairQuery(_ one: String, _ other: String) -> InitiativeQuery {
        var query = asked.removingAll(.country).removingAll(.counterpart).adding(one, to: .country)
            .adding(other, to: .counterpart)
        if asked[.modality].isEmpty {
            for modality in SouthSouthModality.allCases { query.add(modality.rawValue, to: .modality) }
        }
        return query
    }
}

extension InitiativeQuery {
    /// The query without any value of a filter.
    func removingAll(_ filter: InitiativeFilter) -> InitiativeQuery {
        self[filter].reduce(self) { $0.removing($1, from: filter) }
    }
}

import Cooperation

/// A row of the item table as the catalogue needs it, read straight from the bytes of its stored facts.
///
/// A hundred thousand of them are read at start, so nothing is made of them that the catalogue does not keep.
struct CatalogueRow: Sendable {
    let number: Int
    let changed: Int64
    /// Facet values, each once; nil for an item that stands in no list.
    let values: [FacetValue]?
    /// Day number of the start.
    let start: Int32?

    struct FacetValue: Sendable, Hashable {
        let facet: Facet
        let value: String
    }

    /// - Parameters:
    ///   - facts: The stored form that ``FactsText`` describes; nil for an item without a view of its own.
    ///   - area: The area a sector belongs to.
    init(number: Int, changed: Int64, facts: String?, area: (String) -> String?) {
        self.number = number
        self.changed = changed
        guard let facts, let fields = FactsFields(facts) else {
            values = nil
            start = nil
            return
        }
        // Organisations and series have pages of their own; initiatives and programmes stand in the list.
        let kind = fields.text(.kind)
        guard kind == Initiative.kind.name || kind == Programme.kind.name else {
            values = nil
            start = nil
            return
        }
        var values: [FacetValue] = []
        values.reserveCapacity(20)
        func add(_ facet: Facet, _ value: String) {
            let pair = FacetValue(facet: facet, value: value)
            if !value.isEmpty, !values.contains(pair) { values.append(pair) }
        }
        add(.kind, kind)
        add(.agreement, fields.text(.state))
        add(.modality, fields.text(.modality))
        add(.level, fields.text(.level))
        add(.status, fields.text(.status))
        add(.goal, fields.text(.goal))
        let sector = fields.text(.sector)
        add(.sector, sector)
        if !sector.isEmpty { add(.area, area(sector) ?? "") }
        fields.forEachElement(.declaredBy) { element, _ in add(.declaredBy, element) }
        fields.forEachElement(.participants) { code, role in
            add(.country, code)
            add(.role, role)
            add(.roleOf, code + "/" + role)
        }
        fields.forEachElement(.years) { first, last in
            guard let first = Int(first), let last = Int(last), first <= last else { return }
            for year in first...last { add(.year, String(year)) }
        }
        self.values = values
        let day = CalendarDay(iso: fields.text(.actualStart)) ?? CalendarDay(iso: fields.text(.plannedStart))
        start = day.map { Int32($0.dayNumber) }
    }
}

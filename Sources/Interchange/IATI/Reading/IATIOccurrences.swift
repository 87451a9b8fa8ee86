import Cooperation

/// Numbers measures that share all coordinates, so that two equal payments stay two.
enum IATIOccurrences {
    static func number(_ measures: [Measure]) -> [Measure] {
        guard measures.count > 1 else { return measures }
        var counts: [String: Int] = [:]
        counts.reserveCapacity(measures.count)
        return measures.map { measure in
            let coordinates = measure.coordinates
            let earlier = counts[coordinates, default: 0]
            counts[coordinates] = earlier + 1
            guard earlier > 0 else { return measure }
            return Measure(
                indicator: measure.indicator,
                value: measure.value,
                unit: measure.unit,
                counterpart: measure.counterpart,
                place: measure.place,
                period: measure.period,
                asOf: measure.asOf,
                method: measure.method,
                label: measure.label,
                occurrence: earlier
            )
        }
    }
}

import Cooperation
import XMLStream

extension IATIActivityReader {
    /// `result`: every numeric target and actual value becomes a measure, labelled with what it counts.
    mutating func readResult(_ result: XMLNode) {
        let heading = result.first("title")?.words ?? ""
        for indicator in result.children where indicator.name == "indicator" {
            let name = indicator.first("title")?.words ?? ""
            let label = heading.isEmpty || name.isEmpty ? heading + name : "\(heading) · \(name)"
            // IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative.
            let measure = indicator.value("measure")
            let unit = measure == "2" ? "percent" : "unit"
            for period in indicator.children where period.name == "period" {
                var when: When?
                var hasPeriod = false
                for value in period.children where value.name == "target" || value.name == "actual" {
                    guard let written = value.value("value") else { continue }
                    guard let number = Quantity(iati: written) else {
                        if measure != "5" {
                            warn(
                                .unreadableNumber,
                                value,
                                "result/indicator/period/\(value.name)",
                                found: written,
                                expected: "decimal"
                            )
                        }
                        continue
                    }
                    if !hasPeriod {
                        hasPeriod = true
                        when = self.period(period, "result/indicator/period")
                    }
                    measures.append(
                        Measure(
                            indicator: value.name == "target" ? "result-target" : "result-actual",
                            value: number,
                            unit: unit,
                            period: when,
                            label: label.isEmpty ? nil : String(label.prefix(200))
                        )
                    )
                }
            }
        }
    }
}

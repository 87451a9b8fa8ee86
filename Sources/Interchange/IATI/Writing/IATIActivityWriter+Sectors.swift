import Cooperation

extension IATIActivityWriter {
    /// Sectors in IATI's vocabularies, and ours beside them under 99 and 98.
    mutating func writeSectors() {
        var vocabularies: [String] = []
        for share in content.classifications where !vocabularies.contains(share.vocabulary) {
            vocabularies.append(share.vocabulary)
        }
        if !vocabularies.contains("1") {
            // CRS 99810: sectors not specified (ruleset 6.2.2 wants a sector, 102.1.1 one of DAC's).
            let code = codes.crs(content.sector) ?? "99810"
            out.empty("sector", ["vocabulary": "1", "code": code, "css:supuesto": "1"])
        }
        // 98 and 99 are each publisher's own; whose these were is not known any more, so they stay in the declaration.
        for vocabulary in vocabularies where vocabulary != "98" && vocabulary != "99" && !vocabulary.isUnseen {
            write(content.classifications.filter { $0.vocabulary == vocabulary && !$0.code.isUnseen })
        }
        for (vocabulary, sector) in [("99", content.sector), ("98", content.secondarySector)] {
            guard let sector else { continue }
            out.open(
                "sector",
                ["vocabulary": vocabulary, "vocabulary-uri": IATIDeclaration.sectors, "code": sector.rawValue]
            )
            // Ruleset 2.2.1: sectors of one's own have their name with them.
            let name = codes.vocabularies.label(sector.rawValue, in: "sectors", language)
            out.narrative(name.isUnseen ? "–" : name)
            out.close()
        }
    }

    /// The sectors of one vocabulary: all with shares that total 100, or the main one alone (ruleset 2.1.1–2.1.4).
    private mutating func write(_ shares: [SectorShare]) {
        guard let first = shares.first else {
            return
        }
        if shares.count > 1, let percentages = Self.percentages(shares) {
            for (share, percentage) in zip(shares, percentages) {
                out.empty(
                    "sector",
                    ["vocabulary": share.vocabulary, "code": share.code, "percentage": percentage.text]
                )
            }
            return
        }
        let main = shares.enumerated().max { one, other in
            let left = one.element.percentage ?? Quantity(units: 0)
            let right = other.element.percentage ?? Quantity(units: 0)
            return left == right ? one.offset > other.offset : left < right
        }
        let code = main?.element.code ?? first.code
        out.empty("sector", ["vocabulary": first.vocabulary, "code": code])
    }

    /// Shares that total exactly 100, what rounding left over added to the largest; nil where they are far from it.
    private static func percentages(_ shares: [SectorShare]) -> [Quantity]? {
        let hundred = Quantity(units: 100)
        var percentages = shares.compactMap(\.percentage)
        guard percentages.count == shares.count, percentages.allSatisfy({ $0.units >= 0 && $0 <= hundred }) else {
            return nil
        }
        var sum = Quantity(units: 0)
        for percentage in percentages {
            guard let next = sum.adding(percentage) else { return nil }
            sum = next
        }
        guard let rest = hundred.adding(Quantity(units: -sum.units, places: sum.places)) else { return nil }
        guard rest.units != 0 else { return percentages }
        guard abs(rest.approximate) <= 0.5,
            let largest = percentages.indices.max(by: { percentages[$0] < percentages[$1] }),
            let corrected = percentages[largest].adding(rest)
        else { return nil }
        percentages[largest] = corrected
        return percentages
    }

    /// Goals (vocabulary 2) in their order, and targets (vocabulary 3).
    mutating func writeTags() {
        for (order, goal) in [("1", content.goal), ("2", content.secondaryGoal)] {
            guard let goal, !goal.rawValue.isUnseen else { continue }
            out.empty("tag", ["vocabulary": "2", "code": goal.rawValue, "css:orden": order])
        }
        for target in content.targets where !target.rawValue.isUnseen {
            out.empty("tag", ["vocabulary": "3", "code": target.rawValue])
        }
    }
}

import Cooperation
import XMLStream

extension IATIActivityReader {
    /// One `sector` with its vocabulary and percentage; goals and targets given as sectors are goals and targets.
    mutating func share(_ sector: XMLNode) -> SectorShare? {
        let vocabulary = OldIATICodes.sectorVocabulary(sector.value("vocabulary"))
        guard let code = sector.value("code") else {
            if sector.value("vocabulary") == nil { warn(.unknownCode, sector, "sector/@code") }
            return nil
        }
        if sector.value("vocabulary-uri") == IATIDeclaration.sectors {
            if vocabulary == "98" { ownSecondarySector = code } else { ownSector = code }
            return nil
        }
        // SectorVocabulary 7 and 8 are the goals and targets of the 2030 Agenda.
        if vocabulary == "7" || vocabulary == "8" {
            addGoalOrTarget(code, isGoal: vocabulary == "7", sector)
            return nil
        }
        let percentage = sector.value("percentage").flatMap { written -> Quantity? in
            let read = Quantity(iati: written)
            if read == nil { warn(.unreadableNumber, sector, "sector/@percentage", found: written) }
            return read
        }
        return SectorShare(vocabulary: vocabulary, code: code, percentage: percentage)
    }

    /// `tag`: vocabulary 2 names goals, 3 targets (IATI 2.03 TagVocabulary); others are not read.
    mutating func readTag(_ tag: XMLNode) {
        guard let vocabulary = tag.value("vocabulary"), vocabulary == "2" || vocabulary == "3" else { return }
        guard let code = tag.value("code") else { return }
        addGoalOrTarget(code, isGoal: vocabulary == "2", tag)
    }

    private mutating func addGoalOrTarget(_ code: String, isGoal: Bool, _ node: XMLNode) {
        if isGoal {
            let goal = code.utf8.first == 48 ? String(code.dropFirst()) : code
            guard codes.knowsGoal(goal) else {
                return warn(.unknownCode, node, node.name, found: code, expected: "1 … 17")
            }
            if !goals.contains(goal) { goals.append(goal) }
        } else {
            let target = Code<Target>(code.lowercased())
            guard codes.knowsTarget(target.rawValue) else {
                return warn(.unknownCode, node, node.name, found: code, expected: "1.1 … 17.19")
            }
            if !content.targets.contains(target) { content.targets.append(target) }
        }
    }

    mutating func finishSectors() {
        if shares.isEmpty { shares = transactionSectors.shares } else { checkPercentages() }
        content.classifications = shares
        content.goal = goals.first.map { Code($0) }
        if goals.count > 1 { content.secondaryGoal = Code(goals[1]) }
        // The initiative has room for two goals; the rest stay where IATI has room for them.
        content.classifications += goals.dropFirst(2).map { SectorShare(vocabulary: "7", code: $0) }

        var mains: [String] = []
        for vocabulary in ["1", "2"] where mains.isEmpty {
            let candidates = shares.filter { $0.vocabulary == vocabulary }
            let ordered = candidates.enumerated()
                .sorted { one, other in
                    let (first, second) = (one.element.percentage, other.element.percentage)
                    guard let first, let second, first != second else {
                        return first != nil && second == nil
                            || (first == nil) == (second == nil) && one.offset < other.offset
                    }
                    return first > second
                }
                .map(\.element)
            for share in ordered {
                guard let sector = codes.sector(crs: share.code) else {
                    if codes.hasCrosswalk { warn(.unknownCode, node, "sector", found: share.code) }
                    continue
                }
                if !mains.contains(sector) { mains.append(sector) }
            }
        }
        if let ownSector {
            content.sector = Code(ownSector)
            content.secondarySector = ownSecondarySector.map { Code($0) }
            return
        }
        content.sector = mains.first.map { Code($0) }
        if mains.count > 1 { content.secondarySector = Code(mains[1]) }
    }

    /// Shares within a vocabulary total 100 (ruleset 2.1.2); a rounding of 0.05 is let pass.
    private mutating func checkPercentages() {
        var totals: [(vocabulary: String, sum: Double, count: Int, told: Int)] = []
        for share in shares {
            let value = share.percentage?.approximate ?? 0
            let told = share.percentage == nil ? 0 : 1
            if let index = totals.firstIndex(where: { $0.vocabulary == share.vocabulary }) {
                totals[index].sum += value
                totals[index].count += 1
                totals[index].told += told
            } else {
                totals.append((share.vocabulary, value, 1, told))
            }
        }
        for total in totals {
            let isUntoldSingle = total.count == 1 && total.told == 0
            let isUntold = total.told == 0 && total.count > 1
            guard !isUntoldSingle, isUntold || abs(total.sum - 100) > 0.05 else { continue }
            let first = node.children.first { $0.name == "sector" } ?? node
            warn(
                .percentages,
                first,
                "sector[@vocabulary='\(total.vocabulary)']/@percentage",
                found: total.told == 0 ? "" : "\(total.sum)",
                expected: "100"
            )
        }
    }
}

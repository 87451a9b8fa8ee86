import Cooperation
import Localization

/// The reasons of the machine for and against a pair, as sentences.
struct TwinWords: Sendable {
    let words: FieldWords
    let text: Texts
    let names: PartyNames

    /// "Muy parecidas: 100 de 100".
    func score(_ score: Int) -> String {
        let key = score >= 90 ? "twins.score.high" : score >= 75 ? "twins.score.good" : "twins.score.fair"
        return text(key, ["count": .count(score)])
    }

    func sentence(_ reason: TwinReason) -> String {
        switch reason.kind {
        case .sameTitle: return text("twins.sameTitle")
        case .similarTitle(let percent, let acrossLanguages):
            let key = acrossLanguages ? "twins.similarTitleAcross" : "twins.similarTitle"
            return text(key, ["percent": percentage(percent)])
        case .sameCode(let code): return text("twins.sameCode", ["code": .text(code)])
        case .sameDates: return text("twins.sameDates")
        case .overlappingDates: return text("twins.overlappingDates")
        case .overlappingYears(let years):
            let span = years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
            return text("twins.overlappingYears", ["years": .text(span)])
        case .sameCountries(let parties): return text("twins.sameCountries", ["parties": list(parties)])
        case .sharedCountries(let parties): return text("twins.sharedCountries", ["parties": list(parties)])
        case .sameSector(let code): return text("twins.sameSector", ["sector": .text(words.label(code, in: "sectors"))])
        case .sameModality(let code):
            return text("twins.sameModality", ["modality": .text(words.label(code, in: "modality"))])
        case .sameInstitution(let name): return text("twins.sameInstitution", ["name": .text(name)])
        case .differentTitle(let percent): return text("twins.differentTitle", ["percent": percentage(percent)])
        case .differentNumbers(let one, let other):
            return text("twins.differentNumbers", ["one": numbers(one), "other": numbers(other)])
        case .oneSidedNumbers(let found): return text("twins.oneSidedNumbers", ["numbers": numbers(found)])
        case .differentDates(let days): return text("twins.differentDates", ["days": .count(days)])
        case .differentYears(let years): return text("twins.differentYears", ["years": .count(years)])
        case .differentCountries(let one, let other):
            if one.isEmpty || other.isEmpty {
                return text("twins.furtherCountries", ["parties": list(one + other)])
            }
            return text("twins.differentCountries", ["one": list(one), "other": list(other)])
        case .oppositeRoles(let parties):
            return text("twins.oppositeRoles", ["parties": list(parties), "count": .count(parties.count)])
        case .differentSector(let one, let other):
            return text(
                "twins.differentSector",
                ["one": .text(words.label(one, in: "sectors")), "other": .text(words.label(other, in: "sectors"))]
            )
        case .differentModality(let one, let other):
            return text(
                "twins.differentModality",
                ["one": .text(words.label(one, in: "modality")), "other": .text(words.label(other, in: "modality"))]
            )
        case .sameParty(let parties):
            return text("twins.sameParty", ["parties": list(parties), "count": .count(parties.count)])
        }
    }

    private func percentage(_ percent: Int) -> MessageArgument {
        .text(NumberFormat.percent(Double(percent) / 100, words.language))
    }

    private func list(_ parties: [PartyCode]) -> MessageArgument {
        .text(ListFormat.joined(parties.map { names($0) }, words.language))
    }

    private func numbers(_ numbers: [Int]) -> MessageArgument {
        .text(ListFormat.joined(numbers.map(String.init), words.language))
    }
}

import Cooperation
import TestSupport

/// Settled items for tests of indicators, told in a line each.
enum IndicatorSample {
    /// An initiative; participants as "BR provider, PY recipient".
    static func item(
        _ participants: String,
        _ modality: String? = "bilateral",
        agreed: Bool = false,
        declaredBy: [PartyCode] = [],
        _ change: (inout Facts) -> Void = { _ in }
    ) -> CountedItem {
        var facts = Facts(kind: "initiative", modality: modality)
        facts.participants = participants.split(separator: ", ").map { element in
            let words = element.split(separator: " ").map(String.init)
            return Facts.Participant(code: PartyCode(words[0]), role: words[1])
        }
        change(&facts)
        let state: FieldState = agreed ? .agreed : .oneSided
        return CountedItem(facts: facts, state: state.name, declaredBy: declaredBy)
    }

    static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    static func share(_ party: PartyCode, _ dollars: Int64, _ currency: String = "USD") -> Facts.Share {
        Facts.Share(code: party, money: Money(minorUnits: dollars * 100, currency: currency))
    }

    /// Bilateral initiatives of one provider and one recipient each, a quarter of them two-way, and some of everything
    /// else, drawn from a seed.
    static func random(_ count: Int, seed: UInt64) -> [CountedItem] {
        var generator = SeededGenerator(seed: seed)
        let countries = ["AR", "BO", "BR", "CL", "CO", "CU", "MX", "PE", "UY"]
        let modalities = [
            "bilateral", "bilateral", "bilateral", "triangular", "regional", "multilateral", "north-south",
        ]
        return (0..<count).map { _ in
            let chosen = countries.shuffled(using: &generator).prefix(3)
            let modality = modalities.randomElement(using: &generator)
            let roles =
                switch modality {
                case "bilateral":
                    Int.random(in: 0..<4, using: &generator) == 0 ? ["both", "both"] : ["provider", "recipient"]
                case "triangular": ["first-provider", "second-provider", "triangular-recipient"]
                default: ["participant", "participant", "participant"]
                }
            let participants = zip(chosen, roles).map { "\($0) \($1)" }.joined(separator: ", ")
            return item(participants, modality, agreed: Bool.random(using: &generator)) { facts in
                facts.sector = ["salud", "agua", "educacion", nil].randomElement(using: &generator) ?? nil
                facts.actualStart = CalendarDay(year: Int.random(in: 2010...2020, using: &generator), month: 1, day: 1)
                facts.actualEnd = facts.actualStart?.adding(days: Int.random(in: 0...900, using: &generator))
                facts.executed = Money(minorUnits: Int64.random(in: 0...9_000_000, using: &generator), currency: "USD")
            }
        }
    }
}

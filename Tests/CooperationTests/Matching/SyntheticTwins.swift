import Cooperation
import Localization
import TestSupport

/// Many items between many countries, some of them told a second time by the partner with other words and dates.
///
/// Words are drawn so that few are frequent and most are rare, as in real titles.
struct SyntheticTwins {
    private(set) var candidates: [TwinCandidate] = []
    private(set) var twins: Set<TwinPair> = []

    init(items: Int, twinsEvery: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let countries = (0..<22).map { PartyCode("C\($0)") }
        let everyday = ["taller", "curso", "fortalecimiento", "capacitacion", "proyecto", "cooperacion", "gestion"]
        let vocabulary = max(2000, items / 4)
        candidates.reserveCapacity(items)
        func word() -> String {
            // The square of a uniform number: the first words of the vocabulary come often.
            let draw = Double.random(in: 0..<1, using: &generator)
            return "palabra\(Int(draw * draw * Double(vocabulary)))"
        }
        while candidates.count < items {
            let number = candidates.count
            let giver = countries[
                Int.random(in: 0..<22, using: &generator) * Int.random(in: 0..<22, using: &generator) / 22
            ]
            var taker = countries[Int.random(in: 0..<22, using: &generator)]
            if taker == giver { taker = giver == countries[0] ? countries[1] : countries[0] }
            var words =
                [everyday[Int.random(in: 0..<everyday.count, using: &generator)]]
                + (0..<Int.random(in: 2...7, using: &generator)).map { _ in word() }
            let start = CalendarDay(year: Int.random(in: 2008...2024, using: &generator), month: 1, day: 1)?
                .adding(days: Int.random(in: 0..<365, using: &generator))
            let length = Int.random(in: 3...900, using: &generator)
            let sector = "s\(Int.random(in: 0..<30, using: &generator))"
            func telling(_ item: ItemID, _ party: PartyCode, _ words: [String], _ start: CalendarDay?) -> TwinCandidate
            {
                TwinCandidate(
                    item: item,
                    parties: [party],
                    titleWords: [.es: words],
                    titleRoots: words,
                    countries: [giver: ["provider"], taker: ["recipient"]],
                    start: start,
                    end: start?.adding(days: length),
                    sector: sector,
                    modality: "bilateral",
                    codes: ["\(party)-\(item)"]
                )
            }
            let item = ItemID("i\(number)")
            // Look-alikes: the same title two years later, and another phase.
            if number % 7 == 3 {
                candidates.append(telling(ItemID("i\(number)-later"), taker, words, start?.adding(days: 730 + length)))
            } else if number % 7 == 5 {
                candidates.append(telling(ItemID("i\(number)-second"), taker, words + ["fase", "ii"], start))
                words += ["fase", "i"]
            }
            candidates.append(telling(item, giver, words, start))
            guard number.isMultiple(of: twinsEvery) else { continue }
            // The partner leaves a word out or adds one, and dates it a few days later.
            var retold = words
            if retold.count > 4, retold[2] != "fase" { retold.remove(at: 2) } else { retold.append(word()) }
            let other = ItemID("i\(number)-twin")
            candidates.append(
                telling(other, taker, retold, start?.adding(days: Int.random(in: 0..<20, using: &generator)))
            )
            twins.insert(TwinPair(item, other))
        }
    }
}

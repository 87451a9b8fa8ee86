import Cooperation
import Testing

@Suite("Goals that sector and words speak for")
struct GoalProposalTests {
    private static let markers = [
        marker("agua", "6", isMain: true, "agua", "aguas residuales", "cuenca"),
        marker("agua", "11", "residuos"),
        marker("ambiente", "13", isMain: true, "clima"),
        marker("ambiente", "6", "cuenca", "acuífero"),
        marker("salud", "3", isMain: true, "salud", "hospital"),
    ]

    private static func marker(
        _ sector: String,
        _ goal: String,
        isMain: Bool = false,
        _ phrases: String...
    ) -> GoalMarker {
        GoalMarker(
            sector: sector,
            goal: goal,
            isMain: isMain,
            phrases: phrases.map { .init($0, keys: $0.split(separator: " ").map(String.init)) }
        )
    }

    private func propose(_ sector: String?, _ text: String) -> (main: GoalProposal?, secondary: GoalProposal?) {
        GoalProposal.propose(
            sector: sector,
            texts: [text.split(separator: " ").map(String.init)],
            markers: Self.markers
        )
    }

    @Test("Without words the sector decides, and nothing is put beside it")
    func sectorAlone() {
        let (main, secondary) = propose("agua", "")
        #expect(main == GoalProposal(goal: "6", sector: "agua", words: []))
        #expect(secondary == nil)
    }

    @Test("Without a sector the words decide, and are told")
    func wordsAlone() {
        let (main, secondary) = propose(nil, "el hospital y la salud y el clima")
        #expect(main == GoalProposal(goal: "3", sector: nil, words: ["salud", "hospital"]))
        // One stray word is no reason for a second goal.
        #expect(secondary == nil)
    }

    @Test("A word of the sector's own markers puts its goal beside; two go before the sector's goal")
    func ownWords() {
        let one = propose("ambiente", "una cuenca")
        #expect(one.main?.goal == "13")
        #expect(one.secondary == GoalProposal(goal: "6", sector: nil, words: ["cuenca"]))
        let two = propose("ambiente", "un acuífero de la cuenca")
        #expect(two.main?.goal == "6")
        #expect(two.secondary?.goal == "13")
    }

    @Test("Words of other sectors, however many, do not push the sector's goal aside")
    func strayWords() {
        #expect(propose("salud", "agua residuos cuenca acuífero clima").main?.goal == "3")
    }

    @Test("A phrase counts where its words stand one after another")
    func phrases() {
        #expect(propose(nil, "las aguas residuales").main?.words == ["aguas residuales"])
        #expect(propose(nil, "residuales las aguas").main == nil)
        #expect(propose(nil, "las aguas").main == nil)
        #expect(propose(nil, "").main == nil)
    }
}

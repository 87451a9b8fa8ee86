import CanonicalJSON
import Cooperation
import Localization
import Testing

@Suite("Scoring a pair of possible twins")
struct TwinScoreTests {
    private let threshold = 60
    private let water = "Gestión comunitaria del agua potable en zonas rurales"

    @Test("The same title, countries and overlapping dates score 90 or more, and the reasons say so")
    func exact() throws {
        // given
        let chile = TwinSample.candidate("a", water, by: "CL")
        let colombia = TwinSample.candidate("b", water, by: "CO", from: "2022-06-01", to: "2023-06-30", sector: nil)
        // when
        let proposal = Twins.score(chile, colombia)
        // then
        #expect(proposal.score >= 90)
        #expect(proposal.reasons.map(\.kind) == [.sameTitle, .sameCountries(["CL", "CO"]), .overlappingDates])
        #expect(proposal.reasons.map(\.weight) == [52, 25, 15])
        #expect(proposal.objection == nil)
    }

    @Test("Only years known and common still score 90")
    func years() {
        let chile = TwinSample.candidate("a", water, by: "CL", from: nil, to: nil, years: 2021...2023, sector: nil)
        let colombia = TwinSample.candidate("b", water, by: "CO", from: "2022-06-01", to: nil, sector: nil)
        let proposal = Twins.score(chile, colombia)
        #expect(proposal.score >= 90)
        #expect(proposal.reasons.last?.kind == .overlappingYears(2022...2022))
    }

    @Test("Two wordings of one title in Spanish are proposed")
    func sameLanguage() {
        let chile = TwinSample.candidate("a", "Fortalecimiento de los bancos de leche humana en el Paraguay", by: "BR")
        let colombia = TwinSample.candidate("b", "Apoyo técnico a bancos de leche humana", by: "PY")
        let proposal = Twins.score(chile, colombia)
        #expect(proposal.score >= threshold)
        let percents = proposal.reasons.compactMap { reason -> Int? in
            if case .similarTitle(let percent, acrossLanguages: false) = reason.kind { return percent }
            return nil
        }
        #expect(percents.count == 1)
        #expect(percents.allSatisfy { (40..<100).contains($0) })
    }

    @Test("A title in Spanish and its telling in Portuguese meet by their roots")
    func acrossLanguages() {
        let countries: [PartyCode] = ["BR", "PY"]
        let brazil = TwinSample.candidate(
            "a",
            "Implantação de bancos de leite humano em maternidades",
            .pt,
            by: "BR",
            between: countries
        )
        let paraguay = TwinSample.candidate(
            "b",
            "Implantación de bancos de leche humana en maternidades",
            .es,
            by: "PY",
            between: countries
        )
        let proposal = Twins.score(brazil, paraguay)
        #expect(proposal.score >= threshold)
        let crosses = proposal.reasons.contains {
            if case .similarTitle(_, acrossLanguages: true) = $0.kind { return true }
            return false
        }
        #expect(crosses)
    }

    @Test(
        "The same title between other countries stays below the threshold",
        arguments: [["PE", "EC"], ["CO", "PE"]] as [[PartyCode]]
    )
    func otherCountries(countries: [PartyCode]) {
        let first = TwinSample.candidate("a", water, by: "CL", codes: ["AGUA-2022-1"])
        let second = TwinSample.candidate("b", water, by: "PE", between: countries, codes: ["AGUA-2022-1"])
        let proposal = Twins.score(first, second)
        #expect(proposal.score < threshold)
        let onlyFirst = (["CL", "CO"] as [PartyCode]).filter { !countries.contains($0) }
        #expect(proposal.objection?.kind == .differentCountries(onlyFirst, countries.filter { $0 != "CO" }.sorted()))
    }

    @Test("A country that lists one partner less is no other set of countries")
    func onePartnerLess() {
        let first = TwinSample.candidate("a", water, by: "CL", between: ["CL", "DE", "PY"])
        let second = TwinSample.candidate("b", water, by: "PY", between: ["CL", "PY"])
        let proposal = Twins.score(first, second)
        #expect(proposal.score >= 80)
        #expect(proposal.objection == nil)
    }

    @Test(
        "Two phases of one project are no twins, however the phase is written",
        arguments: [
            ("Fase I", "Fase II"), ("fase 1", "Fase II"), ("1ª fase", "2a etapa"), ("Primera fase", "Segunda fase"),
        ]
    )
    func phases(one: String, other: String) {
        let first = TwinSample.candidate(
            "a",
            "\(water). \(one)",
            by: "CL",
            codes: ["AGUA-2022"],
            institutions: ["aguas"]
        )
        let second = TwinSample.candidate(
            "b",
            "\(water). \(other)",
            by: "CO",
            codes: ["AGUA-2022"],
            institutions: ["aguas"]
        )
        let proposal = Twins.score(first, second)
        #expect(proposal.score < threshold)
        #expect(proposal.objection?.kind == .differentNumbers([1], [2]))
    }

    @Test("The same phase in digits and in Roman numerals is the same phase")
    func samePhase() {
        let first = TwinSample.candidate("a", "\(water). Fase 2", by: "CL")
        let second = TwinSample.candidate("b", "\(water). Fase II", by: "CO")
        let proposal = Twins.score(first, second)
        #expect(proposal.score >= 80)
        #expect(proposal.objection == nil)
    }

    @Test("The workshops of a series in different years are no twins")
    func series() {
        let title = "Taller sobre alerta temprana de sequías"
        let first = TwinSample.candidate("a", title, by: "CL", from: "2021-05-03", to: "2021-05-07")
        let second = TwinSample.candidate("b", title, by: "CO", from: "2022-05-02", to: "2022-05-06")
        let proposal = Twins.score(first, second)
        #expect(proposal.score < threshold)
        #expect(proposal.objection?.kind == .differentDates(days: 360))
        let dated = Twins.score(
            TwinSample.candidate("a", "\(title) 2021", by: "CL", from: nil, to: nil),
            TwinSample.candidate("b", "\(title) 2022", by: "CO", from: nil, to: nil)
        )
        #expect(dated.score < threshold)
        #expect(dated.objection?.kind == .differentNumbers([2021], [2022]))
    }

    @Test("A slip of some days between two tellings of one event does not separate them")
    func slip() {
        let title = "Taller sobre alerta temprana de sequías"
        let first = TwinSample.candidate("a", title, by: "CL", from: "2021-05-03", to: "2021-05-07")
        let second = TwinSample.candidate("b", title, by: "CO", from: "2021-05-17", to: "2021-05-21")
        let proposal = Twins.score(first, second)
        #expect(proposal.score >= threshold)
        #expect(proposal.objection?.kind == .differentDates(days: 10))
    }

    @Test(
        "Everyday titles alone never suffice",
        arguments: [
            ("Taller de capacitación", Language.es), ("Missão de prospecção", .pt), ("Curso de formación técnica", .es),
            ("Technical cooperation workshop", .en),
        ]
    )
    func everydayTitles(title: String, language: Language) {
        let first = TwinSample.candidate("a", title, language, by: "CL", sector: "salud")
        let second = TwinSample.candidate(
            "b",
            title,
            language,
            by: "CO",
            from: "2022-10-01",
            to: "2023-10-31",
            sector: "salud"
        )
        #expect(Twins.score(first, second).score < threshold)
    }

    @Test("A shared local code brings different titles together, with the titles as objection")
    func codes() {
        let first = TwinSample.candidate("a", "Semillas nativas", by: "CL", codes: ["BRA/04/043-A167", "12", "abcdef"])
        let second = TwinSample.candidate("b", "Huertos escolares", by: "CO", codes: ["BRA/04/043-A167", "abcdef"])
        let proposal = Twins.score(first, second)
        #expect(proposal.score >= threshold)
        #expect(proposal.reasons.first?.kind == .sameCode("BRA/04/043-A167"))
        #expect(proposal.objection?.kind == .differentTitle(percent: 0))
    }

    @Test("Who gives in one telling and receives in the other is an objection, but no refusal")
    func oppositeRoles() {
        func candidate(_ item: ItemID, _ party: PartyCode, _ roles: [PartyCode: Set<String>]) -> TwinCandidate {
            TwinCandidate(
                item: item,
                parties: [party],
                titleWords: [.es: ["semillas", "nativas"]],
                titleRoots: ["semill", "nativ"],
                countries: roles,
                years: 2020...2021
            )
        }
        let proposal = Twins.score(
            candidate("a", "CL", ["CL": ["provider"], "CO": ["recipient"]]),
            candidate("b", "CO", ["CL": ["recipient"], "CO": ["first-provider"]])
        )
        #expect(proposal.score >= threshold)
        #expect(proposal.objection?.kind == .oppositeRoles(["CL", "CO"]))
    }

    @Test("The order of the two has no influence, and the lesser address comes first")
    func symmetry() {
        let first = TwinSample.candidate("b", "\(water). Fase I", by: "CL", sector: "agua")
        let second = TwinSample.candidate("a", "Agua potable rural", by: "CO", from: "2020-01-01", to: "2020-02-01")
        #expect(Twins.score(first, second) == Twins.score(second, first))
        #expect(Twins.score(first, second).a == "a")
    }

    @Test("Nothing known on either side scores nothing")
    func nothing() {
        let one = TwinCandidate(item: "a", parties: ["CL"], titleWords: [:], titleRoots: [])
        let other = TwinCandidate(item: "b", parties: ["CO"], titleWords: [:], titleRoots: [])
        #expect(Twins.score(one, other) == TwinProposal(a: "a", b: "b", score: 0, reasons: [], objection: nil))
    }

    @Test("Every kind of reason is read as it was written")
    func json() throws {
        let kinds: [TwinReason.Kind] = [
            .sameTitle, .similarTitle(percent: 71, acrossLanguages: true), .sameCode("A-1234"), .sameDates,
            .overlappingDates, .overlappingYears(2020...2022), .sameCountries(["CL", "CO"]), .sharedCountries(["CL"]),
            .sameSector("salud"), .sameModality("bilateral"), .sameInstitution("minsal"), .differentTitle(percent: 3),
            .differentNumbers([1], [2, 3]), .oneSidedNumbers([2]), .differentDates(days: 40), .differentYears(2),
            .differentCountries(["CL"], ["PE"]), .oppositeRoles(["CL"]), .differentSector("salud", "agua"),
            .differentModality("bilateral", "regional"), .sameParty(["CL"]),
        ]
        for kind in kinds {
            let proposal = TwinProposal(
                a: "a",
                b: "b",
                score: 77,
                reasons: [TwinReason(kind, weight: 12)],
                objection: TwinReason(kind, weight: -12)
            )
            let read = try TwinProposal(json: JSON(parsing: proposal.json.canonical))
            #expect(read == proposal)
        }
        let plain = TwinProposal(a: "a", b: "b", score: 77, reasons: [], objection: nil)
        #expect(try TwinProposal(json: plain.json) == plain)
        #expect(throws: JSONError.self) { try TwinReason(json: ["kind": "unheard", "weight": 1]) }
        #expect(throws: JSONError.self) {
            try TwinReason(json: ["kind": "overlappingYears", "weight": 1, "from": 2022, "to": 2020])
        }
    }
}

import Cooperation
import Testing

@Suite("Diversification, distributions, triangles, regions and coverage")
struct StructureTests {
    private typealias Sample = IndicatorSample

    @Test("Herfindahl is the sum of squared shares, 1 for a single partner and nil without any")
    func herfindahl() {
        #expect(Concentration(counts: ["PY": 3, "BO": 1]).herfindahl == 0.625)
        #expect(Concentration(counts: ["PY": 7]).herfindahl == 1)
        #expect(Concentration(counts: ["PY": 0]).herfindahl == nil)
        #expect(Concentration(counts: [:]).number == 0)
    }

    @Test("A country's partners and sectors are counted on the side on which it stands")
    func diversification() throws {
        // given
        let items = [
            Sample.item("BR provider, PY recipient", agreed: true) { $0.sector = "salud" },
            Sample.item("BR provider, PY recipient") { $0.sector = "agua" },
            Sample.item("BR provider, BO recipient"),
            Sample.item("BR both, CL both") { $0.sector = "salud" },
            Sample.item("CO provider, BR recipient") { $0.sector = "salud" },
            Sample.item("BR participant, PE participant", "regional") { $0.sector = "cultura" },
        ]
        // when
        let given = Indicators.diversification(items, of: "BR", as: .provider)
        let received = Indicators.diversification(items, of: "BR", as: .recipient)
        let none = Indicators.diversification(items, of: "MX", as: .provider)
        // then: PY 2, BO 1, CL 1 of 4; salud 2, agua 1 of 3
        #expect(given.partners.value.counts == ["PY": 2, "BO": 1, "CL": 1])
        #expect(given.partners.value.herfindahl == 0.375)
        #expect(given.partners.base == Basis(n: 4, of: 4))
        #expect(given.partners.agreed == 1)
        let sectors = try #require(given.sectors.value.herfindahl)
        #expect(abs(sectors - 5.0 / 9) < 1e-12)
        #expect(given.sectors.base == Basis(n: 3, of: 4))
        #expect(received.partners.value.counts == ["CO": 1, "CL": 1])
        #expect(received.sectors.value.herfindahl == 1)
        #expect(none.partners.value.herfindahl == nil)
        #expect(none.partners.base == Basis(n: 0, of: 0))
    }

    @Test("Specialisation is the country's share of a sector by the region's")
    func specialisation() {
        let items = [
            Sample.item("BR provider, PY recipient") { $0.sector = "salud" },
            Sample.item("BR provider, PY recipient") { $0.sector = "agua" },
            Sample.item("CL provider, CO recipient") { $0.sector = "agua" },
            Sample.item("CL provider, CO recipient") { $0.sector = "agua" },
            Sample.item("BR provider, CO recipient"),
        ]
        // Brazil: salud 1/2, agua 1/2; region: salud 1/4, agua 3/4.
        let index = Indicators.specialisation(items, of: "BR")
        #expect(index.value["salud"] == 2)
        #expect(index.value["agua"] == 0.5 / 0.75)
        #expect(index.base == Basis(n: 2, of: 3))
        #expect(index.counted == .initiativesPerCountry)
        #expect(Indicators.specialisation(items, of: "MX").value.isEmpty)
    }

    @Test("Distributions count each value, keep the unknown in the base, and years once for each year")
    func distributions() {
        let items = [
            Sample.item("BR provider, PY recipient", agreed: true) {
                $0.sector = "agua"
                $0.goal = "6"
                $0.secondaryGoal = "3"
                $0.status = "finished"
                $0.years = 2020...2022
            },
            Sample.item("CL first-provider, PY recipient", "triangular") {
                $0.sector = "agua"
                $0.goal = "6"
                $0.years = 2022...2022
            },
            Sample.item("CL participant", "regional"),
            Sample.item("CL provider", "north-south") { $0.sector = "agua" },
        ]
        let sectors = Indicators.distribution(items, by: .sector)
        #expect(sectors.value.counts == ["agua": 2])
        #expect(sectors.base == Basis(n: 2, of: 3))
        #expect(sectors.base.share == 2.0 / 3)
        #expect(sectors.agreed == 1)
        #expect(sectors.agreedShare == 0.5)
        #expect(
            Indicators.distribution(items, by: .area, area: { $0 == "agua" ? "social" : nil }).value.counts == [
                "social": 2
            ]
        )
        #expect(Indicators.distribution(items, by: .goal).value.counts == ["6": 2])
        #expect(Indicators.distribution(items, by: .secondaryGoal).value.counts == ["3": 1])
        #expect(
            Indicators.distribution(items, by: .modality).value.counts == [
                "bilateral": 1, "triangular": 1, "regional": 1,
            ]
        )
        #expect(Indicators.distribution(items, by: .status).value.counts == ["finished": 1])
        let years = Indicators.distribution(items, by: .year)
        #expect(years.value.counts == ["2020": 1, "2021": 1, "2022": 2])
        #expect(years.counted == .initiativesPerYear)
        #expect(years.value.share(of: "2022") == 1)
        let own = Indicators.distribution(items, by: .sector, of: "PY", as: [.recipient])
        #expect(own.value.counts == ["agua": 2])
        #expect(own.counted == .initiativesPerCountry)
        #expect(Indicators.distribution([], by: .sector).value.share(of: "agua") == nil)
    }

    @Test("Triangles: roles, trios from the most frequent, requests and agreements")
    func triangles() {
        let items = [
            Sample.item("CL first-provider, DE second-provider, PY recipient", "triangular") {
                $0.requestedBy = "recipient"
            },
            Sample.item("CL provider, DE second-provider, PY triangular-recipient", "triangular", agreed: true) {
                $0.triangularAgreement = "trilateral"
            },
            Sample.item("BR first-provider, JP second-provider, BO recipient, PY recipient", "triangular"),
            Sample.item("BR first-provider", "triangular"),
            Sample.item("CL provider, PY recipient"),
        ]
        let roles = Indicators.triangularRoles(items)
        #expect(roles.value[.firstProvider] == ["CL": 2, "BR": 2])
        #expect(roles.value[.secondProvider] == ["DE": 2, "JP": 1])
        #expect(roles.value[.recipient] == ["PY": 3, "BO": 1])
        let trios = Indicators.trios(items)
        #expect(
            trios.value == [
                TrioCount(Trio("CL", "DE", "PY"), 2), TrioCount(Trio("BR", "JP", "BO"), 1),
                TrioCount(Trio("BR", "JP", "PY"), 1),
            ]
        )
        #expect(trios.base == Basis(n: 3, of: 4))
        #expect(trios.agreed == 1)
        #expect(Indicators.trios(items, top: 1).value.map(\.count) == [2])
        #expect(Indicators.triangularRequests(items).value.counts == ["recipient": 1])
        #expect(Indicators.triangularRequests(items).base == Basis(n: 1, of: 4))
        #expect(Indicators.triangularAgreements(items).value.counts == ["trilateral": 1])
    }

    @Test("Regional: the share of countries and bodies, programmes among them")
    func regional() {
        let programme = CountedItem(
            facts: Facts(
                kind: "programme",
                participants: [.init(code: "BR", role: "participant"), .init(code: "CL", role: "participant")]
            ),
            state: "one-sided"
        )
        let items = [
            programme, Sample.item("BR participant, SEGIB promoter, CAF funding", "regional", agreed: true),
            Sample.item("", "regional"), Sample.item("BR provider, PY recipient"),
        ]
        let regional = Indicators.regional(items) { $0.rawValue.count == 2 }
        #expect(regional.value.countries == ["BR": 2, "CL": 1])
        #expect(regional.value.bodies == ["SEGIB": 1, "CAF": 1])
        #expect(regional.value.share(of: "CL") == 0.5)
        #expect(regional.value.share(of: "CAF") == 0.5)
        #expect(regional.value.share(of: "MX") == 0)
        #expect(regional.value.programmes == 1)
        #expect(regional.base == Basis(n: 2, of: 3))
        #expect(regional.agreed == 1)
        #expect(Indicators.regional([]) { _ in true }.value.share(of: "BR") == nil)
    }

    @Test("Coverage tells how much is there, told by both sides, agreed, and left out")
    func coverage() {
        let items = [
            Sample.item("BR provider, PY recipient", agreed: true, declaredBy: ["BR", "PY"]) { $0.sector = "agua" },
            Sample.item("BR provider, PY recipient", declaredBy: ["BR", "COMPILACION"]),
            Sample.item("BR provider", declaredBy: ["BR"]),
            Sample.item("CL first-provider, DE second-provider", "triangular") { $0.requestedBy = "recipient" },
            Sample.item("BR provider", "north-south"), Sample.item("BR provider", nil),
        ]
        let coverage = Indicators.coverage(items)
        #expect(coverage.fields[.sector] == Basis(n: 1, of: 4))
        #expect(coverage.fields[.participants] == Basis(n: 4, of: 4))
        #expect(coverage.fields[.requestedBy] == Basis(n: 1, of: 1))
        #expect(coverage.toldByBothSides == Basis(n: 1, of: 3))
        #expect(coverage.agreed == Basis(n: 1, of: 4))
        #expect(coverage.outside == ["north-south": 1, "": 1])
        #expect(Indicators.coverage([]).agreed.share == nil)
    }
}

import Cooperation
import TestSupport
import Testing

@Suite("Flows and the matrix")
struct FlowTests {
    private typealias Sample = IndicatorSample

    private let items = [
        Sample.item("BR provider, PY recipient", agreed: true),
        Sample.item("BR provider, PY recipient"),
        Sample.item("PY provider, BR recipient"),
        Sample.item("BR both, PY both"),
        Sample.item("CL first-provider, DE second-provider, PY triangular-recipient", "triangular"),
        Sample.item("BR participant, CL participant, SEGIB promoter", "regional"),
        Sample.item("BR provider, PY recipient", "north-south", agreed: true),
        Sample.item("BR provider, PY recipient", "multilateral"),
        Sample.item("BR provider, PY recipient", nil),
    ]

    @Test("Only bilateral, triangular and regional initiatives and programmes count as South-South")
    func southSouth() {
        #expect(items.map { isSouthSouth($0.facts) } == [true, true, true, true, true, true, false, false, false])
        #expect(SouthSouthModality(Facts(kind: "programme")) == .regional)
        #expect(!isSouthSouth(Facts(kind: "organisation", modality: "bilateral")))
        let total = Indicators.total(items)
        #expect(total.value == 6)
        #expect(total.counted == .initiatives)
        #expect(total.agreed == 1)
    }

    @Test("Each party has its initiatives by role, and the roles add up to its total")
    func flows() {
        let flows = Indicators.flows(items)
        #expect(flows.counted == .initiativesPerCountry)
        #expect(flows.base == Basis(n: 6, of: 6))
        #expect(flows.value["BR"]?.byRole == [.provider: 2, .recipient: 1, .both: 1, .participant: 1])
        #expect(flows.value["BR"]?.total == 5)
        #expect(flows.value["BR"]?.agreed == 1)
        #expect(flows.value["CL"]?.byRole == [.firstProvider: 1, .participant: 1])
        #expect(flows.value["DE"]?[.secondProvider] == 1)
        #expect(flows.value["PY"]?[.recipient] == 3)
        #expect(flows.value["SEGIB"]?.byRole == [.other: 1])
    }

    @Test("Who is told to give and to receive does both; the provider of a triangle is its first provider")
    func roles() {
        #expect(Sample.item("BR provider, BR recipient, PY both").facts.flowRoles["BR"] == .both)
        #expect(Sample.item("BR provider", "triangular").facts.flowRoles["BR"] == .firstProvider)
        #expect(Sample.item("BR first-provider, BR funding").facts.flowRoles["BR"] == .provider)
    }

    @Test("The matrix keeps two-way initiatives in a layer of their own and leaves triangles out unless asked")
    func matrix() {
        let matrix = Indicators.matrix(items)
        #expect(matrix.value[from: "BR", to: "PY"] == 2)
        #expect(matrix.value[from: "PY", to: "BR"] == 1)
        #expect(matrix.value[both: "PY", "BR"] == 1)
        #expect(matrix.value.sum == 4)
        #expect(matrix.counted == .initiativesPerPair)
        #expect(matrix.base == Basis(n: 4, of: 4))
        #expect(matrix.agreed == 1)
        #expect(matrix.value.parties == ["BR", "PY"])
        let first = Indicators.matrix(items, triangular: .firstProviders)
        #expect(first.value[from: "CL", to: "PY"] == 1)
        #expect(first.value[from: "DE", to: "PY"] == 0)
        #expect(first.value.triangular == .firstProviders)
        #expect(Indicators.matrix(items, triangular: .allProviders).value[from: "DE", to: "PY"] == 1)
    }

    @Test("Several recipients make several pairs; a lone participant makes none and lowers the base")
    func pairs() {
        let matrix = Indicators.matrix([
            Sample.item("BR provider, PY recipient, BO recipient"), Sample.item("BR provider"), Sample.item("BR both"),
        ])
        #expect(matrix.value.sum == 2)
        #expect(matrix.base == Basis(n: 1, of: 3))
    }

    @Test("One party that does both makes the initiative two-way for all it exchanges with, and for no others")
    func twoWayOfThree() {
        let matrix = Indicators.matrix([Sample.item("AR both, BR provider, CL provider")]).value
        #expect(matrix.flows.isEmpty)
        #expect(matrix.both == [.init("AR", "BR"): 1, .init("AR", "CL"): 1])
    }

    @Test("The balance of a pair is the lesser direction by the greater, and two-way initiatives have their share")
    func bidirectionality() {
        let pair = Indicators.bidirectionality(items, between: "BR", and: "PY")
        #expect(pair.value == Bidirectionality(sent: 2, returned: 1, both: 1))
        #expect(pair.value.balance == 0.5)
        #expect(pair.value.shareOfBoth == 0.25)
        #expect(pair.base == Basis(n: 4, of: 4))
        #expect(pair.agreed == 1)
        let strangers = Indicators.bidirectionality(items, between: "BR", and: "MX").value
        #expect(strangers.balance == nil)
        #expect(strangers.shareOfBoth == nil)
        #expect(Indicators.shareOfBoth(items, of: "BR").value == 0.2)
        #expect(Indicators.shareOfBoth(items, of: "MX").value == nil)
    }

    @Test("The sum of the matrix equals the flows, row by row", arguments: [1, 2, 3] as [UInt64])
    func matrixEqualsFlows(seed: UInt64) {
        let items = IndicatorSample.random(800, seed: seed)
        let flows = Indicators.flows(items.of(.bilateral)).value
        let matrix = Indicators.matrix(items).value
        for (party, count) in flows {
            let sent = matrix.flows.filter { $0.key.provider == party }.values.reduce(0, +)
            let received = matrix.flows.filter { $0.key.recipient == party }.values.reduce(0, +)
            let both = matrix.both.filter { $0.key.a == party || $0.key.b == party }.values.reduce(0, +)
            #expect(sent == count[.provider])
            #expect(received == count[.recipient])
            #expect(both == count[.both])
        }
        #expect(matrix.sum == items.of(.bilateral).count)
    }

    @Test("No number depends on the order of the items", arguments: [4, 5] as [UInt64])
    func order(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let items = IndicatorSample.random(300, seed: seed)
        let shuffled = items.shuffled(using: &generator)
        #expect(Indicators.flows(items) == Indicators.flows(shuffled))
        #expect(
            Indicators.matrix(items, triangular: .allProviders)
                == Indicators.matrix(shuffled, triangular: .allProviders)
        )
        #expect(Indicators.duration(items) == Indicators.duration(shuffled))
        #expect(Indicators.cost(items, .executed) == Indicators.cost(shuffled, .executed))
        #expect(Indicators.trios(items, top: 5) == Indicators.trios(shuffled, top: 5))
        #expect(Indicators.coverage(items) == Indicators.coverage(shuffled))
        #expect(
            Indicators.diversification(items, of: "BR", as: .provider)
                == Indicators.diversification(shuffled, of: "BR", as: .provider)
        )
        #expect(Indicators.specialisation(items, of: "BR") == Indicators.specialisation(shuffled, of: "BR"))
        for breakdown in Breakdown.allCases {
            #expect(Indicators.distribution(items, by: breakdown) == Indicators.distribution(shuffled, by: breakdown))
        }
    }
}

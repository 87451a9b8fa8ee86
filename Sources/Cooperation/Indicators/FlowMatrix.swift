/// Who provides to whom, in numbers of initiatives; two-way initiatives stand in a layer of their own.
public struct FlowMatrix: Sendable, Equatable {
    /// From a provider to a recipient.
    public struct Flow: Sendable, Hashable {
        public let provider: PartyCode
        public let recipient: PartyCode

        public init(from provider: PartyCode, to recipient: PartyCode) {
            self.provider = provider
            self.recipient = recipient
        }
    }

    /// Two parties without direction, the lesser code first.
    public struct Partners: Sendable, Hashable {
        public let a: PartyCode
        public let b: PartyCode

        public init(_ one: PartyCode, _ other: PartyCode) {
            a = min(one, other)
            b = max(one, other)
        }
    }

    /// Whether and how triangular initiatives enter.
    public enum Triangular: String, Sendable, CaseIterable {
        case excluded
        /// From each first provider to each recipient.
        case firstProviders
        /// From each first and each second provider to each recipient.
        case allProviders
    }

    /// What was done with triangular initiatives.
    public let triangular: Triangular
    /// The one-way initiatives.
    public internal(set) var flows: [Flow: Int] = [:]
    /// The two-way initiatives, counted in neither direction.
    public internal(set) var both: [Partners: Int] = [:]

    init(triangular: Triangular) { self.triangular = triangular }

    public subscript(from provider: PartyCode, to recipient: PartyCode) -> Int {
        flows[Flow(from: provider, to: recipient)] ?? 0
    }

    /// The two-way initiatives of two parties, in either order.
    public subscript(both one: PartyCode, _ other: PartyCode) -> Int { both[Partners(one, other)] ?? 0 }

    /// The sum of all cells of both layers.
    public var sum: Int { flows.values.reduce(0, +) + both.values.reduce(0, +) }

    /// Everyone with a cell, sorted.
    public var parties: [PartyCode] {
        Set(flows.keys.flatMap { [$0.provider, $0.recipient] } + both.keys.flatMap { [$0.a, $0.b] }).sorted()
    }
}

extension Indicators {
    /// The matrix M[p, r]: initiatives that p provides to r.
    ///
    /// Bilateral initiatives: each provider with each recipient. As soon as one party does both, the initiative is
    /// two-way and all its pairs of one who gives and one who receives go to the layer ``FlowMatrix/both``. Triangular ones only where stated; regional ones
    /// never. Base: initiatives with at least one pair.
    public static func matrix(
        _ items: [CountedItem],
        triangular: FlowMatrix.Triangular = .excluded
    ) -> Indicator<FlowMatrix> {
        var matrix = FlowMatrix(triangular: triangular)
        let candidates = items.filter { item in
            switch item.modality {
            case .bilateral: true
            case .triangular: triangular != .excluded
            case .regional, nil: false
            }
        }
        var data: [CountedItem] = []
        for item in candidates {
            let pairs = item.facts.flowPairs(triangular: triangular)
            for flow in pairs.flows { matrix.flows[flow, default: 0] += 1 }
            for partners in pairs.both { matrix.both[partners, default: 0] += 1 }
            if !pairs.flows.isEmpty || !pairs.both.isEmpty { data.append(item) }
        }
        return Indicator(matrix, counted: .initiativesPerPair, data: data, of: candidates.count)
    }
}

extension Facts {
    /// The cells of the matrix that this initiative adds to, each by one.
    func flowPairs(triangular: FlowMatrix.Triangular) -> (flows: [FlowMatrix.Flow], both: [FlowMatrix.Partners]) {
        switch SouthSouthModality(self) {
        case .bilateral: break
        case .triangular where triangular != .excluded: break
        case .triangular, .regional, nil: return ([], [])
        }
        let roles = flowRoles.filter { _, role in
            role == .secondProvider && SouthSouthModality(self) == .triangular
                ? triangular == .allProviders : role.gives || role.receives
        }
        if roles.values.contains(.both) {
            let parties = roles.keys.sorted()
            return (
                [],
                parties.enumerated().flatMap { index, one in
                    parties.dropFirst(index + 1)
                        .filter { roles.exchange(one, $0) }
                        .map { FlowMatrix.Partners(one, $0) }
                }
            )
        }
        let recipients = roles.filter { $0.value.receives }.keys
        return (
            roles.filter { $0.value.gives }.keys.flatMap { provider in
                recipients.map { FlowMatrix.Flow(from: provider, to: $0) }
            },
            []
        )
    }
}

extension [PartyCode: FlowRole] {
    /// Whether one gives what the other receives.
    fileprivate func exchange(_ one: PartyCode, _ other: PartyCode) -> Bool {
        guard let left = self[one], let right = self[other] else { return false }
        return left.gives && right.receives || right.gives && left.receives
    }
}

import Cooperation
import Interchange

/// Hands out a file's rows in batches, read on its own so that reading goes on while the ledger writes.
actor ImportSource {
    private var reader: any InitiativeReader

    init(_ make: @Sendable () throws -> any InitiativeReader) throws {
        reader = try make()
    }

    /// The next steps, at most that many; empty at the end.
    func next(_ count: Int) -> [ReadingStep] {
        var steps: [ReadingStep] = []
        steps.reserveCapacity(count)
        while steps.count < count, let step = reader.next() { steps.append(step) }
        return steps
    }
}

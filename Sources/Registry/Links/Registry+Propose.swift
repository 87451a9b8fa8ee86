import Cooperation
import Ledger

extension Registry {
    /// Looks for twins among all initiatives and keeps the proposals, where the ledger has changed since the last time.
    ///
    /// Only proposes: joining is for the parties to say.
    public func proposeTwins() async throws -> [TwinProposal] {
        let sequence = try await ledger.lastSequence()
        let stored = try await ledger.proposals(limit: 100_000)
        if stored.asOf == sequence { return stored.proposals }
        let material = try await ledger.twinMaterial()
        var preparation = TwinPreparation()
        let proposals = Twins.propose(
            material.map { preparation.candidate($0) },
            alreadyAnswered: try await ledger.answeredTwins()
        )
        try await ledger.storeProposals(proposals, asOf: sequence)
        return proposals
    }
}

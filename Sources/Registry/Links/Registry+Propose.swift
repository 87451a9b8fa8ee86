import Cooperation
import Ledger
import Localization
import TextAnalysis

extension Registry {
    /// Looks for twins among all initiatives and keeps the proposals, where the ledger has changed since the last time.
    ///
    /// Only proposes: joining is for the parties to say.
    public func proposeTwins() async throws -> [TwinProposal] {
        let sequence = try await ledger.lastSequence()
        let stored = try await ledger.proposals(limit: 100_000)
        if stored.asOf == sequence { return stored.proposals }
        let material = try await ledger.twinMaterial()
        let proposals = Twins.propose(
            Self.candidates(material),
            alreadyAnswered: try await ledger.answeredTwins()
        )
        try await ledger.storeProposals(proposals, asOf: sequence)
        return proposals
    }

    /// Prepares what is compared: stems within a language, cognate roots across them, codes without punctuation.
    private static func candidates(_ material: [TwinMaterial]) -> [TwinCandidate] {
        var analyzer = SearchAnalyzer()
        var roots: [String: String] = [:]
        return material.map { material in
            var titleWords: [Language: [String]] = [:]
            var titleRoots: [String] = []
            for language in material.title.languages {
                let text = material.title[language]?.text ?? ""
                titleWords[language] = analyzer.keys(of: text, language: language)
                for word in Tokenizer.words(text) where !StopWords.containsInAnyLanguage(word.text) {
                    let root = roots[word.text] ?? Cognates.root(word.text)
                    roots[word.text] = root
                    titleRoots.append(root)
                }
            }
            let facts = material.facts.facts
            return TwinCandidate(
                item: material.item,
                parties: Set(material.facts.declaredBy),
                titleWords: titleWords,
                titleRoots: titleRoots,
                countries: Dictionary(
                    facts.participants.map { ($0.code, [$0.role]) },
                    uniquingKeysWith: { $0.union($1) }
                ),
                start: facts.start,
                end: facts.end,
                years: facts.years,
                sector: facts.sector,
                modality: facts.modality,
                codes: Set(material.codes.map { Fold.folded($0).filter { $0.isLetter || $0.isNumber } }),
                institutions: Set(material.institutions.map { Fold.folded($0) })
            )
        }
    }
}

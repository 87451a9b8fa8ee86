import Cooperation
import Ledger
import Localization
import TextAnalysis

/// Prepares what is compared: stems within a language, cognate roots across them, codes without punctuation.
struct TwinPreparation {
    private var analyzer = SearchAnalyzer()
    private var roots: [String: String] = [:]

    mutating func candidate(_ material: TwinMaterial) -> TwinCandidate {
        candidate(
            material.item,
            told: Set(material.facts.declaredBy),
            title: material.title,
            facts: material.facts.facts,
            codes: material.codes,
            institutions: material.institutions
        )
    }

    mutating func candidate(
        _ item: ItemID,
        told parties: Set<PartyCode>,
        title: LocalizedText,
        facts: Facts,
        codes: Set<String>,
        institutions: Set<String>
    ) -> TwinCandidate {
        var titleWords: [Language: [String]] = [:]
        var titleRoots: [String] = []
        for language in title.languages {
            let text = title[language]?.text ?? ""
            titleWords[language] = analyzer.keys(of: text, language: language)
            for word in Tokenizer.words(text) where !StopWords.containsInAnyLanguage(word.text) {
                let root = roots[word.text] ?? Cognates.root(word.text)
                roots[word.text] = root
                titleRoots.append(root)
            }
        }
        return TwinCandidate(
            item: item,
            parties: parties,
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
            codes: Set(codes.map { Fold.folded($0).filter { $0.isLetter || $0.isNumber } }),
            institutions: Set(institutions.map { Fold.folded($0) })
        )
    }
}

import Localization
import Testing
import TextAnalysis

@Suite(.enabled(if: Corpus.folder != nil, "ENCUENTRO_CORPUS is not set"))
struct CorpusTests {
    @Test("The stemmer agrees with Snowball's own lists", arguments: [(Language.es, "spanish"), (.pt, "portuguese")])
    func oracle(language: Language, name: String) throws {
        // given
        let words = try Corpus.lines("stemming/\(name)_voc.txt")
        let stems = try Corpus.lines("stemming/\(name)_output.txt")
        let stemmer = Stemmer(language)

        // when
        let agreeing = zip(words, stems).count { stemmer.stem($0) == $1 }

        // then
        #expect(words.count == stems.count && words.count > 10_000)
        print("stemmer \(name): \(agreeing) of \(words.count)")
        #expect(Double(agreeing) >= 0.99 * Double(words.count))
    }

    @Test("Every title is found by its own words typed without accents, whatever its language")
    func titles() throws {
        // given
        let entries = Dictionary(try Corpus.entries().map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
        var analyzer = SearchAnalyzer()

        // when
        var missed: [String] = []
        for entry in entries.values {
            for language in [entry.language, .en, nil] {
                let keys = Set(analyzer.keys(of: entry.title, language: language))
                let found = analyzer.queryKeys(Fold.folded(entry.title)).allSatisfy { !keys.isDisjoint(with: $0) }
                if !found { missed.append(entry.title) }
            }
        }

        // then
        print("titles missed: \(missed.count) of \(entries.count * 3)", missed.prefix(10))
        #expect(entries.count > 1_000)
        #expect(Double(missed.count) <= 0.005 * Double(entries.count * 3))
    }
}

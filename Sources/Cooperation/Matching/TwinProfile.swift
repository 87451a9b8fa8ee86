import Localization

/// A candidate ready for many comparisons: words and names as sorted numbers of a ``TwinLexicon``.
struct TwinProfile {
    struct Title {
        let language: Language
        /// In the order of the words.
        let sequence: [Int32]
        /// Sorted, each once.
        let words: [Int32]
    }

    let candidate: TwinCandidate
    let parties: [Int32]
    let titles: [Title]
    let roots: [Int32]
    let numbers: TitleNumbers
    let countries: [Int32]
    /// A bit for each country, by its number modulo 64: no common bit, no common country.
    let countryBits: UInt64
    let codes: [Int32]
    let institutions: [Int32]
    /// First and last day, where both are known and in order.
    let days: ClosedRange<Int>?
    let years: ClosedRange<Int>?

    init(_ candidate: TwinCandidate, lexicon: inout TwinLexicon) {
        func numbered(_ names: some Sequence<String>, _ space: String) -> [Int32] {
            // Sorted first: sets give their elements in another order in every process.
            Set(names).sorted().map { lexicon.number($0, space: space) }.sorted()
        }
        self.candidate = candidate
        parties = numbered(candidate.parties.map(\.rawValue), "party ")
        titles = Language.allCases.compactMap { language in
            guard let words = candidate.titleWords[language], !words.isEmpty else { return nil }
            let sequence = words.map { lexicon.number($0, space: language.rawValue + " ") }
            return Title(language: language, sequence: sequence, words: Set(sequence).sorted())
        }
        roots = numbered(candidate.titleRoots, "root ")
        numbers = TitleNumbers(candidate.titleWords.values)
        countries = numbered(candidate.countries.keys.map(\.rawValue), "party ")
        countryBits = countries.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        codes = numbered(candidate.codes, "code ")
        institutions = numbered(candidate.institutions, "institution ")
        if let start = candidate.start, let end = candidate.end, start <= end {
            days = start.dayNumber...end.dayNumber
        } else {
            days = nil
        }
        if let start = candidate.start?.year, let end = candidate.end?.year, start <= end {
            years = start...end
        } else {
            years = candidate.years ?? (candidate.start ?? candidate.end).map { $0.year...$0.year }
        }
        for title in titles { lexicon.count(title.words) }
        lexicon.count(roots)
        lexicon.count(codes)
    }
}

extension [Int32] {
    /// The numbers in both of two sorted arrays.
    func common(_ other: [Int32]) -> [Int32] {
        var result: [Int32] = []
        forEachCommon(other) { result.append($0) }
        return result
    }

    /// How many numbers are in both of two sorted arrays.
    func commonCount(_ other: [Int32]) -> Int {
        var count = 0
        forEachCommon(other) { _ in count += 1 }
        return count
    }

    @inline(__always)
    func forEachCommon(_ other: [Int32], _ body: (Int32) -> Void) {
        withUnsafeBufferPointer { left in
            other.withUnsafeBufferPointer { right in
                var i = 0
                var j = 0
                while i < left.count, j < right.count {
                    if left[i] == right[j] {
                        body(left[i])
                        i += 1
                        j += 1
                    } else if left[i] < right[j] {
                        i += 1
                    } else {
                        j += 1
                    }
                }
            }
        }
    }
}

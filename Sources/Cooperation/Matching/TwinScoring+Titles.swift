extension TwinScoring {
    private struct Likeness {
        /// 0–1.
        var similarity = 0.0
        /// What the common words tell, summed.
        var telling = 0.0
        var isSame = false
        var acrossLanguages = false

        /// The part of the title's weight it earns.
        var share: Double {
            // One rare word carries a title that is the same throughout; alike titles need two.
            let needed = isSame ? 3.5 : 7
            let distinct = TwinWeights.genericShare + (1 - TwinWeights.genericShare) * min(1, telling / needed)
            let alike = (similarity - TwinWeights.leastSimilarity) / (1 - TwinWeights.leastSimilarity)
            return max(0, alike) * distinct
        }
    }

    func weighTitles(_ a: TwinProfile, _ b: TwinProfile, _ tally: inout Tally) {
        guard let likeness = likeness(a, b) else { return }
        let percent = Int((likeness.similarity * 100).rounded())
        if likeness.similarity < TwinWeights.leastSimilarity {
            tally.add(TwinWeights.differentTitle, .differentTitle(percent: percent))
        } else {
            tally.add(
                Int((TwinWeights.title * likeness.share).rounded()),
                likeness.isSame
                    ? .sameTitle
                    : .similarTitle(percent: percent, acrossLanguages: likeness.acrossLanguages)
            )
        }
    }

    /// The best likeness in a common language or by roots; nil where a side has no title.
    private func likeness(_ a: TwinProfile, _ b: TwinProfile) -> Likeness? {
        var best: Likeness?
        func consider(_ likeness: Likeness) {
            if best.map({
                $0.share < likeness.share || $0.similarity < likeness.similarity && $0.share == likeness.share
            })
                ?? true
            {
                best = likeness
            }
        }
        var sharesLanguage = false
        for title in a.titles {
            for other in b.titles where other.language == title.language {
                sharesLanguage = true
                var likeness = overlap(title.words, other.words)
                likeness.isSame = title.sequence == other.sequence
                consider(likeness)
            }
        }
        if !a.roots.isEmpty, !b.roots.isEmpty, best?.isSame != true {
            var likeness = overlap(a.roots, b.roots)
            likeness.acrossLanguages = !sharesLanguage
            // Roots bring strangers together now and then.
            likeness.similarity *= 0.95
            consider(likeness)
        }
        return best
    }

    /// Weighted overlap: mostly of both titles (Dice), partly of the shorter one, for one side often says more.
    private func overlap(_ one: [Int32], _ other: [Int32]) -> Likeness {
        var common = 0.0
        var telling = 0.0
        one.forEachCommon(other) {
            common += lexicon.weight[Int($0)]
            telling += lexicon.telling[Int($0)]
        }
        let left = one.reduce(0.0) { $0 + lexicon.weight[Int($1)] }
        let right = other.reduce(0.0) { $0 + lexicon.weight[Int($1)] }
        guard common > 0, left > 0, right > 0 else { return Likeness() }
        let similarity = 0.6 * 2 * common / (left + right) + 0.4 * common / min(left, right)
        // The sums run in different orders; rounding must not make sameness 0.99….
        return Likeness(similarity: min(1, similarity + 1e-12), telling: telling)
    }

    func weighNumbers(_ a: TwinProfile, _ b: TwinProfile, _ tally: inout Tally) {
        switch a.numbers.relation(to: b.numbers) {
        case .same: break
        case .oneSided:
            tally.add(
                TwinWeights.oneSidedNumbers,
                .oneSidedNumbers(a.numbers.all.count > b.numbers.all.count ? a.numbers.all : b.numbers.all)
            )
        case .different:
            tally.add(TwinWeights.differentNumbers, .differentNumbers(a.numbers.all, b.numbers.all))
            tally.cap = min(tally.cap, TwinWeights.capOfLookAlikes)
        }
    }
}

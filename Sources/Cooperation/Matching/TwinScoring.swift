/// Scores a pair of profiles by the weights of ``TwinWeights``.
///
/// The score is their sum, held between 0 and 100 and below the caps for look-alikes. The same steps give the number
/// (for many pairs) and the reasons (for the few that are proposed).
struct TwinScoring {
    let lexicon: TwinLexicon

    /// The sum so far, its cap, and the findings when they are asked for.
    struct Tally {
        let collects: Bool
        var sum = 0
        var cap = 100
        var findings: [TwinReason] = []

        mutating func add(_ weight: Int, _ kind: @autoclosure () -> TwinReason.Kind) {
            guard weight != 0 else { return }
            sum += weight
            if collects { findings.append(TwinReason(kind(), weight: weight)) }
        }
    }

    func score(_ a: TwinProfile, _ b: TwinProfile) -> Int {
        let tally = tally(a, b, collects: false)
        return max(0, min(tally.sum, tally.cap))
    }

    /// The proposal for two profiles, whatever it scores.
    func proposal(_ one: TwinProfile, _ other: TwinProfile) -> TwinProposal {
        let (a, b) = one.candidate.item <= other.candidate.item ? (one, other) : (other, one)
        let tally = tally(a, b, collects: true)
        // Findings come in a fixed order, which decides among those of one weight.
        let ranked = tally.findings.enumerated().sorted {
            (-abs($0.element.weight), $0.offset) < (-abs($1.element.weight), $1.offset)
        }.map(\.element)
        return TwinProposal(
            a: a.candidate.item,
            b: b.candidate.item,
            score: max(0, min(tally.sum, tally.cap)),
            reasons: Array(ranked.filter { !$0.isObjection }.prefix(3)),
            objection: ranked.first(where: \.isObjection)
        )
    }

    private func tally(_ a: TwinProfile, _ b: TwinProfile, collects: Bool) -> Tally {
        var tally = Tally(collects: collects)
        weighTitles(a, b, &tally)
        weighNumbers(a, b, &tally)
        weighCodes(a, b, &tally)
        weighCountries(a, b, &tally)
        weighDates(a, b, &tally)
        weighKinds(a, b, &tally)
        if a.parties.commonCount(b.parties) > 0 {
            tally.add(
                TwinWeights.sameParty,
                .sameParty(a.candidate.parties.intersection(b.candidate.parties).sorted())
            )
        }
        return tally
    }

    private func weighCodes(_ a: TwinProfile, _ b: TwinProfile, _ tally: inout Tally) {
        guard !a.codes.isEmpty, !b.codes.isEmpty else { return }
        let least = a.codes.common(b.codes).map { lexicon.frequency(of: $0) }.min()
        guard let least else { return }
        let weight =
            least <= 2
            ? TwinWeights.sameCode.rare : least <= 5 ? TwinWeights.sameCode.shared : TwinWeights.sameCode.frequent
        tally.add(weight, .sameCode(a.candidate.codes.intersection(b.candidate.codes).min() ?? ""))
    }

    private func weighCountries(_ a: TwinProfile, _ b: TwinProfile, _ tally: inout Tally) {
        guard !a.countries.isEmpty, !b.countries.isEmpty else { return }
        let left = Set(a.collectedCountries(tally.collects))
        let right = Set(b.collectedCountries(tally.collects))
        let common = a.countries.commonCount(b.countries)
        let union = a.countries.count + b.countries.count - common
        func differing() -> TwinReason.Kind {
            .differentCountries(left.subtracting(right).sorted(), right.subtracting(left).sorted())
        }
        guard common > 0 else {
            tally.add(TwinWeights.noCountries, differing())
            tally.cap = min(tally.cap, TwinWeights.capWithoutCountries)
            return
        }
        if common == union {
            // One country alone is told by a party that leaves itself out or itself only.
            tally.add(
                union > 1 ? TwinWeights.sameCountries : TwinWeights.oneCountry,
                .sameCountries(left.sorted())
            )
        } else {
            let share = TwinWeights.sameCountries * common / union
            tally.add(
                common > 1 ? share : min(share, TwinWeights.oneCountry),
                .sharedCountries(left.intersection(right).sorted())
            )
            if common < a.countries.count, common < b.countries.count, 2 * common <= union {
                tally.add(TwinWeights.otherCountries, differing())
                tally.cap = min(tally.cap, TwinWeights.capOfLookAlikes)
            }
        }
        if let opposite = oppositeRoles(a.candidate, b.candidate) {
            tally.add(TwinWeights.oppositeRoles, .oppositeRoles(opposite))
        }
    }

    /// The countries that only give in one telling and only receive in the other.
    private func oppositeRoles(_ a: TwinCandidate, _ b: TwinCandidate) -> [PartyCode]? {
        var opposite: [PartyCode] = []
        for (code, roles) in a.countries {
            guard let others = b.countries[code] else { continue }
            let gives: Set<String> = ["provider", "first-provider", "second-provider"]
            let receives: Set<String> = ["recipient", "triangular-recipient"]
            func only(_ side: Set<String>, _ roles: Set<String>) -> Bool { !roles.isEmpty && roles.isSubset(of: side) }
            if only(gives, roles) && only(receives, others) || only(receives, roles) && only(gives, others) {
                opposite.append(code)
            }
        }
        return opposite.isEmpty ? nil : opposite.sorted()
    }

    private func weighDates(_ a: TwinProfile, _ b: TwinProfile, _ tally: inout Tally) {
        if let left = a.days, let right = b.days {
            if left == right, !a.isWholeYears {
                tally.add(TwinWeights.sameDates, .sameDates)
            } else if left.overlaps(right) {
                tally.add(TwinWeights.overlappingDates, .overlappingDates)
            } else {
                let days = max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
                tally.add(TwinWeights.gap(days: days), .differentDates(days: days))
            }
        } else if let left = a.years, let right = b.years {
            if left.overlaps(right) {
                tally.add(TwinWeights.overlappingYears, .overlappingYears(left.clamped(to: right)))
            } else {
                let years = max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
                tally.add(TwinWeights.gap(years: years), .differentYears(years))
            }
        }
    }

    private func weighKinds(_ a: TwinProfile, _ b: TwinProfile, _ tally: inout Tally) {
        if let one = a.candidate.sector, let other = b.candidate.sector {
            if one == other {
                tally.add(TwinWeights.sameSector, .sameSector(one))
            } else {
                tally.add(TwinWeights.differentSector, .differentSector(one, other))
            }
        }
        if let one = a.candidate.modality, let other = b.candidate.modality {
            if one == other {
                tally.add(TwinWeights.sameModality, .sameModality(one))
            } else {
                tally.add(TwinWeights.differentModality, .differentModality(one, other))
            }
        }
        if a.institutions.commonCount(b.institutions) > 0 {
            tally.add(
                TwinWeights.sameInstitution,
                .sameInstitution(a.candidate.institutions.intersection(b.candidate.institutions).min() ?? "")
            )
        }
    }
}

extension TwinProfile {
    /// The countries by code, when reasons are wanted.
    fileprivate func collectedCountries(_ wanted: Bool) -> [PartyCode] {
        wanted ? Array(candidate.countries.keys) : []
    }

    /// Whether the days are those of whole calendar years, as they are when only years were told.
    fileprivate var isWholeYears: Bool {
        guard let start = candidate.start, let end = candidate.end else { return false }
        return start.month == 1 && start.day == 1 && end.month == 12 && end.day == 31
    }
}

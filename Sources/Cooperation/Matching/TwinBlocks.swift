/// Finds the pairs worth comparing among many profiles without looking at all of them.
///
/// Two profiles meet when they share a key:
/// 1. two of the five rarest roots of each title;
/// 2. one of those roots and a pair of countries (of items with at most four);
/// 3. a local code;
/// 4. a pair of countries, the first and the last day (two everyday titles can only meet here).
///
/// In a key that up to 48 share, all meet; in a more frequent one, each meets the 16 next to it by first day, so that
/// the work grows with the number of keys, whatever the sizes of the blocks.
struct TwinBlocks {
    let profiles: [TwinProfile]
    let lexicon: TwinLexicon

    private static let rareRoots = 5
    private static let manyCountries = 4
    private static let wholeBlock = 48
    private static let neighbours = 16

    private struct Entry {
        let key: UInt64
        let profile: Int32
    }

    /// The pairs of positions, the lesser first, each once and in order; `accept` leaves out hopeless ones early.
    func pairs(where accept: (TwinProfile, TwinProfile) -> Bool) -> [(Int, Int)] {
        var entries: [Entry] = []
        entries.reserveCapacity(profiles.count * 16)
        for (position, profile) in profiles.enumerated() {
            appendKeys(of: profile, Int32(truncatingIfNeeded: position), to: &entries)
        }
        let firstDays = profiles.map { $0.days?.lowerBound ?? $0.years.map { ($0.lowerBound - 1970) * 365 } ?? 0 }
        entries.sort {
            ($0.key, firstDays[Int($0.profile)], $0.profile) < ($1.key, firstDays[Int($1.profile)], $1.profile)
        }
        var found: [UInt64] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            let reach = end - start <= Self.wholeBlock ? end - start : Self.neighbours
            for one in start..<end {
                for other in (one + 1)..<max(one + 1, min(end, one + 1 + reach)) {
                    let a = min(entries[one].profile, entries[other].profile)
                    let b = max(entries[one].profile, entries[other].profile)
                    guard a != b, accept(profiles[Int(a)], profiles[Int(b)]) else { continue }
                    found.append(UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b)))
                }
            }
            start = end
            if found.count > Self.unsortedLimit { found = Self.distinct(found) }
        }
        return Self.distinct(found).map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    private static let unsortedLimit = 8_000_000

    private static func distinct(_ pairs: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        for pair in pairs.sorted() where result.last != pair { result.append(pair) }
        return result
    }

    private func appendKeys(of profile: TwinProfile, _ position: Int32, to entries: inout [Entry]) {
        var keys = Set<UInt64>()
        // A root that nobody else has joins nothing; numbers and function words join everything.
        let roots = profile.roots.filter { lexicon.frequency(of: $0) > 1 && lexicon.weight[Int($0)] > 0.5 }
            .sorted { (lexicon.frequency(of: $0), $0) < (lexicon.frequency(of: $1), $1) }
            .prefix(Self.rareRoots)
            .sorted()
        var countryPairs: [UInt64] = []
        if profile.countries.count <= Self.manyCountries {
            for (index, one) in profile.countries.enumerated() {
                for other in profile.countries.dropFirst(index + 1) {
                    countryPairs.append(Self.mixed(1, UInt64(one), UInt64(other)))
                }
            }
        }
        for (index, root) in roots.enumerated() {
            for other in roots.dropFirst(index + 1) { keys.insert(Self.mixed(2, UInt64(root), UInt64(other))) }
            for countries in countryPairs { keys.insert(Self.mixed(3, countries, UInt64(root))) }
        }
        for code in profile.codes { keys.insert(Self.mixed(4, UInt64(code), 0)) }
        if let days = profile.days {
            for countries in countryPairs {
                keys.insert(
                    Self.mixed(
                        5,
                        countries,
                        UInt64(bitPattern: Int64(days.lowerBound)) &* 0x9E37_79B9
                            &+ UInt64(bitPattern: Int64(days.upperBound))
                    )
                )
            }
        }
        for key in keys { entries.append(Entry(key: key, profile: position)) }
    }

    /// One number for a kind of key and its two parts (SplitMix64's finish); two keys that fall together only cost time.
    private static func mixed(_ kind: UInt64, _ one: UInt64, _ other: UInt64) -> UInt64 {
        func finish(_ value: UInt64) -> UInt64 {
            var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
        return finish(finish(finish(kind &+ 0x9E37_79B9_7F4A_7C15) &+ one) &+ other)
    }
}

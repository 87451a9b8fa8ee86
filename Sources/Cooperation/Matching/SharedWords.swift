import Foundation

/// Which of many short texts speak of the same matter, by the telling words they share.
///
/// A pure function of keys: whoever calls prepares them, so that related words have one key.
public enum SharedWords {
    /// Two texts and what they have in common.
    public struct Pair: Sendable, Hashable {
        /// The positions of the texts, the lesser one first.
        public let one: Int
        public let other: Int
        /// The keys that both have, the rarest first, then in the order of letters.
        public let keys: [String]
        /// The part of what the less telling of the two tells that is shared, 0–1.
        public let share: Double
    }

    /// A word of more texts than that, and of more than a twentieth of all, says too little to bring two together.
    static let frequent = 20

    /// The pairs that share at least two telling words and so much of what either tells, the most alike first.
    ///
    /// A word tells the more the rarer it is among all texts; function words and everyday words of cooperation tell
    /// nothing. The cost follows the pairs with a word in common, not the square of the texts.
    /// - Parameters:
    ///   - texts: The keys of the words of each.
    ///   - least: The least ``Pair/share``.
    ///   - accept: Whether the texts at two positions are to be compared at all.
    public static func pairs(
        of texts: [[String]],
        least: Double = 0.4,
        where accept: (Int, Int) -> Bool
    ) -> [Pair] {
        let texts = texts.map { Set($0.filter { GenericWords.classify($0) == .telling }) }
        var places: [String: [Int]] = [:]
        for (position, keys) in texts.enumerated() { for key in keys { places[key, default: []].append(position) } }
        let limit = max(frequent, texts.count / 20)
        func weight(_ key: String) -> Double {
            // No logarithm of one: of two texts that are the same, every word stands in both.
            log(Double(texts.count + 1) / Double(places[key]?.count ?? 1))
        }
        let told = texts.map { $0.reduce(0) { $0 + weight($1) } }
        var shared: [[Int]: [String]] = [:]
        for (key, found) in places where found.count > 1 && found.count <= limit {
            for (index, one) in found.enumerated() {
                for other in found[(index + 1)...] where accept(one, other) {
                    shared[[one, other], default: []].append(key)
                }
            }
        }
        return shared.compactMap { pair, keys -> Pair? in
            guard keys.count > 1 else { return nil }
            let sum = keys.reduce(0) { $0 + weight($1) }
            let share = sum / min(told[pair[0]], told[pair[1]])
            guard share >= least else { return nil }
            return Pair(
                one: pair[0],
                other: pair[1],
                keys: keys.sorted { (-weight($0), $0) < (-weight($1), $1) },
                share: min(1, share)
            )
        }
        .sorted { (-$0.share, $0.one, $0.other) < (-$1.share, $1.one, $1.other) }
    }
}

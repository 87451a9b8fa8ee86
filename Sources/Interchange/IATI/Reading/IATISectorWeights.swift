import Cooperation

/// The sectors of an activity's transactions, with how much money each got.
struct IATISectorWeights {
    private(set) var entries: [(share: SectorShare, weight: Double)] = []

    mutating func add(_ share: SectorShare, weight: Double) {
        if let index = entries.firstIndex(where: {
            $0.share.code == share.code && $0.share.vocabulary == share.vocabulary
        }) {
            entries[index].weight += weight
        } else {
            entries.append((share, weight))
        }
    }

    /// The sectors, the one with the most money first; shares are left out, as the file tells none.
    var shares: [SectorShare] {
        entries.enumerated()
            .sorted {
                $0.element.weight != $1.element.weight ? $0.element.weight > $1.element.weight : $0.offset < $1.offset
            }
            .map { SectorShare(vocabulary: $0.element.share.vocabulary, code: $0.element.share.code) }
    }
}

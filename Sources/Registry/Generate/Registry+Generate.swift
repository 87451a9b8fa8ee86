import Cooperation
import Ledger

extension Registry {
    /// Enters synthetic initiatives for load tests, each marked as such in its key, title and remarks.
    ///
    /// Gives the number of entries. The same seed and count give the same initiatives.
    @discardableResult
    public func generate(
        initiatives count: Int,
        seed: UInt64,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        var synthetic = try SyntheticInitiatives(vocabularies: vocabularies, seed: seed)
        var entries = 0
        var number = 0
        while number < count {
            var words: [Word] = []
            for _ in 0..<min(2_000, count - number) {
                number += 1
                let item = synthetic.next(number, seed: seed)
                guard let opener = item.tellings.first?.party else { continue }
                let id = ItemID(kind: Initiative.kind.name, party: opener, key: item.key)
                for telling in item.tellings {
                    words.append(
                        Word(
                            Pen(standing: .synthetic, for: telling.party),
                            id,
                            .declare(kind: Initiative.kind.name, key: item.key, content: telling.content.json),
                            source: Source(name: "generate --seed \(seed)", row: number)
                        )
                    )
                }
            }
            entries += try await enter(words)
            progress(number)
        }
        return entries
    }
}

/// A set of item numbers as bits: 12.5 KB for a hundred thousand items, cut and counted word by word.
struct Bitset: Sendable {
    private(set) var words: [UInt64]

    init() { words = [] }

    /// Room for numbers below that capacity.
    init(capacity: Int) {
        words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    mutating func insert(_ number: Int) {
        let word = number >> 6
        if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
        words[word] |= 1 << UInt64(number & 63)
    }

    mutating func remove(_ number: Int) {
        let word = number >> 6
        if word < words.count { words[word] &= ~(1 << UInt64(number & 63)) }
    }

    func contains(_ number: Int) -> Bool {
        let word = number >> 6
        return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
    }

    var count: Int {
        words.withUnsafeBufferPointer { buffer in
            var total = 0
            for word in buffer { total &+= word.nonzeroBitCount }
            return total
        }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    mutating func formIntersection(_ other: Bitset) {
        if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
        let length = words.count
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { its in
                for index in 0..<length { mine[index] &= its[index] }
            }
        }
    }

    mutating func formUnion(_ other: Bitset) {
        if words.count < other.words.count {
            words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
        }
        for index in other.words.indices { words[index] |= other.words[index] }
    }

    mutating func subtract(_ other: Bitset) {
        for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
    }

    func intersection(_ other: Bitset) -> Bitset {
        var result = self
        result.formIntersection(other)
        return result
    }

    func intersectionCount(_ other: Bitset) -> Int {
        let length = min(words.count, other.words.count)
        return words.withUnsafeBufferPointer { mine in
            other.words.withUnsafeBufferPointer { its in
                var total = 0
                for index in 0..<length { total &+= (mine[index] & its[index]).nonzeroBitCount }
                return total
            }
        }
    }

    /// Calls the closure with every number, ascending, until it returns false.
    func forEach(_ body: (Int) -> Bool) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                guard body(index << 6 | rest.trailingZeroBitCount) else { return }
                rest &= rest - 1
            }
        }
    }

    /// The numbers, ascending.
    var numbers: [Int] {
        var result: [Int] = []
        forEach {
            result.append($0)
            return true
        }
        return result
    }
}

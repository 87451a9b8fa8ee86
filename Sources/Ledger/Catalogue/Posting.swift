/// The items that have one facet value: a short list while they are few, bits when they are many.
enum Posting: Sendable {
    case sparse([UInt32])
    case dense(Bitset)

    /// Beyond one item in this many, bits take less room than the list and count faster.
    private static let density = 32

    mutating func insert(_ number: Int, capacity: Int) {
        switch self {
        case .sparse(var numbers):
            // The old value is let go of first, or appending would copy the list every time.
            self = .sparse([])
            if let last = numbers.last, last >= UInt32(number) {
                let index = numbers.firstIndex { $0 >= UInt32(number) } ?? numbers.endIndex
                if index == numbers.endIndex || numbers[index] != UInt32(number) {
                    numbers.insert(UInt32(number), at: index)
                }
            } else {
                numbers.append(UInt32(number))
            }
            guard numbers.count > 64, numbers.count * Self.density > capacity else {
                self = .sparse(numbers)
                return
            }
            var bits = Bitset(capacity: capacity)
            for number in numbers { bits.insert(Int(number)) }
            self = .dense(bits)
        case .dense(var bits):
            self = .sparse([])
            bits.insert(number)
            self = .dense(bits)
        }
    }

    mutating func remove(_ number: Int) {
        switch self {
        case .sparse(var numbers):
            guard let index = numbers.firstIndex(of: UInt32(number)) else { return }
            numbers.remove(at: index)
            self = .sparse(numbers)
        case .dense(var bits):
            guard bits.contains(number) else { return }
            self = .sparse([])
            bits.remove(number)
            self = .dense(bits)
        }
    }

    var count: Int {
        switch self {
        case .sparse(let numbers): numbers.count
        case .dense(let bits): bits.count
        }
    }

    /// How many of these items are also among those.
    func count(within bits: Bitset) -> Int {
        switch self {
        case .sparse(let numbers):
            numbers.reduce(into: 0) { total, number in if bits.contains(Int(number)) { total += 1 } }
        case .dense(let own): own.intersectionCount(bits)
        }
    }

    var bits: Bitset {
        switch self {
        case .sparse(let numbers):
            var bits = Bitset()
            for number in numbers { bits.insert(Int(number)) }
            return bits
        case .dense(let bits): return bits
        }
    }
}

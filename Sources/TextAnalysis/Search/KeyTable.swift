/// Numbers keys, so that those of a text are told apart without comparing their letters.
struct KeyTable {
    private var numbers: [String: Int] = [:]
    private var keys: [String] = []
    /// The last call of ``distinct(_:)`` that met the key of that number.
    private var met: [Int] = []
    private var calls = 0
    /// How many letters the keys have together, which bounds what they may take: a key can be as long as a text.
    private(set) var letters = 0

    subscript(number: Int) -> String { keys[number] }

    /// The number of a key; the same as long as the table lives.
    mutating func number(of key: String) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = keys.count
        keys.append(key)
        met.append(0)
        letters += key.utf8.count
        return keys.count - 1
    }

    /// Each key once, in the order in which it first stands, parted by spaces.
    mutating func distinct(_ numbers: [Int]) -> String {
        calls += 1
        var text = ""
        text.reserveCapacity(numbers.count * 8)
        var isFirst = true
        for number in numbers where met[number] != calls {
            met[number] = calls
            if !isFirst { text += " " }
            isFirst = false
            text += keys[number]
        }
        return text
    }
}

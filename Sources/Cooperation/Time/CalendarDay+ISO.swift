extension CalendarDay {
    /// The day as ISO 8601 writes it, `2022-03-15`, always ten characters.
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            func put(_ digit: Int, at position: Int) { buffer[position] = UInt8(48 + digit % 10) }
            put(year / 1000, at: 0)
            put(year / 100, at: 1)
            put(year / 10, at: 2)
            put(year, at: 3)
            buffer[4] = UInt8(ascii: "-")
            put(month / 10, at: 5)
            put(month, at: 6)
            buffer[7] = UInt8(ascii: "-")
            put(day / 10, at: 8)
            put(day, at: 9)
            return 10
        }
    }

    /// Reads exactly the form of ``iso``, nil for anything else.
    public init?(iso text: some StringProtocol) {
        self.init(iso: String(text))
    }

    /// The same of a whole text: lists read several days of every row, and a generic reader costs ten times as much.
    public init?(iso text: String) {
        var text = text
        guard let day = text.withUTF8({ Self.read($0) }) else { return nil }
        self = day
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDay? {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var number = 0
            for byte in text[range] {
                guard byte >= 48, byte <= 57 else { return nil }
                number = number * 10 + Int(byte) - 48
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The same as ``iso``.
    public var description: String { iso }
}

extension CalendarDay: Codable {
    /// Reads the ISO text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a calendar day: \(text)")
        }
        self = day
    }

    /// Writes the ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

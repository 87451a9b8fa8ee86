/// A date wholly in figures, read straight from the bytes: the form of nearly all dates in files.
///
/// 2022, 2022-03, 2022-03-15 (with a time or zone behind), 15/03/2022 with `/`, `.` or `-`, and 3/2022. Everything
/// else, and every date that does not exist, is left to the grammar, which says what is wrong.
struct FigureDate {
    let unit: CalendarUnit
    /// Whether a time of day other than midnight stood behind it.
    let hasTime: Bool

    static func read(_ text: String, dayFirst: Bool) -> FigureDate? {
        let fromStorage: FigureDate?? = text.utf8.withContiguousStorageIfAvailable { read($0, dayFirst: dayFirst) }
        if let fromStorage { return fromStorage }
        return Array(text.utf8).withUnsafeBufferPointer { read($0, dayFirst: dayFirst) }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, dayFirst: Bool) -> FigureDate? {
        guard bytes.count >= 4, bytes.count <= 40 else { return nil }
        var cursor = Cursor(bytes: bytes)
        guard let first = cursor.number() else { return nil }
        if first.digits == 4 {
            if cursor.isAtEnd { return make(CalendarUnit(year: first.value, .wholeYear)) }
            guard let mark = cursor.mark(), let month = cursor.number(), month.digits == 2 else { return nil }
            if cursor.isAtEnd {
                return mark == UInt8(ascii: ".") ? nil : make(CalendarUnit(year: first.value, .month(month.value)))
            }
            guard cursor.mark() == mark, let day = cursor.number(), day.digits == 2 else { return nil }
            return finish(year: first.value, month: month.value, day: day.value, cursor)
        }
        guard first.digits <= 2, let mark = cursor.mark(), let second = cursor.number() else { return nil }
        if second.digits == 4 {
            return cursor.isAtEnd ? make(CalendarUnit(year: second.value, .month(first.value))) : nil
        }
        guard second.digits <= 2, cursor.mark() == mark, let year = cursor.number(), year.digits == 4 else {
            return nil
        }
        let day = dayFirst ? first.value : second.value
        let month = dayFirst ? second.value : first.value
        return finish(year: year.value, month: month, day: day, cursor)
    }

    private static func make(_ unit: CalendarUnit?) -> FigureDate? {
        unit.map { FigureDate(unit: $0, hasTime: false) }
    }

    private static func finish(year: Int, month: Int, day: Int, _ cursor: Cursor) -> FigureDate? {
        guard let unit = CalendarUnit(year: year, .day(day, month: month)) else { return nil }
        if cursor.isAtEnd { return FigureDate(unit: unit, hasTime: false) }
        guard let hasTime = cursor.time() else { return nil }
        return FigureDate(unit: unit, hasTime: hasTime)
    }
}

/// A place in the bytes of a date in figures.
private struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    /// One to four digits.
    mutating func number() -> (value: Int, digits: Int)? {
        var value = 0
        var digits = 0
        while position < bytes.count, case let digit = bytes[position] &- 48, digit <= 9 {
            value = value &* 10 &+ Int(digit)
            digits += 1
            position += 1
            if digits > 4 { return nil }
        }
        return digits == 0 ? nil : (value, digits)
    }

    mutating func mark() -> UInt8? {
        guard position < bytes.count else { return nil }
        let mark = bytes[position]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else { return nil }
        position += 1
        return mark
    }

    /// A time of day or zone up to the end; nil when something else stands there, else whether it is not midnight.
    func time() -> Bool? {
        let rest = bytes[position...]
        guard let first = rest.first else { return false }
        switch first {
        case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
            return clock(rest.dropFirst())
        case UInt8(ascii: "Z") where rest.count == 1:
            return false
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard rest.count == 6, rest[rest.startIndex + 3] == UInt8(ascii: ":") else { return nil }
            let isZone = rest.dropFirst().allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") }
            return isZone ? false : nil
        default:
            return nil
        }
    }

    private func clock(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool? {
        let start = rest.startIndex
        guard rest.count >= 4, let colon = rest.firstIndex(of: UInt8(ascii: ":")), (1...2).contains(colon - start)
        else { return nil }
        var isMidnight = true
        var isZone = false
        for byte in rest {
            switch byte {
            case UInt8(ascii: "0"), UInt8(ascii: ":"), UInt8(ascii: "."):
                break
            case UInt8(ascii: "1")...UInt8(ascii: "9"):
                if !isZone { isMidnight = false }
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "Z"):
                isZone = true
            default:
                return nil
            }
        }
        return !isMidnight
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

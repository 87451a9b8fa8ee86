/// What the format of a cell makes of a number (ECMA-376 Part 1 §18.8.30, §18.8.31).
enum XLSXNumberFormat: Sendable, Equatable {
    case number
    case date
    case dateTime
    case time

    /// The format behind a number below 164, which files use without spelling it out.
    init(builtIn identifier: Int) {
        switch identifier {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
        case 22: self = .dateTime
        // 46 is [h]:mm:ss, a duration, hence a number.
        case 18...21, 32, 33, 45, 47, 55, 56: self = .time
        default: self = .number
        }
    }

    /// The format a code like `dd/mm/yyyy` describes, by its first section.
    init(code: String) {
        var hasDay = false
        var hasMonth = false
        var hasClock = false
        var bytes = Array(code.lowercased().utf8)[...]
        scan: while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                bytes = bytes.dropFirst()
            case UInt8(ascii: "["):
                let content = bytes.prefix { $0 != UInt8(ascii: "]") }
                bytes = bytes.dropFirst(content.count + 1)
                // [h], [mm], [s]: time that has passed, which goes beyond a day.
                if let first = content.first, "hms".utf8.contains(first), content.allSatisfy({ $0 == first }) {
                    self = .number
                    return
                }
            case UInt8(ascii: ";"): break scan
            case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
            case UInt8(ascii: "m"): hasMonth = true
            case UInt8(ascii: "h"), UInt8(ascii: "s"): hasClock = true
            case UInt8(ascii: "g"):
                if bytes.starts(with: "eneral".utf8) { bytes = bytes.dropFirst(6) }
            case UInt8(ascii: "a"):
                if bytes.starts(with: "m/pm".utf8) { bytes = bytes.dropFirst(4) }
            default: break
            }
        }
        switch (hasDay || (hasMonth && !hasClock), hasClock) {
        case (true, true): self = .dateTime
        case (true, false): self = .date
        case (false, true): self = .time
        case (false, false): self = .number
        }
    }

    /// The value of a number shown in this format.
    func value(_ number: Double, written: String, uses1904: Bool) -> XLSXValue {
        switch self {
        case .number:
            return .number(number, written: written)
        case .date:
            guard let day = SpreadsheetDay(serial: number.rounded(.down), uses1904: uses1904) else { break }
            return .date(year: day.year, month: day.month, day: day.day)
        case .time where number >= 0 && number < 1:
            let seconds = Int((number * 86_400).rounded())
            guard seconds < 86_400 else { break }
            return .time(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60)
        case .time, .dateTime:
            guard number.isFinite, number.magnitude < 1e8 else { break }
            let seconds = Int(((number - number.rounded(.down)) * 86_400).rounded())
            let serial = number.rounded(.down) + (seconds == 86_400 ? 1 : 0)
            guard let day = SpreadsheetDay(serial: serial, uses1904: uses1904) else { break }
            return .dateTime(
                year: day.year,
                month: day.month,
                day: day.day,
                hour: seconds / 3600 % 24,
                minute: seconds / 60 % 60,
                second: seconds % 60
            )
        }
        return .number(number, written: written)
    }
}

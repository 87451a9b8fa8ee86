extension CalendarUnit {
    /// The machine form, the `unit` of the grammar at `When.code`.
    public var code: String {
        if let year, case .day(let day, let month) = part {
            return CalendarDay(knownYear: year, month: month, day: day).iso
        }
        let start = year.map { Self.padded($0, to: 4) } ?? "XXXX"
        switch part {
        case .wholeYear:
            return start
        case .thirdOfYear(let third):
            return "\(start)-\(third.letter)"
        case .semester(let number):
            return "\(start)-\(39 + number)"
        case .quarter(let number):
            return "\(start)-\(32 + number)"
        case .month(let month):
            return "\(start)-\(Self.padded(month, to: 2))"
        case .thirdOfMonth(let third, let month):
            return "\(start)-\(Self.padded(month, to: 2))-\(third.letter)"
        case .halfMonth(let half, let month):
            return "\(start)-\(Self.padded(month, to: 2))-H\(half.rawValue)"
        case .week(let week, let month):
            return "\(start)-\(Self.padded(month, to: 2))-W\(week == .last ? "L" : String(week.rawValue))"
        case .day(let day, let month):
            return "\(start)-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
        }
    }

    /// Reads the machine form, nil for anything that ``code`` would not write.
    public init?(code: some StringProtocol) {
        if let day = CalendarDay(iso: code) {
            self.init(day)
            return
        }
        let fields = code.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(fields.count), let start = fields.first else { return nil }
        let year = Self.number(start, digits: 4)
        guard year != nil || start == "XXXX" else { return nil }
        guard fields.count > 1 else {
            self.init(year: year, .wholeYear)
            return
        }
        if fields.count == 2 {
            if let third = Third(letter: fields[1]) {
                self.init(year: year, .thirdOfYear(third))
                return
            }
            switch Self.number(fields[1], digits: 2) {
            case .some(let number) where (33...36).contains(number):
                self.init(year: year, .quarter(number - 32))
            case .some(let number) where (40...41).contains(number):
                self.init(year: year, .semester(number - 39))
            case .some(let month):
                self.init(year: year, .month(month))
            case nil:
                return nil
            }
            return
        }
        guard let month = Self.number(fields[1], digits: 2) else { return nil }
        switch fields[2] {
        case "H1": self.init(year: year, .halfMonth(.first, month: month))
        case "H2": self.init(year: year, .halfMonth(.second, month: month))
        case "W1": self.init(year: year, .week(.first, month: month))
        case "W2": self.init(year: year, .week(.second, month: month))
        case "W3": self.init(year: year, .week(.third, month: month))
        case "W4": self.init(year: year, .week(.fourth, month: month))
        case "WL": self.init(year: year, .week(.last, month: month))
        default:
            if let third = Third(letter: fields[2]) {
                self.init(year: year, .thirdOfMonth(third, month: month))
            } else if let day = Self.number(fields[2], digits: 2) {
                self.init(year: year, .day(day, month: month))
            } else {
                return nil
            }
        }
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int(text)
    }
}

extension CalendarUnit.Third {
    fileprivate var letter: String {
        switch self {
        case .beginning: "B"
        case .middle: "M"
        case .end: "E"
        }
    }

    fileprivate init?(letter: some StringProtocol) {
        switch letter {
        case "B": self = .beginning
        case "M": self = .middle
        case "E": self = .end
        default: return nil
        }
    }
}

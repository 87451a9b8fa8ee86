/// A day counted as spreadsheets do (ECMA-376 Part 1 §18.17.4).
struct SpreadsheetDay: Sendable, Equatable {
    let year: Int
    let month: Int
    let day: Int

    /// The day of a serial number; nil outside 1900 to 9999 and for 29 February 1900.
    ///
    /// The 1900 system counts 1900-01-01 as 1 and a 29 February of that year, as 60, that never
    /// was; the 1904 system counts 1904-01-01 as 0.
    init?(serial: Double, uses1904: Bool) {
        guard serial >= 0, serial < 3_000_000 else { return nil }
        let count = Int(serial)
        // 25,569 is 1970-01-01 in the 1900 system; the systems are 1,462 days apart.
        if uses1904 {
            self.init(daysSince1970: count + 1462 - 25_569)
        } else {
            guard count >= 1, count != 60 else { return nil }
            self.init(daysSince1970: count - 25_569 + (count < 60 ? 1 : 0))
        }
        guard year <= 9999 else { return nil }
    }

    /// The Gregorian day so many days after 1970-01-01, for years from 0.
    init(daysSince1970 days: Int) {
        // Years are counted from 1 March, so that the leap day is the last of its year; 719,468 days
        // lie between 0000-03-01 and 1970-01-01, and 400 years have 146,097.
        let shifted = days + 719_468
        let cycle = shifted / 146_097
        let dayOfCycle = shifted % 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    }

    /// The serial number of a day in the 1900 system; nil for what is no day from 1900-03-01 on.
    static func serial(year: Int, month: Int, day: Int) -> Int? {
        guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 719_468
        // A day like 31 April comes back as another one.
        let back = SpreadsheetDay(daysSince1970: days)
        guard back.day == day, back.month == month, days + 25_569 > 60 else { return nil }
        return days + 25_569
    }
}

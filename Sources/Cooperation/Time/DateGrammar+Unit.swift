extension DateGrammar {
    /// One stretch of the calendar, or nil (and nothing passed) when none begins here.
    mutating func unit() throws(WhenProblem) -> DatePiece? {
        let start = position
        var weekday: Weekday?
        while let token = peek(), !token.lexeme.roles.isDisjoint(with: [.of, .article, .weekday]) {
            // "segunda" may be Monday or an ordinal: only the full Portuguese name is taken for the day.
            if token.lexeme.roles.contains(.weekday), token.lexeme.roles.isDisjoint(with: [.ordinal, .month]) {
                weekday = Weekday(rawValue: token.lexeme.value)
                position += 1
                _ = takeMark(",")
            } else if token.lexeme.roles.isDisjoint(with: [.ordinal, .month]) {
                position += 1
            } else {
                break
            }
        }
        let first = position
        guard var piece = try unitBody() else {
            position = start
            return nil
        }
        piece.weekday = weekday
        piece.tokens = first...max(first, position - 1)
        return piece
    }

    private mutating func unitBody() throws(WhenProblem) -> DatePiece? {
        guard let token = peek() else { return nil }
        let here = position...position
        let roles = token.lexeme.roles
        if token.kind == .number, let piece = try figures() { return piece }
        if roles.contains(.third), let third = CalendarUnit.Third(rawValue: token.lexeme.value),
            !(roles.contains(.last) && has([.week, .half, .semester, .quarter], 1))
        {
            return try thirdOf(third)
        }
        if let piece = try ordinalPart() { return piece }
        if roles.contains(.quarterLetter) || roles.contains(.semesterLetter) {
            guard let number = peek(1), number.kind == .number, number.digits == 1 else { return nil }
            position += 2
            let part = try periodOfYear(number.number, isQuarter: roles.contains(.quarterLetter))
            return DatePiece(year: optionalYear(), part: part, tokens: here)
        }
        if roles.contains(.month) {
            position += 1
            return try afterMonth(token.lexeme.value, here)
        }
        if roles.contains(.monthWord) {
            let start = position
            position += 1
            skipJoints()
            guard has(.month), let month = peek()?.lexeme.value else {
                position = start
                return nil
            }
            position += 1
            return DatePiece(year: optionalYear(twoDigits: true), part: .month(month), namesMonth: true, tokens: here)
        }
        if roles.contains(.yearWord) {
            let start = position
            position += 1
            skipJoints()
            if let year = fourDigits() { return DatePiece(year: year, part: .wholeYear, tokens: here) }
            position = start
        }
        return nil
    }

    /// "Inicios / mediados / fines de" a month or a year.
    private mutating func thirdOf(_ third: CalendarUnit.Third) throws(WhenProblem) -> DatePiece {
        let start = position
        position += 1
        _ = takeMark("-")
        if peek()?.word == "through" { position += 1 }
        skipJoints()
        if has(.monthWord) {
            position += 1
            skipJoints()
        }
        if has(.month), let month = peek()?.lexeme.value {
            position += 1
            let year = optionalYear(twoDigits: true)
            return DatePiece(year: year, part: .thirdOfMonth(third, month: month), tokens: start...start)
        }
        if let year = fourDigits() { return DatePiece(year: year, part: .thirdOfYear(third), tokens: start...start) }
        if take(.yearWord) {
            skipJoints()
            return DatePiece(year: fourDigits(), part: .thirdOfYear(third), tokens: start...start)
        }
        throw .missing(.month, after: text(start, position - 1))
    }

    /// "Primera quincena de junio", "last week of May", "II semestre", "1º de marzo"; nil when it is none of these.
    private mutating func ordinalPart() throws(WhenProblem) -> DatePiece? {
        guard let token = peek() else { return nil }
        let start = position
        let roles = token.lexeme.roles
        let isLast = roles.contains(.last)
        let nouns: DateRole = [.week, .halfMonth, .half, .semester, .quarter]
        var number = token.kind == .number ? token.number : token.lexeme.value
        var nounPlace = 1
        if roles.contains(.ordinal) || isLast || (token.kind == .number && token.digits <= 2) {
            if has([.last], 1), !isLast { nounPlace = 2 }
            // "1T 2023", "2S-2024": the letter stands close to the figure.
            if token.kind == .number, let letter = peek(1), !letter.spaceBefore,
                has([.quarterLetter, .semesterLetter], 1)
            {
                let isQuarter = has(.quarterLetter, 1)
                position += 2
                let part = try periodOfYear(number, isQuarter: isQuarter)
                return DatePiece(year: optionalYear(), part: part, tokens: start...start)
            }
            if has(nouns, nounPlace) {
                position += nounPlace
                return try ordinalNoun(number, isLast: isLast)
            }
            let isDay = token.isOrdinal || (roles.contains(.ordinal) && !roles.contains(.roman))
            guard isDay, !isLast else { return nil }
            position += 1
            skipJoints()
            if has(.month), let month = peek()?.lexeme.value {
                position += 1
                let year = optionalYear(twoDigits: true)
                return DatePiece(year: year, part: .day(number, month: month), tokens: start...start)
            }
            position = start
            guard token.kind == .number else { return nil }
            position += 1
            return DatePiece(bareDay: number, tokens: start...start)
        }
        // "Semestre II de 2024", "trimestre 1", "semana 2 de mayo".
        guard has(nouns), !has(.half), let next = peek(1) else { return nil }
        let isFigure = next.kind == .number && next.digits == 1
        guard isFigure || next.lexeme.roles.contains(.ordinal) else { return nil }
        number = isFigure ? next.number : next.lexeme.value
        return try ordinalNoun(number, isLast: false, passing: 2)
    }

    /// What follows an ordinal: the noun, and the month or year it is part of.
    private mutating func ordinalNoun(_ number: Int, isLast: Bool, passing: Int = 1) throws(WhenProblem) -> DatePiece {
        let start = position
        let noun = peek()?.lexeme.roles ?? []
        position += passing
        func check(_ allowed: ClosedRange<Int>) throws(WhenProblem) -> Int {
            if isLast { return allowed.upperBound }
            guard allowed.contains(number) else { throw .noSuchPart(found: number, allowed: allowed) }
            return number
        }
        if noun.contains(.semester) {
            let part = CalendarUnit.Part.semester(try check(1...2))
            return DatePiece(year: optionalYear(), part: part, tokens: start...start)
        }
        if noun.contains(.quarter) {
            let part = CalendarUnit.Part.quarter(try check(1...4))
            return DatePiece(year: optionalYear(), part: part, tokens: start...start)
        }
        let beforeJoints = position
        skipJoints()
        if has(.monthWord) {
            position += 1
            skipJoints()
        }
        if has(.month), let month = peek()?.lexeme.value {
            position += 1
            let part: CalendarUnit.Part
            if noun.contains(.week) {
                let week = try isLast ? CalendarUnit.Week.last : CalendarUnit.Week(rawValue: check(1...4))
                part = .week(week ?? .last, month: month)
            } else {
                part = .halfMonth(try check(1...2) == 1 ? .first : .second, month: month)
            }
            return DatePiece(year: optionalYear(twoDigits: true), part: part, tokens: start...start)
        }
        if noun.contains(.half) {
            if let year = fourDigits() {
                return DatePiece(year: year, part: .semester(try check(1...2)), tokens: start...start)
            }
            if take(.yearWord) {
                skipJoints()
                return DatePiece(year: fourDigits(), part: .semester(try check(1...2)), tokens: start...start)
            }
        }
        position = beforeJoints
        throw .missing(.month, after: text(max(0, start - 1), position - 1))
    }

    func periodOfYear(_ number: Int, isQuarter: Bool) throws(WhenProblem) -> CalendarUnit.Part {
        let allowed = isQuarter ? 1...4 : 1...2
        guard allowed.contains(number) else { throw .noSuchPart(found: number, allowed: allowed) }
        return isQuarter ? .quarter(number) : .semester(number)
    }

    /// What follows the name of a month: a year ("marzo de 2022", "mar-22") or, as in English, a day ("March 15, 2022").
    private mutating func afterMonth(_ month: Int, _ here: ClosedRange<Int>) throws(WhenProblem) -> DatePiece {
        if let year = optionalYear(twoDigits: true) {
            return DatePiece(year: year, part: .month(month), tokens: here)
        }
        let start = position
        // "Mar-15-2022": a day within dashes has its year behind it.
        let dashed = hasMark("-") && peek(1)?.kind == .number && hasMark("-", 2) && peek(3)?.digits == 4
        if dashed { position += 1 }
        if let day = peek(), day.kind == .number, day.digits <= 2, !day.lineBreakBefore || day.isOrdinal,
            !startsOtherDate(after: position)
        {
            position += 1
            if day.number > 31, !day.isOrdinal, day.digits == 2 {
                let year = fullYear(day.number)
                return DatePiece(year: year, part: .month(month), tokens: here)
            }
            return DatePiece(year: optionalYear(), part: .day(day.number, month: month), tokens: here)
        }
        position = start
        return DatePiece(part: .month(month), tokens: here)
    }

    /// Whether the number here belongs to a date of its own ("marzo, 15 de abril", "marzo 15/04/2022").
    private func startsOtherDate(after place: Int) -> Bool {
        var next = place + 1
        while next < tokens.count, tokens[next].isJoint { next += 1 }
        guard next < tokens.count else { return false }
        let roles = tokens[next].lexeme.roles
        if !roles.isDisjoint(with: [.month, .week, .halfMonth, .half, .semester, .quarter]) { return true }
        return tokens[next].kind == .mark && tokens[next].mark == UInt8(ascii: "/")
    }
}

extension DateGrammar {
    /// Dates that begin with a figure; nil when the figure belongs to something else ("1er semestre").
    mutating func figures() throws(WhenProblem) -> DatePiece? {
        guard let first = peek(), first.kind == .number else { return nil }
        let here = position...position
        if first.digits == 4, !first.isOrdinal { return try yearFirst(first.number, here) }
        guard first.digits <= 2 else { return nil }
        if first.isOrdinal || has([.week, .halfMonth, .half, .semester, .quarter], 1) { return nil }
        if let letter = peek(1), !letter.spaceBefore, has([.quarterLetter, .semesterLetter], 1) { return nil }
        if let piece = try dayMonthYear(first.number, here) { return piece }
        // "15 de marzo", "15-mar-22", "15/mar/2022".
        position += 1
        if hasMark("-") || hasMark("/") || hasMark(".") {
            if has(.month, 1) { position += 1 }
        } else {
            skipJoints()
            if has(.monthWord) {
                position += 1
                skipJoints()
            }
        }
        if has(.month), let month = peek()?.lexeme.value {
            position += 1
            var year = optionalYear(twoDigits: true)
            if year == nil, let token = peek(), token.kind == .number, token.digits == 2, !token.isOrdinal,
                !token.lineBreakBefore, position + 1 == tokens.count
            {
                position += 1
                year = fullYear(token.number)
            }
            return DatePiece(year: year, part: .day(first.number, month: month), tokens: here)
        }
        position = here.lowerBound + 1
        return DatePiece(bareDay: first.number, tokens: here)
    }

    /// 2022, 2022-03, 2022/03, 2022-03-15, 2023-T1, "2022 marzo".
    private mutating func yearFirst(_ year: Int, _ here: ClosedRange<Int>) throws(WhenProblem) -> DatePiece {
        guard year >= 1 else { throw .noSuchYear(year) }
        position += 1
        let wholeYear = DatePiece(year: year, part: .wholeYear, isISO: true, tokens: here)
        let mark = peek()?.kind == .mark ? peek()?.mark ?? 0 : 0
        let separated = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".")
        let letterPlace = separated && peek()?.spaceBefore == false ? 1 : 0
        if has([.quarterLetter, .semesterLetter], letterPlace), peek(letterPlace + 1)?.kind == .number,
            peek(letterPlace + 1)?.spaceBefore == false
        {
            let isQuarter = has(.quarterLetter, letterPlace)
            position += letterPlace + 2
            let part = try periodOfYear(tokens[position - 1].number, isQuarter: isQuarter)
            return DatePiece(year: year, part: part, tokens: here)
        }
        if !separated, has(.month), peek()?.lineBreakBefore == false, let month = peek()?.lexeme.value {
            // "2022 marzo", but "2022 mayo 2023" is no date of ours.
            guard peek(1)?.kind != .number else { return wholeYear }
            position += 1
            return DatePiece(year: year, part: .month(month), tokens: here)
        }
        guard separated, let second = peek(1), second.kind == .number, second.digits <= 2, !second.isOrdinal,
            peek()?.spaceBefore == second.spaceBefore
        else { return wholeYear }
        if let third = peek(3), peek(2)?.kind == .mark, peek(2)?.mark == mark, third.kind == .number,
            third.digits <= 2
        {
            position += 4
            return DatePiece(
                year: year,
                part: .day(third.number, month: second.number),
                isISO: true,
                tokens: here
            )
        }
        // "2012-13" is no month; two figures that go on counting from the first year are the last year of a span.
        if second.number > 12, second.digits == 2, second.number > year % 100, mark != UInt8(ascii: ".") {
            return wholeYear
        }
        guard !second.spaceBefore else { return wholeYear }
        guard (1...12).contains(second.number) else { throw .noSuchMonth(second.number) }
        position += 2
        return DatePiece(year: year, part: .month(second.number), isISO: true, tokens: here)
    }

    /// 15/03/2022, 15-03-22, 15.03.2022, 3/2022, 15/03; nil when the figure stands alone.
    private mutating func dayMonthYear(_ first: Int, _ here: ClosedRange<Int>) throws(WhenProblem) -> DatePiece? {
        guard let mark = peek(1), mark.kind == .mark, let second = peek(2), second.kind == .number, !second.isOrdinal
        else { return nil }
        let isSlash = mark.mark == UInt8(ascii: "/")
        let isDash = mark.mark == UInt8(ascii: "-")
        guard isSlash || isDash || mark.mark == UInt8(ascii: ".") else { return nil }
        if second.digits <= 2, let third = peek(4), peek(3)?.mark == mark.mark, peek(3)?.kind == .mark,
            third.kind == .number, third.digits == 4 || third.digits == 2, !third.isOrdinal, !isMonthAhead(5)
        {
            position += 5
            let year = third.digits == 4 ? third.number : fullYear(third.number)
            let part = try dayAndMonth(first, second.number, year)
            return DatePiece(year: year, part: part, tokens: here)
        }
        if second.digits == 4, !isDash || !second.spaceBefore {
            position += 3
            guard (1...12).contains(first) else { throw .noSuchMonth(first) }
            return DatePiece(year: second.number, part: .month(first), tokens: here)
        }
        // "15/03" is a day of a year left out; "3-5" is not, it may be the days of a month named behind.
        if isSlash, second.digits <= 2, !mark.spaceBefore, !second.spaceBefore, !isMonthAhead(3), !hasMark("/", 3) {
            position += 3
            return DatePiece(part: try dayAndMonth(first, second.number, nil), tokens: here)
        }
        return nil
    }

    private func dayAndMonth(_ first: Int, _ second: Int, _ year: Int?) throws(WhenProblem) -> CalendarUnit.Part {
        let day = dayFirst ? first : second
        let month = dayFirst ? second : first
        guard (1...12).contains(month) else { throw .noSuchMonth(month) }
        return .day(day, month: month)
    }

    private func isMonthAhead(_ ahead: Int) -> Bool {
        var place = ahead
        while peek(place)?.isJoint == true { place += 1 }
        return has(.month, place)
    }
}

extension DateGrammar {
    /// A year in four figures, right here.
    mutating func fourDigits() -> Int? {
        guard let token = peek(), token.kind == .number, token.digits == 4, !token.isOrdinal else { return nil }
        position += 1
        return token.number
    }

    /// The year behind a stretch: "de 2008", "/2009", ", 2022", "-22" where two figures are allowed; nil, and nothing
    /// passed, when there is none.
    mutating func optionalYear(twoDigits: Bool = false) -> Int? {
        let start = position
        var mark: UInt8 = 0
        if hasMark(",") || hasMark("-") || hasMark("/") || hasMark(".") || hasMark("'") {
            mark = peek()?.mark ?? 0
            position += 1
        }
        let beforeJoints = position
        skipJoints()
        _ = take(.yearWord)
        if let token = peek(), token.kind == .number, token.digits == 4, !isYearOfNextDate(mark) {
            position += 1
            return token.number
        }
        position = beforeJoints
        let closeMark = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "'")
        if twoDigits, closeMark, let token = peek(), token.kind == .number, token.digits == 2, !token.isOrdinal,
            mark == UInt8(ascii: "'") || !token.spaceBefore, endsHere(after: position)
        {
            position += 1
            return fullYear(token.number)
        }
        position = start
        return nil
    }

    /// A year of two figures in full, with its warning.
    mutating func fullYear(_ number: Int) -> Int {
        let year = number + (number < 70 ? 2000 : 1900)
        warnings.append(.twoDigitYear(written: number, read: year))
        return year
    }

    /// Whether four figures after a mark begin a date of their own: "enero/2008-03-15", "marzo, 2022-04".
    private func isYearOfNextDate(_ mark: UInt8) -> Bool {
        guard mark != 0, let next = peek(1), next.kind == .mark else { return false }
        guard next.mark == UInt8(ascii: "-") || next.mark == UInt8(ascii: "/"), !next.spaceBefore else { return false }
        guard let number = peek(2), number.kind == .number, !number.spaceBefore else { return false }
        return number.digits == 2 && endsHere(after: position + 2)
    }

    /// Whether the number at this place is the last of its date: no month follows, nor another figure by a mark.
    private func endsHere(after place: Int) -> Bool {
        var next = place + 1
        while next < tokens.count, tokens[next].isJoint { next += 1 }
        guard next < tokens.count else { return true }
        if tokens[next].lexeme.roles.contains(.month) { return false }
        let follows = next + 1 < tokens.count ? tokens[next + 1] : nil
        return
            !(tokens[next].kind == .mark && follows?.kind == .number && follows?.spaceBefore == false
            && follows?.digits == 4)
    }
}

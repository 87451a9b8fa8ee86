/// One or two pieces, or a word, between the separators of a list.
enum DateItem {
    case piece(DatePiece)
    case span(DatePiece, DatePiece)
    case permanent
}

extension DateGrammar {
    /// How the dates of a list were joined.
    struct Joints {
        var hasAnd = false
        var hasOr = false
        var hasSlash = false
    }

    /// All items up to the end of the tokens.
    mutating func items() throws(WhenProblem) -> (items: [DateItem], joints: Joints) {
        var items: [DateItem] = []
        var joints = Joints()
        while true {
            guard let item = try item() else {
                guard isAtEnd else { throw .notUnderstood(found: rest(from: position), expected: .date) }
                throw .missing(.date, after: text(0, tokens.count - 1))
            }
            items.append(item)
            if isAtEnd { return (items, joints) }
            guard takeJoint(&joints) || peek()?.lineBreakBefore == true else {
                throw .notUnderstood(found: rest(from: position), expected: .endOfSpan)
            }
            if isAtEnd { return (items, joints) }
        }
    }

    /// Passes what joins two dates; false when nothing does.
    private mutating func takeJoint(_ joints: inout Joints) -> Bool {
        // "y/o" leaves open whether all or some: it is an "or".
        if has(.and), hasMark("/", 1), has(.or, 2) {
            position += 3
            joints.hasOr = true
            return true
        }
        var isJoined = false
        while hasMark(",") || hasMark(";") || hasMark("+") || hasMark("&") || hasMark("/") {
            joints.hasSlash = joints.hasSlash || hasMark("/")
            joints.hasAnd = joints.hasAnd || hasMark("+") || hasMark("&") || hasMark(";")
            position += 1
            isJoined = true
        }
        // One word at most: in "e o primeiro semestre" the second is an article.
        if has(.and) {
            joints.hasAnd = true
        } else if has(.or), !isArticle(isJoined: isJoined) {
            joints.hasOr = true
        } else {
            return isJoined
        }
        position += 1
        return true
    }

    /// Whether the Portuguese "o" after a comma is the article of an ordinal and not the Spanish "or".
    private func isArticle(isJoined: Bool) -> Bool {
        isJoined && has(.article) && has([.ordinal, .last], 1) && !has([.week, .halfMonth], 2)
    }

    private mutating func item() throws(WhenProblem) -> DateItem? {
        if take(.permanent) { return .permanent }
        let start = position
        var isBetween = false
        if has([.between]) {
            isBetween = true
            position += 1
        } else if has(.since), position > 0 {
            position += 1
        }
        guard let first = try unit() else {
            position = start
            return nil
        }
        let connector = position
        let isConnected =
            isBetween
            ? take(.and)
            : takeMark("-") || take(.to) || (first.isISO && hasMark("/") && isYearAhead(1) && takeMark("/"))
        guard isConnected else {
            if isBetween { throw .missing(.endOfSpan, after: text(start, max(start, position - 1))) }
            return .piece(first)
        }
        if let last = abbreviatedYear(after: first) { return .span(first, last) }
        guard var second = try unit() else {
            if isAtEnd { throw .missing(.endOfSpan, after: text(start, connector)) }
            throw .notUnderstood(found: rest(from: position), expected: .endOfSpan)
        }
        // "March 3-5, 2022": the second day takes the month of the first.
        if let day = second.bareDay, case .day(_, let month) = first.part {
            second.bareDay = nil
            second.part = .day(day, month: month)
            second.year = optionalYear() ?? first.year
        }
        return .span(first, second)
    }

    private func isYearAhead(_ ahead: Int) -> Bool {
        guard let token = peek(ahead) else { return false }
        return token.kind == .number && token.digits == 4
    }

    /// The 23 of "2022-23".
    private mutating func abbreviatedYear(after first: DatePiece) -> DatePiece? {
        guard case .wholeYear = first.part, let year = first.year, let token = peek(), token.kind == .number,
            token.digits == 2, !token.spaceBefore, token.number > year % 100, peek(1)?.kind != .mark, !has(.month, 1)
        else { return nil }
        position += 1
        let full = year - year % 100 + token.number
        warnings.append(.twoDigitYear(written: token.number, read: full))
        return DatePiece(year: full, part: .wholeYear, tokens: (position - 1)...(position - 1))
    }
}

/// Fills in what pieces of one list or span tell each other: days their month, months their week, all their year.
struct DateResolver {
    private var pieces: [DatePiece] = []
    /// For each item where its pieces are; two for a span, none for "permanente".
    private var places: [[Int]] = []
    private(set) var warnings: [WhenWarning] = []

    init(_ items: [DateItem]) {
        for item in items {
            switch item {
            case .piece(let piece):
                places.append([pieces.count])
                pieces.append(piece)
            case .span(let first, let second):
                places.append([pieces.count, pieces.count + 1])
                pieces += [first, second]
            case .permanent:
                places.append([])
            }
        }
    }

    /// The dates of the items, in their order.
    mutating func resolve(text: (DatePiece) -> String) throws(WhenProblem) -> [When] {
        giveDaysTheirMonth()
        for piece in pieces where piece.part == nil {
            throw .missing(.month, after: text(piece))
        }
        giveMonthsTheirQualifier()
        giveYears()
        var dates: [When] = []
        for place in places {
            switch place.count {
            case 1:
                let unit = try pieces[place[0]].unit()
                dates.append(.unit(unit))
            case 2:
                let from = try pieces[place[0]].unit()
                let to = try pieces[place[1]].unit()
                if from == to {
                    dates.append(.unit(from))
                } else if let span = CalendarSpan(from: from, to: to) {
                    dates.append(.span(span))
                } else {
                    throw .reversed(from: from, to: to)
                }
            default:
                dates.append(.permanent)
            }
        }
        checkWeekdays()
        return dates
    }

    /// "3 y 4 de julio": the month stands behind; "March 3 and 4": before.
    private mutating func giveDaysTheirMonth() {
        var month: Int?
        func pass(_ indices: some Sequence<Int>) {
            month = nil
            for index in indices {
                if case .day(_, let named) = pieces[index].part {
                    month = named
                } else if let day = pieces[index].bareDay, let month {
                    pieces[index].part = .day(day, month: month)
                    pieces[index].bareDay = nil
                } else {
                    month = nil
                }
            }
        }
        pass(pieces.indices.reversed())
        pass(pieces.indices)
    }

    /// "Última semana de junio, septiembre y diciembre".
    private mutating func giveMonthsTheirQualifier() {
        for (earlier, later) in zip(places, places.dropFirst()) {
            guard earlier.count == 1, later.count == 1, case .month(let month) = pieces[later[0]].part,
                !pieces[later[0]].namesMonth, let part = pieces[earlier[0]].part,
                let qualified = CalendarUnit(year: nil, part)?.moved(toMonth: month)
            else { continue }
            pieces[later[0]].part = qualified.part
        }
    }

    /// The year stands at the end of most lists; a date that would then come too late is of the year before.
    private mutating func giveYears() {
        give(pieces.indices.reversed(), step: -1)
        give(pieces.indices, step: 1)
    }

    private mutating func give(_ order: some Sequence<Int>, step: Int) {
        var neighbour: Int?
        for index in order {
            defer { if pieces[index].year != nil { neighbour = index } }
            guard pieces[index].year == nil, let neighbour, let year = pieces[neighbour].year else { continue }
            pieces[index].year = year
            let isInOrder = step < 0 ? follows(index, neighbour) : follows(neighbour, index)
            guard !isInOrder else { continue }
            pieces[index].year = year + step
            warnings.append(.yearInferred(year + step))
        }
    }

    /// Whether two pieces may stand in this order: the ends of a span by their first days, dates of a list unless all
    /// of the second lies before the first.
    private func follows(_ first: Int, _ second: Int) -> Bool {
        guard let one = placed(first), let other = placed(second), let start = one.earliest else { return true }
        let isSpan = places.contains([first, second])
        guard let limit = isSpan ? other.earliest : other.latest else { return true }
        return start <= limit
    }

    /// The unit of a piece; nil for whole years, whose months come in no order with them.
    private func placed(_ index: Int) -> CalendarUnit? {
        guard let part = pieces[index].part, let unit = CalendarUnit(year: pieces[index].year, part) else { return nil }
        switch part {
        case .wholeYear, .thirdOfYear: return nil
        case .semester, .quarter, .month, .thirdOfMonth, .halfMonth, .week, .day: return unit
        }
    }

    private mutating func checkWeekdays() {
        for piece in pieces {
            guard let written = piece.weekday, case .day = piece.part, let day = (try? piece.unit())?.earliest,
                day.weekday != written
            else { continue }
            warnings.append(.weekdayDoesNotFit(written: written, actual: day.weekday))
        }
    }
}

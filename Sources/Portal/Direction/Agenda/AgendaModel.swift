import Cooperation
import Figures
import Localization

/// One year of the agenda: as a timeline by plan, and month by month.
struct AgendaModel: Sendable {
    /// A month with what begins in it.
    struct Month: Sendable {
        let name: String
        let entries: [AgendaEntry]
    }

    /// Rows that belong together in the timeline.
    struct Group: Sendable {
        let title: String
        let timeline: TimelineFigure
    }

    let query: AgendaQuery
    let year: Int
    let number: Int
    let years: [(year: Int, count: Int)]
    let groups: [Group]
    let months: [Month]
    /// What lasts the whole year or has only an end.
    let lasting: [AgendaEntry]
    /// What has no place in the calendar: as appropriate.
    let undated: [AgendaEntry]
    let table: PictureTable
    let plan: ToldPlan?
    let words: DirectionWords

    init(_ graph: DirectionGraph, _ query: AgendaQuery, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.words = words
        plan = query.plan.flatMap { graph.plan(ItemID($0)) }
        let all = graph.agenda(of: plan?.item)
        var counts: [Int: Int] = [:]
        for entry in all {
            guard let first = entry.stretches.compactMap(\.from).min() ?? entry.when.earliest else { continue }
            counts[first.year, default: 0] += 1
        }
        years = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let thisYear = visit.today?.year ?? 2026
        let year =
            query.year ?? (counts[thisYear] != nil ? thisYear : years.last { $0.year <= thisYear }?.year ?? thisYear)
        self.year = year
        var shown = query
        shown.year = year
        self.query = shown
        let entries = all.filter { $0.touches(year: year) }.sorted { one, other in
            let days = [one, other].map { $0.first(in: year)?.dayNumber ?? .max }
            return days[0] < days[1]
        }
        number = entries.count
        undated = plan == nil ? [] : all.filter(\.stretches.isEmpty)
        months = (1...12).compactMap { month in
            let own = entries.filter { $0.first(in: year)?.month == month }
            let name = Self.month(month, of: year)?.words(visit.language) ?? ""
            return own.isEmpty ? nil : Month(name: name.prefix(1).uppercased() + name.dropFirst(), entries: own)
        }
        lasting = entries.filter { $0.first(in: year) == nil }
        groups = Self.groups(entries, year: year, today: visit.today, words, text)
        table = Self.table(entries + undated, words, visit)
    }

    private static func month(_ month: Int, of year: Int) -> When? {
        When(code: "\(year)-\(month < 10 ? "0" : "")\(month)")
    }

    private static func groups(
        _ entries: [AgendaEntry],
        year: Int,
        today: CalendarDay?,
        _ words: DirectionWords,
        _ text: Texts
    ) -> [Group] {
        guard let start = CalendarDay(year: year, month: 1, day: 1),
            let end = CalendarDay(year: year, month: 12, day: 31)
        else { return [] }
        let days = Double(end.dayNumber - start.dayNumber + 1)
        func place(_ day: CalendarDay) -> Double { Double(day.dayNumber - start.dayNumber) / days }
        let ticks = (1...12).compactMap { month in
            CalendarDay(year: year, month: month, day: 1).map { day in
                let name = Self.month(month, of: year)?.words(text.language) ?? ""
                return TimelineFigure.Tick(name.prefix(1).uppercased(), at: place(day))
            }
        }
        var order: [ItemID?] = []
        for entry in entries where !order.contains(entry.group) { order.append(entry.group) }
        if order.contains(nil) { order = [nil] + order.filter { $0 != nil } }
        return order.map { group in
            let rows = entries.filter { $0.group == group }.map { entry in
                TimelineFigure.Row(
                    words.title(entry.title),
                    isDone: entry.isDone,
                    marks: entry.stretches.filter { $0.touches(year: year) }.map { stretch in
                        TimelineFigure.Mark(
                            TimelineFigure.Mark.Shape(stretch.shape),
                            from: stretch.from.map(place) ?? 0,
                            to: stretch.to.map { place($0) + 1 / days } ?? 1
                        )
                    }
                )
            }
            let title = group.flatMap { words.graph.named($0) }.map { words.title($0.title) }
            return Group(
                title: title ?? text("agenda.summitsAndMeetings"),
                timeline: TimelineFigure(rows, ticks: ticks, today: today.flatMap { $0.year == year ? place($0) : nil })
            )
        }
    }

    private static func table(_ entries: [AgendaEntry], _ words: DirectionWords, _ visit: Visit) -> PictureTable {
        let text = visit.text
        return PictureTable(
            "agenda",
            title: text("direction.area.agenda"),
            columns: [
                .words("code", text("picture.code")), .words("title", text("kind.element")),
                .words("kind", text("direction.kind")), .words("when", text("plan.when")),
                .words("when_code", text("plan.whenCode")), .words("from", text("filter.from")),
                .words("to", text("filter.to")), .words("places", text("summit.place")),
                .words("part_of", text("plan.parent")),
            ],
            rows: entries.map { entry in
                .init(
                    [
                        .text(entry.item.rawValue), .text(words.title(entry.title)), .text(words.kind(entry.kind)),
                        .text(entry.when.words(visit.language)), .text(entry.when.code),
                        .text(entry.stretches.compactMap(\.from).min()?.iso ?? ""),
                        .text(entry.stretches.compactMap(\.to).max()?.iso ?? ""), .text(words.places(entry.places)),
                        .text(entry.group.flatMap { words.graph.named($0) }.map { words.title($0.title) } ?? ""),
                    ],
                    link: words.address(entry.item)
                )
            }
        )
    }
}

extension TimelineFigure.Mark.Shape {
    /// A date's stretch is drawn as it is known.
    init(_ shape: Stretch.Shape) {
        switch shape {
        case .point: self = .point
        case .span: self = .span
        case .either: self = .either
        case .band: self = .band
        case .open: self = .open
        case .hung: self = .hung
        }
    }
}

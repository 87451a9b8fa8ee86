/// A date as the plans and reports of the field write it, from an exact day to "según corresponda".
///
/// Two values are equal when they say the same in the same way: the first quarter of 2022 is not equal to
/// January–March 2022, though both are ``compatible(_:_:)``.
public indirect enum When: Sendable, Hashable {
    /// One stretch of the calendar: a day, a month, a year, "primera quincena de junio de 2008".
    case unit(CalendarUnit)

    /// From one stretch to another, "enero – marzo de 2008".
    case span(CalendarSpan)

    /// Bounded on one side only: "desde 2021", "hasta junio de 2023", "antes del 30 de junio".
    case open(Edge, CalendarUnit)

    /// One of several, not yet decided which: "última semana de febrero o primera semana de marzo".
    case alternatives(Occasions)

    /// All of several: "última semana de junio, septiembre y diciembre".
    case deliveries(Occasions)

    /// All the time: "permanente".
    case permanent

    /// When it is due: "según corresponda", or "cuando proceda según la convocatoria" with what decides it.
    case asAppropriate(WhenReference?)

    /// Before, during or after something that is not a date: "posterior a la XIX RDCI".
    case relative(Relation, WhenReference)

    /// Again and again: "trimestral", "cada dos años".
    case recurrent(Recurrence)

    /// On which side a date is bounded; `since` and `until` include the unit, `after` and `before` do not.
    public enum Edge: String, Sendable, Hashable, CaseIterable {
        case since, until, after, before
    }

    /// How a date stands to what it leans on.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        case after, during, before
    }

    /// A known day.
    public init(_ day: CalendarDay) {
        self = .unit(CalendarUnit(day))
    }
}

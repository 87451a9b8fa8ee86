/// Something in a date that was read but deserves a look; the text is never corrected in silence.
public enum WhenWarning: Sendable, Hashable {
    /// No year was written and none was given by the context.
    case yearLeftOut

    /// No year was written; this one came from the context.
    case yearFromContext(Int)

    /// One end of a span had no year and took it from the other across the turn of the year.
    case yearInferred(Int)

    /// Two digits stood for a year: 00–69 are read as 2000–2069, 70–99 as 1970–1999.
    case twoDigitYear(written: Int, read: Int)

    /// The day is another day of the week than the one written.
    case weekdayDoesNotFit(written: Weekday, actual: Weekday)

    /// A note in brackets or after the date was left out.
    case noteLeftOut(String)

    /// A note in brackets is itself a date, and not a finer or coarser telling of the one before it.
    case noteContradicts(String)

    /// A slash between dates was read as "or".
    case slashReadAsOr

    /// A slash between dates was read as "and".
    case slashReadAsAnd

    /// A time of day was left out.
    case timeLeftOut
}

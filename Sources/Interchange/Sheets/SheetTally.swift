/// What became of every row of a file: the numbers add up to all rows read.
public struct SheetTally: Sendable, Equatable {
    /// Rows that became an initiative.
    public internal(set) var readings = 0
    /// Rows that stay out, with their reasons.
    public internal(set) var rejected = 0
    /// Rows that were joined to an initiative told further up.
    public internal(set) var joined = 0
    /// Rows that repeat another one word for word.
    public internal(set) var repeated = 0
    public internal(set) var blank = 0
    /// Rows of headings.
    public internal(set) var headings = 0
    /// Lines that name the country of the rows below.
    public internal(set) var sections = 0
    /// Titles, dates of printing and totals.
    public internal(set) var furniture = 0

    /// All rows read.
    public var rows: Int {
        readings + rejected + joined + repeated + blank + headings + sections + furniture
    }
}

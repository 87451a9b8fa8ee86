/// Two or more dates in the order in which they were written.
public struct Occasions: Sendable, Hashable {
    /// Each a unit, a span or `permanent`.
    public let elements: [When]

    /// The list, or nil with fewer than two elements, with other kinds of dates, or with only some of the years.
    public init?(_ elements: [When]) {
        guard elements.count >= 2 else { return nil }
        var dated = 0
        var withYear = 0
        var permanent = 0
        for element in elements {
            switch element {
            case .unit(let unit):
                dated += 1
                withYear += unit.year == nil ? 0 : 1
            case .span(let span):
                dated += 1
                withYear += span.from.year == nil ? 0 : 1
            case .permanent:
                permanent += 1
            case .open, .alternatives, .deliveries, .asAppropriate, .relative, .recurrent:
                return nil
            }
        }
        guard permanent <= 1, dated >= 1, withYear == 0 || withYear == dated else { return nil }
        self.elements = elements
    }
}

/// A stretch of days on a timeline, with how it is known; a date may give several.
public struct Stretch: Sendable, Hashable {
    /// How the stretch stands for the date, so that it can be drawn as honestly as it is known.
    public enum Shape: String, Sendable, Hashable, CaseIterable {
        /// One day.
        case point
        /// Some time within it, or the whole of it.
        case span
        /// One of several, not yet decided.
        case either
        /// All the time.
        case band
        /// Bounded on one side only.
        case open
        /// Hung on something else, before, during or after it.
        case hung
    }

    public let shape: Shape
    /// The first day; nil where there is no bound.
    public let from: CalendarDay?
    /// The last day, itself included; nil where there is no bound.
    public let to: CalendarDay?

    public init(_ shape: Shape, from: CalendarDay?, to: CalendarDay?) {
        self.shape = shape
        self.from = from
        self.to = to
    }

    /// Whether some day of a year may be meant.
    public func touches(year: Int) -> Bool { (from?.year ?? .min) <= year && year <= (to?.year ?? .max) }
}

extension When {
    /// The stretches a date stands for.
    ///
    /// - Parameter anchor: What a relative date hangs on, where that is known: "after the meeting" begins the day
    ///   after the meeting's last possible day, and moves with it. Without it a relative date has no place.
    public func stretches(anchor: When? = nil) -> [Stretch] {
        switch self {
        case .unit, .span:
            guard let from = earliest, let to = latest else { return [] }
            return [Stretch(from == to ? .point : .span, from: from, to: to)]
        case .open:
            guard earliest != nil || latest != nil else { return [] }
            return [Stretch(.open, from: earliest, to: latest)]
        case .alternatives(let occasions):
            return occasions.elements.flatMap { $0.stretches() }.map { Stretch(.either, from: $0.from, to: $0.to) }
        case .deliveries(let occasions):
            return occasions.elements.flatMap { $0.stretches() }
        case .permanent:
            return [Stretch(.band, from: nil, to: nil)]
        case .relative(let relation, _):
            guard let anchor, let from = anchor.earliest, let to = anchor.latest else { return [] }
            switch relation {
            case .after: return [Stretch(.hung, from: to.adding(days: 1), to: nil)]
            case .during: return [Stretch(.hung, from: from, to: to)]
            case .before: return [Stretch(.hung, from: nil, to: from.adding(days: -1))]
            }
        case .asAppropriate, .recurrent:
            return []
        }
    }
}

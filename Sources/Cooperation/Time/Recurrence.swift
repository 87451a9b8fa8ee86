/// A steady rhythm: every so many days, weeks, months or years.
public struct Recurrence: Sendable, Hashable {
    /// What is counted.
    public enum Step: String, Sendable, Hashable, CaseIterable {
        case day = "D"
        case week = "W"
        case month = "M"
        case year = "Y"
    }

    /// How many steps pass from one time to the next, 1…999.
    public let count: Int

    /// What is counted.
    public let step: Step

    /// The rhythm, or nil outside 1…999; 12 months become a year and 7 days a week, so that a rhythm has one form.
    public init?(every count: Int, _ step: Step) {
        guard (1...999).contains(count) else { return nil }
        switch step {
        case .day where count % 7 == 0:
            self.count = count / 7
            self.step = .week
        case .month where count % 12 == 0:
            self.count = count / 12
            self.step = .year
        case .day, .week, .month, .year:
            self.count = count
            self.step = step
        }
    }
}

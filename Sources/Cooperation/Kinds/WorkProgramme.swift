/// A body's programme of work for a period, usually a year: from area and project down to the dated task.
public struct WorkProgramme: Planned {
    public static let kind = Kind("workProgramme", agreement: .owner)

    public var details = PlanDetails()

    public init() {}
}

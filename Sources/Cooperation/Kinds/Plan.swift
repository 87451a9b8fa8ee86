/// A plan of several years or of a body: what is wanted, from axis or action down to the indicator.
public struct Plan: Planned {
    public static let kind = Kind("plan", agreement: .owner)

    public var details = PlanDetails()

    public init() {}
}

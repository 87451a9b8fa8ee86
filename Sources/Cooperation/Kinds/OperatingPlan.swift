/// What a longer plan comes to in one year: the annual operating plan (POA) of a four-year plan or of a programme.
public struct OperatingPlan: Planned {
    public static let kind = Kind("operatingPlan", agreement: .owner)

    public var details = PlanDetails()

    public init() {}
}

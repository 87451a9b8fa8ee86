/// What a longer plan comes to in one year: the annual operating plan (POA) of a four-year plan or of a programme.
public struct OperatingPlan: Planned {
    public static let kind = Kind("operatingPlan", agreement: .owner)

    public var title = LocalizedText()
    public var number = ""
    public var bodies: [Institution] = []
    public var responsible: [Institution] = []
    public var period: When?
    public var status: Code<Status>?
    public var objective = LocalizedText()
    public var background = LocalizedText()
    public var mandates: [Reference] = []
    public var instrument: Reference?
    public var plan: Reference?
    public var documents: [DocumentLink] = []
    public var source = ""
    public var standing: Code<Confirmation>?

    public init() {}

    public static let fields = planFields
}

/// A plan of several years or of a body: what is wanted, from axis or action down to the indicator.
public struct Plan: Planned {
    public static let kind = Kind("plan", agreement: .owner)

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

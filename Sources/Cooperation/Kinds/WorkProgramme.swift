/// A body's programme of work for a period, usually a year: from area and project down to the dated task.
public struct WorkProgramme: Planned {
    public static let kind = Kind("workProgramme", agreement: .owner)

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

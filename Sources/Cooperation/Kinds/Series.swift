/// A published series of numbers: what was counted, by whom and how; the numbers are measures about it.
public struct Series: Content {
    public static let kind = Kind("series", agreement: .owner)

    public var title = LocalizedText()
    /// What one unit of it is, and how it was counted.
    public var method = LocalizedText()
    public var code = ""
    public var publisher = ""
    /// Where it was published.
    public var source = ""
    public var period: When?

    public init() {}

    public static let fields: [Field<Series>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("method", \.method, weight: .wording),
        .init("code", \.code, weight: .reference, required: true),
        .init("publisher", \.publisher, weight: .substance, searched: true),
        .init("source", \.source, weight: .reference),
        .init("period", \.period, weight: .period),
    ]

    public var facts: Facts { Facts(kind: Self.kind.name, years: YearSpan.years(from: period, to: nil)) }
}

/// A numbered publication of the whole picture: what was known when it was closed, unchanged ever after.
///
/// Open while it names no ``cut``; whoever publishes it closes it once, by naming the last entry it knows. What is
/// said later is a correction beside it and never changes it.
public struct Edition: Content {
    public static let kind = Kind("edition", agreement: .owner)

    public var title = LocalizedText()
    /// What its publisher calls it, such as `2026`; unique among that publisher's editions.
    public var number = ""
    /// The initiatives it tells of, as the query of an address: `desde=2024&hasta=2026`; all where it is empty.
    public var scope = ""
    /// What a reader should know of how it was made.
    public var method = LocalizedText()
    /// When its publisher means to close it, for parties to know until when they can speak.
    public var due: When?
    /// The number of the last entry it knows; none while it is open.
    public var cut: Quantity?
    /// The day it was closed.
    public var closed: When?

    public init() {}

    public static let fields: [Field<Edition>] = [
        .init("title", \.title, weight: .wording, required: true, searched: true),
        .init("number", \.number, weight: .reference, required: true),
        .init("scope", \.scope, weight: .substance),
        .init("method", \.method, weight: .wording),
        .init("due", \.due, weight: .period),
        .init("cut", \.cut, weight: .substance),
        .init("closed", \.closed, weight: .period),
    ]

    public var facts: Facts { Facts(kind: Self.kind.name) }
}

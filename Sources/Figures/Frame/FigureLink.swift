/// A way on from a figure: to its table, its files or how it is counted.
public struct FigureLink: Sendable, Hashable {
    /// What the link says.
    public let label: String
    /// Where it leads.
    public let address: String

    /// A link by its label and address.
    public init(_ label: String, _ address: String) {
        self.label = label
        self.address = address
    }
}

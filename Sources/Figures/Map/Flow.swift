/// How much goes from one country to another.
public struct Flow: Sendable, Hashable {
    /// Code of the country it leaves (ISO 3166-1 alpha-2).
    public let from: String
    /// Code of the country it reaches.
    public let to: String
    /// How much it is; what is not above zero is not drawn.
    public let weight: Double
    /// Where it leads when pressed.
    public let link: String?

    /// A flow by its ends and weight.
    public init(from: String, to: String, weight: Double, link: String? = nil) {
        self.from = from
        self.to = to
        self.weight = weight
        self.link = link
    }
}

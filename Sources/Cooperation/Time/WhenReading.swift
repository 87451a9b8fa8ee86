/// What a text was read as.
public struct WhenReading: Sendable, Hashable {
    /// The date.
    public let when: When

    /// The text exactly as it was given.
    public let literal: String

    /// What a person should look at, empty when nothing.
    public let warnings: [WhenWarning]

    /// A reading of a text.
    public init(when: When, literal: String, warnings: [WhenWarning] = []) {
        self.when = when
        self.literal = literal
        self.warnings = warnings
    }
}

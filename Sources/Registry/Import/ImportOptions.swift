import Cooperation
import Interchange

/// How a file is to be imported.
public struct ImportOptions: Sendable {
    public var mapping: SheetMapping?
    /// Only tells what would happen.
    public var isDryRun: Bool
    /// Withdraws what an earlier file of the same name had and this one has not.
    public var withdrawsMissing: Bool
    /// Takes over what is offered for what cannot be meant, as a word of its own after the literal one.
    public var acceptsCorrections: Bool
    /// The items to be taken of what is new or changed; nil for all.
    public var only: Set<ItemID>?

    public init(
        mapping: SheetMapping? = nil,
        isDryRun: Bool = false,
        withdrawsMissing: Bool = false,
        acceptsCorrections: Bool = false,
        only: Set<ItemID>? = nil
    ) {
        self.mapping = mapping
        self.isDryRun = isDryRun
        self.withdrawsMissing = withdrawsMissing
        self.acceptsCorrections = acceptsCorrections
        self.only = only
    }
}

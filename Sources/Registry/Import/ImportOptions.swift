import Cooperation
import Interchange

/// How a file is to be imported.
public struct ImportOptions: Sendable {
    /// Of what is new or changed, what is to go in.
    public enum Choice: Sendable, Hashable {
        case all
        case outcome(ImportedRow.Outcome)
        case items(Set<ItemID>)
    }

    public var mapping: SheetMapping?
    /// Only tells what would happen.
    public var isDryRun: Bool
    /// Withdraws what an earlier file of the same name had and this one has not.
    public var withdrawsMissing: Bool
    /// Takes over what is offered for what cannot be meant, as a word of its own after the literal one.
    public var acceptsCorrections: Bool
    /// What is taken of what is new or changed.
    public var choice: Choice
    /// Takes over what is offered for these items alone.
    public var acceptedCorrections: Set<ItemID>

    public init(
        mapping: SheetMapping? = nil,
        isDryRun: Bool = false,
        withdrawsMissing: Bool = false,
        acceptsCorrections: Bool = false,
        choice: Choice = .all,
        acceptedCorrections: Set<ItemID> = []
    ) {
        self.mapping = mapping
        self.isDryRun = isDryRun
        self.withdrawsMissing = withdrawsMissing
        self.acceptsCorrections = acceptsCorrections
        self.choice = choice
        self.acceptedCorrections = acceptedCorrections
    }
}

extension ImportOptions.Choice {
    /// Whether a row that is new or changed is to go in.
    func takes(_ row: ImportedRow) -> Bool {
        switch self {
        case .all: true
        case .outcome(let outcome): row.outcome == outcome
        case .items(let items): row.item.map(items.contains) ?? false
        }
    }
}

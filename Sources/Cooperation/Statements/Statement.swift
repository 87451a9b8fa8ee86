/// A statement that wants to be entered: who says what about which item, and where it was read.
public struct Statement: Sendable, Hashable {
    public let party: PartyCode
    /// The designation it is made under; entries name designations, never persons.
    public let designation: String
    public let item: ItemID
    public let act: Act
    public let source: Source?

    public init(party: PartyCode, designation: String, item: ItemID, act: Act, source: Source? = nil) {
        self.party = party
        self.designation = designation
        self.item = item
        self.act = act
        self.source = source
    }
}

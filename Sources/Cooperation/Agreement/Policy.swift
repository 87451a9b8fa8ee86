/// Who has to agree before a field counts as agreed.
public enum Policy: String, Sendable, Hashable, CaseIterable {
    /// The party that first told the item decides; what others say stands beside it.
    case owner
    /// Every participating country that can speak.
    case allParticipants
}

/// Something that only some may do.
public enum Right: String, Sendable, Hashable, CaseIterable {
    // Words of a party, which become entries.
    /// Says what an item is, by form, file or program.
    case declare
    /// Takes a declaration back.
    case withdraw
    /// Takes a stance on what another party says: agrees, proposes, agrees to differ, reserves, objects.
    case answer
    /// Says that two items are the same, or are not.
    case join

    // Around the words.
    /// Writes beside a field; no statement.
    case comment
    /// Sees what a dialogue between others has not settled.
    case followDialogues
    /// Asks a party for its word.
    case remind
    case openEdition
    case closeEdition

    // People.
    /// Invites people, gives and ends designations.
    case designate
    /// Gives a program of the party's own the use of a designation.
    case issueToken
    /// Reads the queue of mail and the record of administrative acts.
    case administer
}

/// For whom a right may be used.
public enum Reach: String, Sendable, Hashable, CaseIterable {
    /// For the party of the designation alone.
    case ownParty
    /// Towards every party; still in the name of one's own.
    case anyParty
}

extension Right {
    /// Who may do this and for whom; a role that is not named may not.
    ///
    /// The whole of what is permitted stands in this table and nowhere else.
    public var holders: [Designation.Role: Reach] {
        switch self {
        case .declare:
            [
                .titular: .ownParty, .alternate: .ownParty, .validator: .ownParty, .editor: .ownParty,
                .secretariat: .ownParty,
            ]
        case .withdraw:
            [.titular: .ownParty, .alternate: .ownParty, .validator: .ownParty, .secretariat: .ownParty]
        case .answer, .join: [.titular: .ownParty, .alternate: .ownParty, .validator: .ownParty]
        case .comment:
            [
                .titular: .ownParty, .alternate: .ownParty, .validator: .ownParty, .editor: .ownParty,
                .communicator: .ownParty, .secretariat: .ownParty,
            ]
        case .followDialogues, .remind: [.secretariat: .anyParty]
        case .openEdition, .closeEdition: [.secretariat: .ownParty]
        case .designate: [.titular: .ownParty, .alternate: .ownParty, .operatorOfNode: .anyParty]
        case .issueToken: [.titular: .ownParty, .alternate: .ownParty]
        case .administer: [.operatorOfNode: .anyParty]
        }
    }
}

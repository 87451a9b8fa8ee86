import Cooperation
import Ledger
import People

extension Pen {
    /// Whether it takes part in what parties talk over about an item: for one of them, or to follow every dialogue.
    ///
    /// Who only looks after the node speaks for no party, and programs neither read nor write comments.
    public func takesPart(in view: ItemView, at now: Int64) -> Bool {
        view.concerns(party) && refusal(of: .comment, at: now) == nil || refusal(of: .followDialogues, at: now) == nil
    }
}

extension Accounts {
    /// All that was written beside an item, first to last; for those who take part in its dialogue alone.
    public func comments(on view: ItemView, with pen: Pen) async throws -> [DialogueComment] {
        let now = now
        guard pen.takesPart(in: view, at: now) else { throw RegistryError.notConcerned(pen.party.rawValue) }
        let items = view.members.map(\.item)
        return try await people.read { records in
            // One who only reads needs no right to write, but the designation has to hold.
            try pen.checkReading([], records, now: now)
            return try records.comments(on: items)
        }
    }

    /// The latest comments that name the party of a pen and wait to be read.
    public func unreadComments(with pen: Pen, limit: Int = 20) async throws -> [DialogueComment] {
        try await people.read { try $0.unreadComments(naming: pen.party, limit: limit) }
    }

    /// The parties that a comment on an item can name: those that have a say about it, and whoever has written there.
    public static func mentionable(_ view: ItemView, _ comments: [DialogueComment], by party: PartyCode) -> [PartyCode]
    {
        view.concerned.union(comments.map(\.party)).subtracting([party]).sorted()
    }

    /// Whether a pen may take a comment back: the one who wrote it, and those who take back their party's word.
    public static func mayWithdraw(_ comment: DialogueComment, _ pen: Pen, at now: Int64) -> Bool {
        guard comment.party == pen.party, comment.withdrawal == nil else { return false }
        return pen.refusal(of: .withdraw, at: now) == nil
            || (pen.holder != nil && pen.holder == comment.writer && pen.refusal(of: .comment, at: now) == nil)
    }
}

import Cooperation
import Ledger
import Localization
import People

extension Accounts {
    /// Milliseconds within which a party gets no second letter about an item of which it has something to read.
    private static let letterPause: Int64 = 86_400_000

    /// Writes beside a field of an item, or the whole, and tells the parties it names by letter.
    ///
    /// Whoever writes beside a field has read what stands there. No entry comes of it.
    ///
    /// - Parameter letter: The letter to those who speak for a party, in a person's language; it should tell that there
    ///   is something to read, not what: what parties talk over stays behind the second factor.
    /// - Throws: ``CommentError``; ``RegistryError/refused(_:)`` and ``RegistryError/notConcerned(_:)``.
    @discardableResult
    public func comment(
        _ draft: CommentDraft,
        on item: ItemID,
        with pen: Pen,
        letter: @escaping @Sendable (PartyCode, Language) -> Letter
    ) async throws -> DialogueComment.ID {
        let view = try await dialogue(on: item, with: pen)
        let text = draft.text.trimmingPrefix(while: \.isNewline)
        guard text.contains(where: { !$0.isWhitespace }) else { throw CommentError.empty }
        guard text.count <= CommentDraft.limit else { throw CommentError.tooLong(limit: CommentDraft.limit) }
        if draft.field != Stance.whole, view.kind[draft.field] == nil {
            throw RegistryError.unknownField(draft.field)
        }
        let (id, letters, now) = (lot(), draftID(), now)
        let subject = registry.subject(of: view)
        let items = view.members.map(\.item)
        return try await people.write { [self] records in
            try pen.check([Demand(.comment, on: subject)], records, now: now)
            try countComment(of: pen, records, now: now)
            let there = try records.comments(on: items)
            let answered = try thread(draft.answers, there)
            var mentioned = draft.mentioned
            if let answered { mentioned.insert(answered.party) }
            mentioned.remove(pen.party)
            let known = Set(Self.mentionable(view, there, by: pen.party))
            if let stranger = mentioned.subtracting(known).min() { throw CommentError.unknownMention(stranger) }
            let comment = DialogueComment(
                id: DialogueComment.ID(id),
                item: view.head,
                field: answered?.field ?? draft.field,
                party: pen.party,
                designation: pen.designation,
                writer: pen.holder,
                made: now,
                language: draft.language,
                text: String(text),
                answers: answered.map { $0.answers ?? $0.id },
                mentioned: mentioned.sorted()
            )
            try records.markRead(
                there.filter { $0.field == comment.field && $0.unread.contains(pen.party) }.map(\.id),
                by: pen.party,
                now: now
            )
            try records.add(comment)
            var number = 0
            for party in comment.mentioned {
                let isTold = there.contains { $0.unread.contains(party) && now - $0.made < Self.letterPause }
                guard !isTold else { continue }
                for person in try readers(for: party, subject, records, now: now) {
                    try enqueue(letter(party, person.language), to: person, id: "\(letters)\(number)", records)
                    number += 1
                }
            }
            return comment.id
        }
    }

    /// Takes back what a comment said; that there was one, and who took it back, stays.
    public func withdrawComment(_ id: DialogueComment.ID, on item: ItemID, with pen: Pen) async throws {
        let view = try await dialogue(on: item, with: pen)
        let (items, now) = (view.members.map(\.item), now)
        try await people.write { records in
            try pen.check([Demand(.comment)], records, now: now)
            guard let comment = try records.comment(id), items.contains(comment.item), comment.withdrawal == nil else {
                throw CommentError.unknownComment
            }
            guard Self.mayWithdraw(comment, pen, at: now) else {
                let isOwn = comment.party == pen.party
                throw RegistryError.refused(
                    isOwn ? .notInRole(pen.role ?? .communicator, .withdraw) : .otherParty(comment.party)
                )
            }
            try records.withdraw(id, under: pen.designation, now: now)
        }
    }

    /// Notes that the party of a pen has read a comment that names it.
    public func readComment(_ id: DialogueComment.ID, on item: ItemID, with pen: Pen) async throws {
        let view = try await dialogue(on: item, with: pen)
        let (items, now) = (view.members.map(\.item), now)
        try await people.write { records in
            try pen.check([Demand(.comment)], records, now: now)
            guard let comment = try records.comment(id), items.contains(comment.item) else {
                throw CommentError.unknownComment
            }
            try records.markRead([id], by: pen.party, now: now)
        }
    }

    private func dialogue(on item: ItemID, with pen: Pen) async throws -> ItemView {
        guard let view = try await registry.ledger.item(item) else { throw RegistryError.unknownItem(item.rawValue) }
        guard pen.takesPart(in: view, at: now) else { throw RegistryError.notConcerned(pen.party.rawValue) }
        return view
    }

    private func thread(_ id: DialogueComment.ID?, _ comments: [DialogueComment]) throws -> DialogueComment? {
        guard let id else { return nil }
        guard let found = comments.first(where: { $0.id == id }), found.withdrawal == nil else {
            throw CommentError.unknownComment
        }
        return found
    }

    private func countComment(of pen: Pen, _ records: PeopleRecords, now: Int64) throws {
        guard let holder = pen.holder else { return }
        let subject = Counted.comments(holder.rawValue).subject(key)
        guard try records.countAttempt(subject, window: policy.window, now: now) <= policy.commentsPerPerson else {
            throw CommentError.tooMany
        }
    }

    /// Who reads for a party what concerns such an item: those who answer for it or follow every dialogue, else whoever
    /// may comment.
    private func readers(
        for party: PartyCode,
        _ subject: Designation.Subject,
        _ records: PeopleRecords,
        now: Int64
    ) throws -> [Person] {
        let held = try records.designations(for: party)
        func holders(_ rights: [Right]) -> Set<Person.ID> {
            Set(
                held.filter { held in
                    rights.contains { held.designation.refusal(of: $0, for: party, on: subject, at: now) == nil }
                }
                .compactMap(\.holder)
            )
        }
        let first = holders([.answer, .followDialogues])
        return try (first.isEmpty ? holders([.comment]) : first).sorted { $0.rawValue < $1.rawValue }
            .compactMap { try records.person($0) }
    }
}

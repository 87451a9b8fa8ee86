import CanonicalJSON
import Cooperation
import Localization
import People

/// What is to be kept of a form that is not sent yet.
public struct Drafting: Sendable {
    public let kind: Kind
    /// The item it is a word on; nil for one that is to begin.
    public let item: ItemID?
    /// The last entry about that item that has been seen.
    public let seen: Int64?
    public let language: Language
    /// By the names of the inputs.
    public let fields: [String: String]

    public init(kind: Kind, item: ItemID?, seen: Int64?, language: Language, fields: [String: String]) {
        self.kind = kind
        self.item = item
        self.seen = seen
        self.language = language
        self.fields = fields
    }

    /// What is kept, in bytes.
    var size: Int { fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count } }
}

extension Accounts {
    /// Keeps what someone has typed, in the place of what they kept before or as a new draft.
    ///
    /// - Parameter former: The draft it goes on from, with when that was last saved. Where another window has saved it
    ///   since, or it is there no more, a new one begins, so that nothing is lost.
    /// - Throws: ``RegistryError/refused(_:)`` where the pen could not declare it, ``AccountError/tooManyDrafts(limit:)``,
    ///   ``AccountError/draftTooLarge(limit:)``.
    @discardableResult
    public func keep(
        _ drafting: Drafting,
        inPlaceOf former: (id: String, saved: Int64)? = nil,
        with pen: Pen
    ) async throws -> Draft {
        guard let person = pen.holder else { throw RegistryError.refused(.unknown) }
        guard drafting.size <= policy.draftSize else { throw AccountError.draftTooLarge(limit: policy.draftSize) }
        let (lot, now, limit) = (lot(), now, policy.draftsPerPerson)
        return try await people.write { records in
            try pen.check([Demand(.declare)], records, now: now)
            func draft(_ id: String, saved: Int64) -> Draft {
                Draft(
                    id: id,
                    person: person,
                    party: pen.party,
                    kind: drafting.kind.name,
                    item: drafting.item,
                    seen: drafting.seen,
                    language: drafting.language,
                    fields: drafting.fields,
                    made: now,
                    saved: saved
                )
            }
            if let former {
                // Each saving has a moment of its own, by which another window's is told apart.
                let next = draft(former.id, saved: max(now, former.saved + 1))
                if try records.replace(next, savedAt: former.saved) { return next }
            }
            guard try records.draftCount(of: person) < limit else { throw AccountError.tooManyDrafts(limit: limit) }
            let new = draft(lot, saved: now)
            try records.add(new)
            return new
        }
    }

    /// What the holder of a pen has drafted for its party, last saved first.
    public func drafts(with pen: Pen) async throws -> [Draft] {
        guard let person = pen.holder else { return [] }
        return try await people.read { try $0.drafts(of: person) }.filter { $0.party == pen.party }
    }

    /// A draft of the holder's for the party of the pen; nil where there is none.
    public func draft(_ id: String, with pen: Pen) async throws -> Draft? {
        guard let person = pen.holder else { return nil }
        return try await people.read { try $0.draft(id, of: person) }.flatMap { $0.party == pen.party ? $0 : nil }
    }

    /// Takes a draft away: it was said, or is wanted no more.
    public func removeDraft(_ id: String, with pen: Pen) async throws {
        guard let person = pen.holder else { throw RegistryError.refused(.unknown) }
        let now = now
        try await people.write { records in
            try pen.check([Demand(.declare)], records, now: now)
            try records.removeDraft(id, of: person)
        }
    }

    /// Gives the drafts of one who was replaced to the successor; whoever still speaks for the party keeps theirs.
    func handOverDrafts(
        under former: Designation.ID,
        to successor: Person.ID,
        _ records: PeopleRecords,
        now: Int64
    ) throws {
        guard let held = try records.designation(former), let holder = held.holder, holder != successor else { return }
        let party = held.designation.party
        let stillSpeaks = try records.designations(of: holder).contains {
            $0.designation.party == party && $0.designation.lapse(at: now) == nil
        }
        if !stillSpeaks { try records.handOverDrafts(of: holder, for: party, to: successor) }
    }
}

import CanonicalJSON

/// What has been said about one item, or about several that are the same: each party's latest word.
///
/// Built from entries in any order: only a party's own count decides which of its words is the latest,
/// so two nodes that received the feeds in another order see the same dialogue.
public struct Dialogue: Sendable {
    /// A party's declaration of an item as it stands.
    public struct Telling: Sendable {
        public let party: PartyCode
        public let item: ItemID
        public let kind: String
        public let content: JSONObject
        public let ordinal: Int64
        public let sequence: Int64
        public let recordedAt: Int64
        public let source: Source?
        /// The party's ordinal at which each field last got another value.
        let changed: [String: Int64]
        /// When each field last got another value.
        let changedAt: [String: Int64]
    }

    /// A party's latest stance on a field.
    public struct Stand: Sendable {
        public let party: PartyCode
        public let stance: Stance
        public let ordinal: Int64
        public let sequence: Int64
        public let recordedAt: Int64
    }

    private struct Key: Hashable {
        let party: PartyCode
        /// An item or the name of a field.
        let subject: String
    }

    /// By party, then item.
    public let tellings: [Telling]
    /// By party, then field.
    public let stands: [Stand]
    /// The party whose statement opened the item.
    public let opener: PartyCode?
    /// What the item is told as; nil while nobody declares it.
    public var kind: Kind? { tellings.first.flatMap { try? AnyKind.named($0.kind).kind } }

    public init(_ entries: some Sequence<Entry>) {
        let ordered = entries.sorted {
            ($0.statement.party, $0.ordinal) < ($1.statement.party, $1.ordinal)
        }
        var tellings: [Key: Telling] = [:]
        var stands: [Key: Stand] = [:]
        for entry in ordered {
            let statement = entry.statement
            let key = Key(party: statement.party, subject: statement.item.rawValue)
            switch statement.act {
            case .declare(let kind, _, let content):
                let object = content.object ?? JSONObject()
                var changed = tellings[key]?.changed ?? [:]
                var changedAt = tellings[key]?.changedAt ?? [:]
                let before = tellings[key]?.content
                func note(_ field: String) {
                    changed[field] = entry.ordinal
                    changedAt[field] = entry.recordedAt
                }
                for member in object.members where before?[member.key] != member.value { note(member.key) }
                for member in before?.members ?? [] where object[member.key] == nil { note(member.key) }
                tellings[key] = Telling(
                    party: statement.party,
                    item: statement.item,
                    kind: kind,
                    content: object,
                    ordinal: entry.ordinal,
                    sequence: entry.sequence,
                    recordedAt: entry.recordedAt,
                    source: statement.source,
                    changed: changed,
                    changedAt: changedAt
                )
            case .withdraw:
                tellings[key] = nil
            case .stance(let stance):
                let field = Key(party: statement.party, subject: stance.field)
                stands[field] =
                    stance.position == .undone
                    ? nil
                    : Stand(
                        party: statement.party,
                        stance: stance,
                        ordinal: entry.ordinal,
                        sequence: entry.sequence,
                        recordedAt: entry.recordedAt
                    )
            case .link, .measure: break
            }
        }
        self.tellings = tellings.values.sorted { ($0.party, $0.item) < ($1.party, $1.item) }
        self.stands = stands.values.sorted { ($0.party, $0.stance.field) < ($1.party, $1.stance.field) }
        opener = tellings.values.min { ($0.ordinal, $0.party) < ($1.ordinal, $1.party) }?.party
    }
}

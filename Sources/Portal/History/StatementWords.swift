import CanonicalJSON
import Cooperation
import Ledger
import Localization

/// Tells what an entry did to an item, as a sentence and field by field.
struct StatementWords: Sendable {
    let view: ItemView
    let words: FieldWords
    let text: Texts
    let names: PartyNames
    /// The titles of items that links name and that are told elsewhere.
    let titles: [ItemID: LocalizedText]
    /// Numbers of declarations with the content the same party had declared of that item before.
    private let before: [Int64: JSONObject]

    init(
        view: ItemView,
        words: FieldWords,
        text: Texts,
        names: PartyNames,
        titles: [ItemID: LocalizedText] = [:],
        entries: [Entry]? = nil
    ) {
        self.view = view
        self.words = words
        self.text = text
        self.names = names
        self.titles = titles
        var latest: [String: JSONObject] = [:]
        var before: [Int64: JSONObject] = [:]
        for entry in entries ?? view.entries {
            let key = entry.statement.party.rawValue + " " + entry.statement.item.rawValue
            switch entry.statement.act {
            case .declare(_, _, let content):
                before[entry.sequence] = latest[key]
                latest[key] = content.object
            case .withdraw: latest[key] = nil
            case .link, .measure, .stance: break
            }
        }
        self.before = before
    }

    /// The entry as a line of the history.
    func line(_ entry: Entry, links: Links, head: ItemID) -> HistoryLine {
        HistoryLine(
            anchor: HistoryLine.anchor(entry.sequence),
            address: links.history(of: head) + "#" + HistoryLine.anchor(entry.sequence),
            date: Moment(milliseconds: entry.recordedAt).short(words.language),
            moment: Moment(milliseconds: entry.recordedAt).code,
            sentence: sentence(entry),
            source: SourceWords(text).full(entry.statement.source),
            note: note(entry)
        )
    }

    /// What the party did, in a sentence without its point.
    func sentence(_ entry: Entry) -> String {
        let party = MessageArgument.text(names(entry.statement.party))
        switch entry.statement.act {
        case .declare(_, let key, let content):
            guard let former = before[entry.sequence] else {
                return text(
                    "history.declared",
                    ["party": party, "key": .text(key), "count": .count(content.object?.members.count ?? 0)]
                )
            }
            let changed = changedFields(former, content.object ?? JSONObject())
            if changed.isEmpty { return text("history.repeated", ["party": party]) }
            return text(
                "history.changed",
                ["party": party, "fields": .text(list(changed)), "count": .count(changed.count)]
            )
        case .withdraw: return text("history.withdrew", ["party": party])
        case .measure(let measures): return text("history.measured", ["party": party, "count": .count(measures.count)])
        case .link(let link):
            let other: MessageArgument = .text(counterpart(link, of: entry.statement))
            switch (link.relation, link.verdict) {
            case (.same, .confirmed): return text("history.same", ["party": party, "other": other])
            case (.same, .refused): return text("history.notSame", ["party": party, "other": other])
            case (.partOf, .confirmed): return text("history.partOf", ["party": party, "other": other])
            case (.related, .confirmed): return text("history.related", ["party": party, "other": other])
            case (.fulfils, .confirmed): return text("history.fulfils", ["party": party, "other": other])
            case (.partOf, .refused), (.related, .refused), (.fulfils, .refused):
                return text("history.notRelated", ["party": party, "other": other])
            case (_, .undone): return text("history.undone", ["party": party, "other": other])
            }
        case .stance(let stance): return sentence(stance, by: entry.statement.party)
        }
    }

    private func sentence(_ stance: Stance, by party: PartyCode) -> String {
        let field = view.kind[stance.field]
        var arguments: [String: MessageArgument] = [
            "party": .text(names(party)),
            "field": .text(stance.field == Stance.whole ? text("history.whole") : label(stance.field)),
        ]
        switch stance.position {
        case .agrees(let value):
            arguments["value"] = .text(field.map { words.spoken(value, $0).line } ?? value.canonical)
            if field == nil { return text("history.takesUp", arguments) }
            let author = view.dialogue.tellings.first { $0.party != party && $0.content[stance.field] == value }
            guard let author else { return text("history.acceptedValue", arguments) }
            arguments["other"] = .text(names(author.party))
            return text("history.accepted", arguments)
        case .proposes(let value):
            arguments["value"] = .text(field.map { words.spoken(value, $0).line } ?? value.canonical)
            return text("history.proposed", arguments)
        case .agreesToDiffer: return text("history.letsDiffer", arguments)
        case .reserves: return text("history.reserves", arguments)
        case .objects: return text("history.objects", arguments)
        case .undone: return text("history.tookBack", arguments)
        }
    }

    /// What the party adds in its own words.
    func note(_ entry: Entry) -> String? {
        switch entry.statement.act {
        case .withdraw(let reason): reason.isEmpty ? nil : reason
        case .link(let link): link.note
        case .stance(let stance): stance.note
        case .declare, .measure: nil
        }
    }

    /// Field by field, in the order of the kind.
    func changes(_ entry: Entry) -> [FieldChange] {
        switch entry.statement.act {
        case .declare(_, _, let content):
            let former = before[entry.sequence] ?? JSONObject()
            let now = content.object ?? JSONObject()
            let party = entry.statement.party
            return changedFields(former, now).compactMap { name in
                guard let field = view.kind[name] else { return nil }
                return FieldChange(
                    field: label(name),
                    before: former[name].map { words.spoken($0, field, by: party) },
                    after: now[name].map { words.spoken($0, field, by: party) }
                )
            }
        case .withdraw, .link, .measure, .stance: return []
        }
    }

    /// The names of the fields that differ, in the order of the kind.
    private func changedFields(_ former: JSONObject, _ now: JSONObject) -> [String] {
        view.kind.fields.map(\.name).filter { former[$0] != now[$0] }
    }

    private func label(_ field: String) -> String { FieldNames(text: text).heading(field) }

    /// At most three names; who wants all of them reads the history.
    private func list(_ fields: [String]) -> String {
        let shown = fields.prefix(fields.count > 4 ? 3 : 4).map { text("item.quote", ["note": .text(label($0))]) }
        let rest = fields.count - shown.count
        let all = rest > 0 ? shown + [text("history.more", ["count": .count(rest)])] : shown
        return ListFormat.joined(all, words.language)
    }

    /// What a link joins, seen from the one who says so: the one of the two that another party tells.
    private func counterpart(_ link: Link, of statement: Statement) -> String {
        let own = view.members.first { $0.item == link.other }?.party == statement.party
        return name(of: own ? statement.item : link.other)
    }

    /// "CO/2022/19 (Colombia)"; the title of one that is told elsewhere, or its address.
    private func name(of item: ItemID) -> String {
        guard let member = view.members.first(where: { $0.item == item }) else {
            return titles[item]?.best(for: words.language).map { text("item.quote", ["note": .text($0.text)]) }
                ?? item.rawValue
        }
        return "\(member.key) (\(names(member.party)))"
    }
}

/// A line of the history.
struct HistoryLine: Sendable, Hashable {
    let anchor: String
    let address: String
    let date: String
    let moment: String
    let sentence: String
    let source: String?
    let note: String?

    /// Where a statement stands on the page of the history.
    static func anchor(_ sequence: Int64) -> String { "e\(sequence)" }
}

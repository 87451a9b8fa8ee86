import CanonicalJSON
import Cooperation
import Localization

/// The rows of a report joined by code: one code below several countries is one initiative with them all.
struct JoinedDrafts {
    enum Outcome { case new, joined, orphan }

    private var drafts: [SheetDraft] = []
    private var positions: [String: Int] = [:]
    private var told = 0
    /// Where the row before went, for rows that only carry on its list of countries.
    private var last: Int?

    /// Takes a row in: as a new initiative, or into the one that has its code, or that the row above told.
    mutating func add(_ told: SheetDraft, language: Language) -> Outcome {
        var draft = told
        draft.code = draft.code.map(Self.joined)
        guard let code = draft.code else {
            if !draft.content.title.isEmpty {
                last = append(draft, key: RowReader.key(of: draft.content))
                return .new
            }
            guard let last, !draft.content.participants.isEmpty else { return .orphan }
            drafts[last].join(draft, language: language)
            return .joined
        }
        if let position = positions[code] {
            last = position
            drafts[position].join(draft, language: language)
            return .joined
        }
        last = append(draft, key: code)
        return .new
    }

    private mutating func append(_ draft: SheetDraft, key: String) -> Int {
        if positions[key] == nil { positions[key] = drafts.count }
        drafts.append(draft)
        return drafts.count - 1
    }

    /// A code without the blanks that some put around its strokes: `BRA/04/043 - S121` is `BRA/04/043-S121`.
    private static func joined(_ code: String) -> String {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return code }
        return parts.map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.joined(separator: "-")
    }

    var isEmpty: Bool { drafts.isEmpty }

    mutating func popFirst() -> SheetDraft? {
        guard told < drafts.count else { return nil }
        told += 1
        return drafts[told - 1]
    }
}

extension SheetDraft {
    /// Takes over what another row says of the same initiative; what differs stands in the notes of this one.
    ///
    /// - Parameter language: of the headings that messages name.
    mutating func join(_ other: SheetDraft, language: Language) {
        var participants = content.participants
        for participation in other.content.participants where !participants.contains(participation) {
            participants.append(participation)
        }
        problems += other.problems
        for note in other.notes where !notes.contains(note) { notes.append(note) }
        guard var own = content.json.object, let its = other.content.json.object else { return }
        for member in its.members where member.key != "participants" {
            guard let value = own[member.key] else {
                own[member.key] = member.value
                continue
            }
            guard MatchKey.of(value.canonical) != MatchKey.of(member.value.canonical) else { continue }
            let place = (other.place.sheet.map { "\($0), " } ?? "") + (other.place.row.map(String.init) ?? "")
            let text = Self.plain(member.value)
            notes.append("\(place): \(text)")
            problems.append(
                Problem(
                    .warning,
                    .duplicateKey,
                    at: other.place,
                    column: SheetField(rawValue: member.key).map { SheetHeadings.heading($0, language) } ?? member.key,
                    found: text,
                    expected: Self.plain(value)
                )
            )
        }
        own["participants"] = participants.json
        if let joined = try? Initiative(json: .object(own)) { content = joined }
    }

    private static func plain(_ value: JSON) -> String {
        if let text = value.text { return text }
        let texts = value.object?.members.compactMap(\.value.text) ?? []
        return texts.isEmpty ? value.canonical : texts.joined(separator: " / ")
    }
}

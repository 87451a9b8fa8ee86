import CanonicalJSON
import Cooperation
import Ledger
import Localization

/// Every statement about an initiative, the last one first, with what it changed.
struct HistoryModel: Sendable {
    struct Statement: Sendable, Hashable {
        let sequence: Int64
        let ordinal: Int64
        let form: String
        let party: PartyCode
        let partyName: String
        let designation: String
        let recordedAt: Int64
        let sentence: String
        let note: String?
        let source: String?
        /// SHA-256 of the file it was read from, whole.
        let fileHash: String?
        let hash: String
        let previous: String
        let changes: [FieldChange]
        /// Whether it is the first declaration of a party, which changes nothing but says all.
        let isFirst: Bool
    }

    let item: ItemID
    let title: TitleText
    let statements: [Statement]

    init(
        view: ItemView,
        entries: [Entry],
        words: FieldWords,
        text: Texts,
        names: PartyNames,
        titles: [ItemID: LocalizedText] = [:]
    ) {
        item = view.head
        let settled = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        title = TitleText(settled, words.language, untitled: view.members.first?.key ?? text("item.untitled"))
        let teller = StatementWords(
            view: view,
            words: words,
            text: text,
            names: names,
            titles: titles,
            entries: entries
        )
        statements = entries.reversed().map { entry in
            let changes = teller.changes(entry)
            return Statement(
                sequence: entry.sequence,
                ordinal: entry.ordinal,
                form: entry.statement.act.json["act"]?.text ?? "",
                party: entry.statement.party,
                partyName: names(entry.statement.party),
                designation: entry.statement.designation,
                recordedAt: entry.recordedAt,
                sentence: teller.sentence(entry),
                note: teller.note(entry),
                source: SourceWords(text).full(entry.statement.source),
                fileHash: entry.statement.source?.hash,
                hash: Self.hexadecimal(entry.hash),
                previous: Self.hexadecimal(entry.previous),
                changes: changes,
                isFirst: !changes.isEmpty && changes.allSatisfy { $0.before == nil }
            )
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

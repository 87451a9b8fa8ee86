import CanonicalJSON
import Cooperation
import Interchange
import Ledger

/// What a file tells of one item, whatever its kind, on its way into the ledger.
struct ImportRow {
    let party: PartyCode
    let item: ItemID
    let kind: Kind
    let key: String
    let content: JSON
    /// With the corrections that are offered, where there are any.
    let corrected: JSON?
    let measures: [Measure]
    let place: Place
    /// Whether a part of the file before it could not be read.
    let isBehindDamage: Bool

    init(_ reading: Reading, by party: PartyCode, isBehindDamage: Bool) {
        self.party = party
        kind = Initiative.kind
        key = reading.key
        item = ItemID(kind: kind.name, party: party, key: key)
        content = reading.content.json
        corrected = nil
        measures = reading.measures
        place = reading.place
        self.isBehindDamage = isBehindDamage
    }

    init(_ telling: Telling, by party: PartyCode, isBehindDamage: Bool) {
        self.party = party
        kind = telling.kind
        key = telling.key
        item = ItemID(kind: kind.name, party: party, key: key)
        content = telling.content
        corrected = telling.corrected
        measures = []
        place = telling.place
        self.isBehindDamage = isBehindDamage
    }

    /// The row as the report lists it.
    func with(_ outcome: ImportedRow.Outcome) -> ImportedRow {
        var told = ImportedRow(place: place, outcome: outcome)
        told.key = key
        told.item = item
        told.kind = kind.name
        told.content = content
        return told
    }

    /// The same, with what is changed of what was declared before.
    func changed(from known: JSON) -> ImportedRow {
        var told = with(.changed)
        let fields = (try? AnyKind.named(kind.name))?.fields.map(\.name) ?? []
        told.fields = fields.filter { known[$0] != content[$0] }
        return told
    }

    /// Whether it is a document that other rows are parts of.
    var isWhole: Bool { AnyKind.isPlan(kind) }

    /// Nobody's code is longer; it stands on every page and in every export.
    private static let longestKey = 500
    /// Beyond this a title is a file that slipped into a cell; pages and lists could not carry it.
    private static let longestTitle = 2_000
    private static let longestText = 100_000

    /// What is wrong where a text is longer than pages can show.
    var tooLong: Problem? {
        if key.utf8.count > Self.longestKey { return tooLong(key, Self.longestKey) }
        for member in content.object?.members ?? [] {
            let limit = member.key == "title" ? Self.longestTitle : Self.longestText
            for wording in member.value.object?.members ?? [] {
                let text = wording.value.text ?? wording.value["text"]?.text ?? ""
                if text.utf8.count > limit { return tooLong(text, limit) }
            }
        }
        return nil
    }

    private func tooLong(_ text: String, _ limit: Int) -> Problem {
        Problem(.error, .tooLong, at: place, found: text, expected: "≤ \(limit)")
    }
}

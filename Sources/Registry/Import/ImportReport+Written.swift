import CanonicalJSON
import Cooperation
import Interchange
import Localization

extension ImportReport {
    /// Rows of one outcome, and problems, that the written form lists.
    static let writtenLimit = 1_000

    /// The report as data: what became of each row, and what is wrong with it.
    public var json: JSON {
        var object = JSONObject()
        object["file"] = .string(file)
        object["sha256"] = .string(hash)
        object["dryRun"] = .bool(isDryRun)
        for outcome in ImportedRow.Outcome.allCases { object[outcome.rawValue] = .integer(Int64(self[outcome])) }
        object["entries"] = .integer(Int64(entries))
        object["offered"] = .integer(Int64(offered))
        object["corrected"] = .integer(Int64(corrected))
        object["parts"] = .object(
            JSONObject(
                levels.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .integer(Int64($0.value))) }
            )
        )
        var listed: [ImportedRow.Outcome: Int] = [:]
        object["rows"] = .array(
            rows.filter { row in
                listed[row.outcome, default: 0] += 1
                return listed[row.outcome, default: 0] <= Self.writtenLimit
            }.map(\.json)
        )
        if !offers.isEmpty { object["corrections"] = .array(offers.map(\.json)) }
        object["problems"] = .array(problems.prefix(Self.writtenLimit).map(\.json))
        object["furtherProblems"] = .integer(
            Int64(max(0, problems.count - Self.writtenLimit) + furtherProblems)
        )
        return .object(object)
    }

    /// Reads ``json``; throws ``CanonicalJSON/JSONError``.
    public init(json: JSON) throws {
        self.init(
            file: try json.expectText("file"),
            hash: try json.expectText("sha256"),
            isDryRun: json["dryRun"] == .bool(true)
        )
        for row in json["rows"]?.array ?? [] { count(try ImportedRow(json: row, file: file)) }
        for outcome in ImportedRow.Outcome.allCases { set(outcome, Int(try json.expectInteger(outcome.rawValue))) }
        entries = Int(try json.expectInteger("entries"))
        offered = Int(try json.expectInteger("offered"))
        corrected = Int(try json.expectInteger("corrected"))
        for part in json["parts"]?.object?.members ?? [] { levels[part.key] = Int(part.value.integer ?? 0) }
        offers = try (json["corrections"]?.array ?? []).map { try Offer(json: $0, file: file) }
        problems = try (json["problems"]?.array ?? []).map { try Problem(json: $0) }
        furtherProblems = Int(try json.expectInteger("furtherProblems"))
    }
}

extension ImportReport.Offer {
    /// The correction as data.
    var json: JSON {
        var object = place.written
        object["id"] = .string(item.rawValue)
        object["kind"] = .string(kind.name)
        object["title"] = title.json
        object["changes"] = .array(
            changes.map { ["field": .string($0.field), "literal": $0.literal, "corrected": $0.corrected] }
        )
        return .object(object)
    }

    init(json: JSON, file: String) throws {
        self.init(
            item: ItemID(try json.expectText("id")),
            kind: try AnyKind.named(try json.expectText("kind")).kind,
            place: Place(written: json, file: file),
            title: try LocalizedText(json: json["title"] ?? .null),
            changes: try (json["changes"]?.array ?? []).map {
                Change(
                    field: try $0.expectText("field"),
                    literal: $0["literal"] ?? .null,
                    corrected: $0["corrected"] ?? .null
                )
            }
        )
    }
}

extension ImportedRow {
    /// The row as data.
    public var json: JSON {
        var object = place.written
        object["outcome"] = .string(outcome.rawValue)
        object["key"] = key.map { .string($0) }
        object["id"] = item.map { .string($0.rawValue) }
        object["kind"] = kind.map { .string($0) }
        if let title = content?["title"] { object["title"] = title }
        if !fields.isEmpty { object["fields"] = .array(fields.map { .string($0) }) }
        return .object(object)
    }

    init(json: JSON, file: String) throws {
        guard let outcome = Outcome(rawValue: try json.expectText("outcome")) else {
            throw JSONError.mismatch(path: "outcome", expected: "a known outcome")
        }
        self.init(place: Place(written: json, file: file), outcome: outcome)
        key = json["key"]?.text
        item = json["id"]?.text.map { ItemID($0) }
        kind = json["kind"]?.text
        content = json["title"].map { ["title": $0] }
        fields = (json["fields"]?.array ?? []).compactMap(\.text)
    }
}

import CanonicalJSON

/// A statement that two items belong together, always reversible by a later one.
public struct Link: Sendable, Hashable {
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        /// The same initiative, told by different parties: both become one view.
        case same
        case partOf
        case related
        /// It delivers what the other asks for: a report its task, an initiative its mandate.
        case fulfils
    }

    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case confirmed
        case refused
        /// Takes an earlier verdict of the same party back.
        case undone
    }

    public let relation: Relation
    public let other: ItemID
    public let verdict: Verdict
    public let note: String?

    public init(_ relation: Relation, _ other: ItemID, _ verdict: Verdict, note: String? = nil) {
        self.relation = relation
        self.other = other
        self.verdict = verdict
        self.note = note
    }

    init(json: JSON) throws {
        guard let relation = Relation(rawValue: try json.expectText("relation")),
            let verdict = Verdict(rawValue: try json.expectText("verdict"))
        else { throw JSONError.mismatch(path: "link", expected: "known relation and verdict") }
        self.relation = relation
        self.verdict = verdict
        other = ItemID(try json.expectText("other"))
        note = json["note"]?.text
    }

    var json: JSON {
        var object = JSONObject()
        object["relation"] = .string(relation.rawValue)
        object["other"] = .string(other.rawValue)
        object["verdict"] = .string(verdict.rawValue)
        object["note"] = note.map { .string($0) }
        return .object(object)
    }
}

import CanonicalJSON
import Cooperation

/// What a program says of an item: a statement in the form `/api/statements` gives it, or one of the two acts that the
/// portal makes statements of.
struct ProgramAct: Sendable {
    enum Word: Sendable {
        case stance(Stance)
        case withdraw(reason: String)
        /// Whether another item is the same initiative.
        case same(ItemID, as: Link.Verdict, note: String?)
        /// Takes what stands, or what one party tells, for its own word.
        case recognise(from: PartyCode?)
    }

    let word: Word
    /// The last entry on the item that the program knew; without it nothing is asked about what was said since.
    let seen: Int64?

    private static let longestNote = 4_000

    /// Reads a body; throws ``CanonicalJSON/JSONError`` that says where something else was expected.
    init(_ body: [UInt8]) throws {
        let json = try JSON(parsing: body)
        guard let object = json.object else { throw JSONError.mismatch(path: "", expected: "{\"act\": …}") }
        let name = try json.expectText("act")
        let members: Set<String>
        switch name {
        case "stance", "withdraw", "link":
            switch try Act(json: json) {
            case .stance(let stance):
                word = .stance(stance)
                try Self.check(stance.note, "stance.note")
            case .withdraw(let reason):
                word = .withdraw(reason: reason)
                try Self.check(reason, "reason")
            case .link(let link):
                guard link.relation == .same, link.verdict != .undone else {
                    throw JSONError.mismatch(path: "link", expected: "relation same, verdict confirmed | refused")
                }
                word = .same(link.other, as: link.verdict, note: link.note)
                try Self.check(link.note, "link.note")
            case .declare, .measure: throw Self.unknown
            }
            members = ["act", name == "withdraw" ? "reason" : name, "seen"]
        case "recognise":
            word = .recognise(from: try json["from"].map { _ in PartyCode(try json.expectText("from")) })
            members = ["act", "from", "seen"]
        default: throw Self.unknown
        }
        seen = try json["seen"].map { _ in try json.expectInteger("seen") }
        if let other = object.members.first(where: { !members.contains($0.key) }) {
            throw JSONError.mismatch(path: other.key, expected: "one of \(members.sorted().joined(separator: ", "))")
        }
    }

    /// Declarations go where their rows are reported on, measures with them.
    private static let unknown = JSONError.mismatch(
        path: "act",
        expected: "stance | withdraw | link | recognise; declarations go to /items"
    )

    private static func check(_ text: String?, _ path: String) throws {
        guard let text else { return }
        guard !text.utf8.contains(0), text.count <= longestNote else {
            throw JSONError.mismatch(path: path, expected: "a text of \(longestNote) characters at most")
        }
    }
}

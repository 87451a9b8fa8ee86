import CanonicalJSON
import Cooperation

/// Reads the JSON Lines we export: one party's word on one initiative a line, exactly as it stands in the ledger.
///
/// Each line is `{"code":…,"content":{…},"declaredBy":…,"id":…}`; `declaredBy` and `id` may be missing. What another
/// party declares stays out, as in our own sheets.
struct JSONLinesReader: InitiativeReader {
    private let bytes: [UInt8]
    private let file: String
    private let party: PartyCode
    private let vocabularies: Vocabularies
    private var position = 0
    private var line = 0
    private var pending: [ReadingStep] = []
    private var toldMembers: Set<String> = ["code", "content", "declaredBy", "id"]

    init(bytes: [UInt8], file: String, party: PartyCode, vocabularies: Vocabularies) {
        self.bytes = bytes
        self.file = file
        self.party = party
        self.vocabularies = vocabularies
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Whether a file that begins like this holds initiatives line by line.
    static func recognises(_ head: [UInt8]) -> Bool {
        let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let first = start.prefix { $0 != 0x0A }
        if let json = try? JSON(parsing: Array(first)) { return json["content"]?.object != nil && json["code"] != nil }
        // The first line is cut off where only the beginning of the file is at hand, or damaged: its words tell.
        let words = String(decoding: first.prefix(4096), as: UTF8.self)
        return words.contains("\"code\"") && words.contains("\"content\"")
    }

    mutating func next() -> ReadingStep? {
        if !pending.isEmpty { return pending.removeFirst() }
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let text = bytes[position..<end]
            position = min(end + 1, bytes.count)
            line += 1
            guard text.contains(where: { $0 > 0x20 }) else { continue }
            pending.append(read(Array(text)))
            return pending.removeFirst()
        }
        return nil
    }

    private mutating func read(_ text: [UInt8]) -> ReadingStep {
        let place = Place(file: file, line: line)
        func reject(
            _ cause: Problem.Cause,
            column: String? = nil,
            found: String,
            expected: String = ""
        ) -> ReadingStep {
            .rejected(place, [Problem(.error, cause, at: place, column: column, found: found, expected: expected)])
        }
        let shown = String(decoding: text.prefix(80), as: UTF8.self)
        guard let json = try? JSON(parsing: text), let object = json.object else {
            return reject(.unreadableRow, found: shown, expected: "JSON {…}")
        }
        for member in object.members where toldMembers.insert(member.key).inserted {
            pending.append(
                .remark(Problem(.warning, .unknownHeading, at: place, column: member.key, found: member.key))
            )
        }
        if let teller = json["declaredBy"]?.text, teller != party.rawValue {
            return reject(.otherParty, column: "declaredBy", found: teller, expected: party.rawValue)
        }
        guard let key = json["code"]?.text, !key.isEmpty else { return reject(.missingKey, column: "code", found: "") }
        guard let written = json["content"], written.object != nil else {
            return reject(.unreadableRow, column: "content", found: shown, expected: "{…}")
        }
        let content: Initiative
        do {
            content = try Initiative(json: written)
        } catch let error as JSONError {
            guard case .mismatch(let path, let expected) = error else {
                return reject(.unreadableRow, column: "content", found: shown)
            }
            return reject(.unreadableRow, column: path, found: shown, expected: expected)
        } catch ContentError.unknownField(let name) {
            return reject(.unreadableRow, column: name, found: name, expected: "initiative")
        } catch {
            return reject(.unreadableRow, column: "content", found: shown)
        }
        guard !content.title.isEmpty else { return reject(.requiredMissing, column: "title", found: key) }
        // PostgreSQL keeps no text with it, so neither do we.
        guard !key.utf8.contains(0), !Self.holdsNull(written) else {
            return reject(.unreadableRow, column: "content", found: "\\u0000")
        }
        return .reading(Reading(place: place, key: key, content: content, problems: unlisted(content, at: place)))
    }

    private static func holdsNull(_ json: JSON) -> Bool {
        switch json {
        case .string(let text): text.utf8.contains(0)
        case .array(let elements): elements.contains(where: holdsNull)
        case .object(let object): object.members.contains { $0.key.utf8.contains(0) || holdsNull($0.value) }
        case .null, .bool, .integer, .real: false
        }
    }

    /// Codes that no vocabulary has; they are kept, since the line is somebody's exact word.
    private func unlisted(_ content: Initiative, at place: Place) -> [Problem] {
        let json = content.json
        return Initiative.fields.compactMap { field in
            guard case .code(let name) = field.form, let code = json[field.name]?.text else { return nil }
            let vocabulary = vocabularies[name]
            guard !vocabulary.terms.isEmpty, vocabulary[code] == nil else { return nil }
            return Problem(.warning, .unlistedCode, at: place, column: field.name, found: code)
        }
    }
}

import Cooperation

/// The stored form of ``Cooperation/Facts`` with the state of the settlement: short, and read a hundred thousand
/// times at start, so it is plain text with separators and no JSON.
public struct FactsText: Sendable {
    public var facts: Facts
    /// Name of the item's ``Cooperation/FieldState``.
    public var state: String
    public var declaredBy: [PartyCode]
    public var agreed: Int
    public var comparable: Int

    init(facts: Facts, state: String, declaredBy: [PartyCode], agreed: Int, comparable: Int) {
        self.facts = facts
        self.state = state
        self.declaredBy = declaredBy
        self.agreed = agreed
        self.comparable = comparable
    }

    /// How many fields the stored form has.
    static let fieldCount = 23

    /// Fields in a fixed order behind `|`, list elements behind `;`, parts of an element behind `~`.
    var text: String {
        let f = facts
        var fields: [String] = []
        fields.reserveCapacity(24)
        fields.append(f.kind)
        fields.append(state)
        fields.append(declaredBy.map { Self.escaped($0.rawValue) }.joined(separator: ";"))
        fields.append(String(agreed))
        fields.append(String(comparable))
        for code in [f.modality, f.level, f.status, f.sector, f.goal, f.secondaryGoal] {
            fields.append(code.map(Self.escaped) ?? "")
        }
        fields.append(
            f.participants.map { Self.escaped($0.code.rawValue) + "~" + Self.escaped($0.role) }.joined(separator: ";")
        )
        for day in [f.approved, f.start, f.end, f.plannedStart, f.plannedEnd] { fields.append(day?.iso ?? "") }
        fields.append(f.years.map { "\($0.lowerBound)~\($0.upperBound)" } ?? "")
        for money in [f.budget, f.executed] { fields.append(money.map(Self.text) ?? "") }
        fields.append(
            f.contributions.map { Self.escaped($0.code.rawValue) + "~" + Self.text($0.money) }.joined(separator: ";")
        )
        fields.append(f.requestedBy.map(Self.escaped) ?? "")
        fields.append(f.triangularAgreement.map(Self.escaped) ?? "")
        return fields.joined(separator: "|")
    }

    /// Reads the stored form; nil for anything else.
    public init?(text: String) {
        let fields = text.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == Self.fieldCount else { return nil }
        func code(_ index: Int) -> String? { fields[index].isEmpty ? nil : Self.plain(fields[index]) }
        func day(_ index: Int) -> CalendarDay? {
            fields[index].isEmpty ? nil : CalendarDay(iso: String(fields[index]))
        }
        func money(_ field: Substring) -> Money? {
            let parts = field.split(separator: "~")
            guard parts.count == 2, let units = Int64(parts[1]) else { return nil }
            return Money(minorUnits: units, currency: String(parts[0]))
        }
        facts = Facts(kind: String(fields[0]))
        state = String(fields[1])
        declaredBy = fields[2].split(separator: ";").map { PartyCode(Self.plain($0)) }
        agreed = Int(fields[3]) ?? 0
        comparable = Int(fields[4]) ?? 0
        facts.modality = code(5)
        facts.level = code(6)
        facts.status = code(7)
        facts.sector = code(8)
        facts.goal = code(9)
        facts.secondaryGoal = code(10)
        facts.participants = fields[11].split(separator: ";").compactMap { element in
            guard let mark = element.firstIndex(of: "~") else { return nil }
            return Facts.Participant(
                code: PartyCode(Self.plain(element[..<mark])),
                role: Self.plain(element[element.index(after: mark)...])
            )
        }
        facts.approved = day(12)
        facts.start = day(13)
        facts.end = day(14)
        facts.plannedStart = day(15)
        facts.plannedEnd = day(16)
        let years = fields[17].split(separator: "~").compactMap { Int($0) }
        if years.count == 2, years[0] <= years[1] { facts.years = years[0]...years[1] }
        facts.budget = money(fields[18])
        facts.executed = money(fields[19])
        facts.contributions = fields[20].split(separator: ";").compactMap { element in
            guard let mark = element.firstIndex(of: "~"), let money = money(element[element.index(after: mark)...])
            else { return nil }
            return Facts.Share(code: PartyCode(Self.plain(element[..<mark])), money: money)
        }
        facts.requestedBy = code(21)
        facts.triangularAgreement = code(22)
    }

    private static func text(_ money: Money) -> String { "\(money.currency)~\(money.minorUnits)" }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
    }

    /// Codes come from files too, so a separator within one is written as `%` and its hexadecimal value.
    private static func escaped(_ code: String) -> String {
        guard code.utf8.contains(where: isSpecial) else { return code }
        var out: [UInt8] = []
        for byte in code.utf8 {
            guard isSpecial(byte) else {
                out.append(byte)
                continue
            }
            out.append(UInt8(ascii: "%"))
            out.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A code without its escapes.
    static func plain(_ field: Substring) -> String {
        guard field.utf8.contains(UInt8(ascii: "%")) else { return String(field) }
        var text = String(field)
        for (escape, character) in [("%7C", "|"), ("%3B", ";"), ("%7E", "~"), ("%25", "%")] {
            text = text.split(separator: escape, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text
    }
}

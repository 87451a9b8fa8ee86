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

    /// Fields in the order of ``FactsFields/Position`` behind `|`, list elements behind `;`, parts of one behind `~`.
    var text: String {
        let f = facts
        var fields: [String] = []
        fields.reserveCapacity(FactsFields.count)
        let escaped = FactsFields.escaped
        fields.append(f.kind)
        fields.append(state)
        fields.append(declaredBy.map { escaped($0.rawValue) }.joined(separator: ";"))
        fields.append(String(agreed))
        fields.append(String(comparable))
        for code in [f.modality, f.level, f.status, f.sector, f.goal, f.secondaryGoal] {
            fields.append(code.map(escaped) ?? "")
        }
        fields.append(f.participants.map { escaped($0.code.rawValue) + "~" + escaped($0.role) }.joined(separator: ";"))
        for day in [f.approved, f.actualStart, f.actualEnd, f.plannedStart, f.plannedEnd] {
            fields.append(day?.iso ?? "")
        }
        fields.append(f.years.map { "\($0.lowerBound)~\($0.upperBound)" } ?? "")
        for money in [f.budget, f.executed] { fields.append(money.map(Self.text) ?? "") }
        fields.append(
            f.contributions.map { escaped($0.code.rawValue) + "~" + Self.text($0.money) }.joined(separator: ";")
        )
        fields.append(f.requestedBy.map(escaped) ?? "")
        fields.append(f.triangularAgreement.map(escaped) ?? "")
        return fields.joined(separator: "|")
    }

    /// Reads the stored form; nil for anything else.
    public init?(text: String) {
        guard let fields = FactsFields(text) else { return nil }
        func day(_ position: FactsFields.Position) -> CalendarDay? {
            fields.optionalText(position).flatMap { CalendarDay(iso: $0) }
        }
        func money(_ currency: String, _ units: String) -> Money? {
            Int64(units).map { Money(minorUnits: $0, currency: currency) }
        }
        facts = Facts(kind: fields.text(.kind))
        state = fields.text(.state)
        var declaredBy: [PartyCode] = []
        fields.forEachElement(.declaredBy) { code, _ in declaredBy.append(PartyCode(code)) }
        self.declaredBy = declaredBy
        agreed = Int(fields.text(.agreed)) ?? 0
        comparable = Int(fields.text(.comparable)) ?? 0
        facts.modality = fields.optionalText(.modality)
        facts.level = fields.optionalText(.level)
        facts.status = fields.optionalText(.status)
        facts.sector = fields.optionalText(.sector)
        facts.goal = fields.optionalText(.goal)
        facts.secondaryGoal = fields.optionalText(.secondaryGoal)
        fields.forEachElement(.participants) { code, role in
            facts.participants.append(Facts.Participant(code: PartyCode(code), role: role))
        }
        facts.approved = day(.approved)
        facts.actualStart = day(.actualStart)
        facts.actualEnd = day(.actualEnd)
        facts.plannedStart = day(.plannedStart)
        facts.plannedEnd = day(.plannedEnd)
        fields.forEachElement(.years) { first, last in
            if let first = Int(first), let last = Int(last), first <= last { facts.years = first...last }
        }
        fields.forEachElement(.budget) { facts.budget = money($0, $1) }
        fields.forEachElement(.executed) { facts.executed = money($0, $1) }
        facts.contributions = fields.elements(.contributions).compactMap { parts in
            guard parts.count == 3, let money = money(parts[1], parts[2]) else { return nil }
            return Facts.Share(code: PartyCode(parts[0]), money: money)
        }
        facts.requestedBy = fields.optionalText(.requestedBy)
        facts.triangularAgreement = fields.optionalText(.triangularAgreement)
    }

    private static func text(_ money: Money) -> String { "\(money.currency)~\(money.minorUnits)" }
}

/// What lists, counts and indicators need of one settled item; small, so that all of them fit in memory.
public struct Facts: Sendable, Equatable {
    /// A country or body in a role.
    public struct Participant: Sendable, Hashable {
        public let code: PartyCode
        public let role: String

        public init(code: PartyCode, role: String) {
            self.code = code
            self.role = role
        }
    }

    /// What one party spent.
    public struct Share: Sendable, Hashable {
        public let code: PartyCode
        public let money: Money

        public init(code: PartyCode, money: Money) {
            self.code = code
            self.money = money
        }
    }

    public var kind: String
    public var modality: String?
    public var level: String?
    public var status: String?
    public var sector: String?
    public var goal: String?
    public var secondaryGoal: String?
    public var participants: [Participant]
    public var approved: CalendarDay?
    /// When it began and ended, as far as that is told; apart from the plan, so that the two can be compared.
    public var actualStart: CalendarDay?
    public var actualEnd: CalendarDay?
    public var plannedStart: CalendarDay?
    public var plannedEnd: CalendarDay?
    /// The years it was active in, as far as its dates tell.
    public var years: ClosedRange<Int>?
    public var budget: Money?
    public var executed: Money?
    public var contributions: [Share]
    public var requestedBy: String?
    public var triangularAgreement: String?

    public init(
        kind: String,
        modality: String? = nil,
        level: String? = nil,
        status: String? = nil,
        sector: String? = nil,
        goal: String? = nil,
        secondaryGoal: String? = nil,
        participants: [Participant] = [],
        approved: CalendarDay? = nil,
        start: CalendarDay? = nil,
        end: CalendarDay? = nil,
        plannedStart: CalendarDay? = nil,
        plannedEnd: CalendarDay? = nil,
        years: ClosedRange<Int>? = nil,
        budget: Money? = nil,
        executed: Money? = nil,
        contributions: [Share] = [],
        requestedBy: String? = nil,
        triangularAgreement: String? = nil
    ) {
        self.kind = kind
        self.modality = modality
        self.level = level
        self.status = status
        self.sector = sector
        self.goal = goal
        self.secondaryGoal = secondaryGoal
        self.participants = participants
        self.approved = approved
        actualStart = start
        actualEnd = end
        self.plannedStart = plannedStart
        self.plannedEnd = plannedEnd
        self.years = years
        self.budget = budget
        self.executed = executed
        self.contributions = contributions
        self.requestedBy = requestedBy
        self.triangularAgreement = triangularAgreement
    }

    /// The start for lists and years: the actual one, else the planned.
    public var start: CalendarDay? { actualStart ?? plannedStart }
    /// The end for lists and years: the actual one, else the planned.
    public var end: CalendarDay? { actualEnd ?? plannedEnd }
}

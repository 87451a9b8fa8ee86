import Cooperation
import Registry

/// Which year of the agenda is shown, and of which plan, as its address says it.
struct AgendaQuery: Sendable, Hashable {
    /// nil shows the year it is, or the latest that holds something.
    var year: Int?
    /// Only what belongs to this plan or programme.
    var plan: String?

    init() {}

    init(year: Int?, plan: String? = nil) {
        self.year = year
        self.plan = plan
    }

    /// The agenda of one plan, opened in its first year.
    init(plan: ItemID, of period: When?) {
        self.init(year: period?.earliest?.year, plan: plan.rawValue)
    }

    init(_ visit: Visit) {
        year = visit.queryValue("ano").flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
        plan = visit.queryValue("plan").flatMap { $0.isEmpty ? nil : $0 }
    }

    var written: String {
        [("ano", year.map(String.init)), ("plan", plan)]
            .compactMap { name, value in value.map { name + "=" + PercentCoding.encoded($0) } }
            .joined(separator: "&")
    }
}

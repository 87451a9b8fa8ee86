import Cooperation
import Ledger

/// Something that waits on a desk, before it is put in words.
///
/// Whoever brings another sort of thing adds a case here, tells ``DeskMatters`` where to find it and
/// ``DeskComposer`` how it reads.
enum DeskMatter: Sendable {
    /// So many initiatives that others say the party takes part in, and since when the first was told.
    case validate(count: Int, since: Int64)
    case answer(Turn)
    /// What a plan promises and the party is responsible for.
    case task(DueTask)
    /// A request for assistance that waits for the party's answer, or for what meets it.
    case need(ToldNeed)
    /// Two initiatives that may be the same.
    case twins(TwinPair)

    /// When it becomes late, or a reminder is due; nil for what has no deadline, which comes last.
    var due: Int64? {
        switch self {
        case .validate(_, let since): since + Commitment.patienceMilliseconds
        case .answer(let turn): turn.since + Commitment.patienceMilliseconds
        case .task(let task): task.lateFrom
        case .need(let need): need.due
        case .twins: nil
        }
    }
}

extension Commitment {
    static let patienceMilliseconds = Int64(patience) * 86_400_000
}

/// What waits on a party's desk, the nearest deadline first; read page by page, however much there is.
struct DeskMatters: Sendable {
    let total: Int
    /// Those of the page asked for.
    let shown: [DeskMatter]
    let page: Int
    /// What plans promised whose time is over: one line for each plan.
    let over: [DueTasks.Over]

    static func read(_ questions: DeskQuestions, page: Int, size: Int = DeskList.size) async throws -> DeskMatters {
        let (visit, party) = (questions.visit, questions.party)
        let validate = try await questions.validate()
        let answers = try await visit.ledger.turnCount(of: party, owed: true)
        let due = try await visit.due(of: party)
        let twins = try await questions.twins()
        let graph = try await visit.direction()
        let needs = graph.needs.filter { $0.owing(in: graph).contains(party) }
        let total = (validate == nil ? 0 : 1) + answers + due.dated.count + needs.count + twins.count
        let page = min(max(1, page), max(1, (total + size - 1) / size))
        // What stands on this page is among the first so many of each sort.
        let limit = page * size
        var matters = try await visit.ledger.turns(of: party, owed: true, limit: limit).map { DeskMatter.answer($0) }
        if let validate { matters.append(.validate(count: validate.count, since: validate.since)) }
        matters += due.dated.prefix(limit).map { .task($0) }
        matters += needs.map { .need($0) }
        let sorted = matters.enumerated().sorted { one, other in
            (one.element.due ?? .max, one.offset) < (other.element.due ?? .max, other.offset)
        }
        let all = sorted.map(\.element) + twins.prefix(limit).map { .twins($0) }
        return DeskMatters(
            total: total,
            shown: Array(all.dropFirst((page - 1) * size).prefix(size)),
            page: page,
            over: due.over
        )
    }
}

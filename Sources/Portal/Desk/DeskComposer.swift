import Cooperation
import Ledger
import Localization

/// Puts what stands on a desk in the words of its reader; reads only what is shown.
struct DeskComposer: Sendable {
    let visit: Visit
    let party: PartyCode
    let graph: DirectionGraph
    private let text: Texts
    private let names: PartyNames
    private let words: FieldWords

    init(_ visit: Visit, _ party: PartyCode) async throws {
        self.visit = visit
        self.party = party
        graph = try await visit.direction()
        text = visit.text
        names = PartyNames(visit.labels, [:], visit.language)
        words = FieldWords(visit)
    }

    private var language: Language { visit.language }
    private var now: Int64 { visit.house.settings.now() }

    /// The lines of these matters; what went away meanwhile is left out.
    func entries(_ matters: [DeskMatter]) async throws -> [DeskEntry] {
        var entries: [DeskEntry] = []
        for matter in matters {
            if let entry = try await entry(matter) { entries.append(entry) }
        }
        return entries
    }

    private func entry(_ matter: DeskMatter) async throws -> DeskEntry? {
        switch matter {
        case .validate(let count, let since): validate(count, since: since, due: matter.due)
        case .answer(let turn): try await answer(turn, due: matter.due)
        case .task(let task): self.task(task)
        case .need(let need): self.need(need)
        case .twins(let pair): try await twins(pair)
        }
    }

    private func validate(_ count: Int, since: Int64, due: Int64?) -> DeskEntry {
        DeskEntry(
            title: TitleText(text("desk.validate", ["count": .count(count)])),
            address: visit.links.validate,
            what: text("desk.validateMeaning"),
            when: text("desk.oldest", ["date": .text(Moment(milliseconds: since).words(language))]),
            late: reminder(due),
            action: text("desk.toValidate")
        )
    }

    private func answer(_ turn: Turn, due: Int64?) async throws -> DeskEntry? {
        guard let view = try await visit.ledger.item(turn.item),
            let mine = view.commitments(visit.vocabularies).first(where: { $0.party == party })
        else { return nil }
        let others = view.settlement.declaredBy.filter { $0 != party }.map { names($0) }
        let fields = fields(mine)
        return DeskEntry(
            title: title(of: view),
            address: visit.links.initiative(view.head) + (fields.first.map { "#dato-\($0)" } ?? ""),
            what: text(
                "desk.differs",
                ["parties": .text(ListFormat.joined(others, language)), "fields": .text(list(fields))]
            ),
            when: since(turn.since),
            late: reminder(due),
            action: text("desk.answer")
        )
    }

    private func task(_ task: DueTask) -> DeskEntry {
        let words = DirectionWords(visit, graph)
        let title = graph.named(task.item)?.title ?? LocalizedText()
        let plan = task.root.flatMap { graph.named($0) }.map { words.title($0.title) } ?? ""
        let isLate = task.lateFrom <= now
        let lastDay = Moment.words(task.last, language)
        return DeskEntry(
            title: TitleText(title, language, untitled: task.item.rawValue),
            address: words.address(task.item),
            what: [plan, task.when?.words(language) ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
            when: isLate ? "" : text("desk.until", ["date": .text(lastDay)]),
            late: isLate ? text("desk.lateSince", ["date": .text(lastDay)]) : nil,
            action: text("desk.report")
        )
    }

    private func need(_ need: ToldNeed) -> DeskEntry {
        let isTaken = need.state(in: graph) == .takenUp
        return DeskEntry(
            title: TitleText(need.content.title, language, untitled: text("item.untitled")),
            address: visit.links.need(need.item),
            what: isTaken ? text("need.onDeskTaken") : text("need.onDesk", ["party": .text(names(need.asker))]),
            when: since(need.askedAt),
            late: reminder(need.due),
            action: text(isTaken ? "desk.see" : "desk.answer")
        )
    }

    /// What the party waits for: answers to its requests first, then initiatives on which the next word is another's.
    func awaited(from start: Int = 0, limit: Int) async throws -> (entries: [DeskEntry], total: Int) {
        let needs = graph.needs.compactMap { awaited($0) }
        var entries = Array(needs.dropFirst(start).prefix(limit))
        let turns = try await visit.ledger.turns(
            of: party,
            owed: false,
            offset: max(0, start - needs.count),
            limit: limit - entries.count
        )
        for turn in turns {
            if let entry = try await awaited(turn) { entries.append(entry) }
        }
        return (entries, needs.count + (try await visit.ledger.turnCount(of: party, owed: false)))
    }

    /// The line of a request of the party's own that waits for those asked; nil where it waits for nobody.
    private func awaited(_ need: ToldNeed) -> DeskEntry? {
        let owing = need.owing(in: graph).sorted().map { names($0) }
        guard need.asker == party, !owing.isEmpty else { return nil }
        return DeskEntry(
            title: TitleText(need.content.title, language, untitled: text("item.untitled")),
            address: visit.links.need(need.item),
            what: text("need.onDeskOwn", ["parties": .text(ListFormat.joined(owing, language))]),
            when: since(need.askedAt),
            late: reminder(need.due),
            action: text("desk.see")
        )
    }

    private func twins(_ pair: TwinPair) async throws -> DeskEntry? {
        guard let proposal = try await visit.ledger.proposal(pair), let view = try await visit.ledger.item(pair.a)
        else {
            return nil
        }
        let reasons = TwinWords(words: words, text: text, names: names)
        return DeskEntry(
            title: title(of: view),
            address: visit.links.twins() + "?iniciativa=" + pair.a.rawValue,
            what: text("desk.twin"),
            when: [reasons.score(proposal.score), proposal.reasons.first.map { reasons.sentence($0) } ?? ""]
                .filter { !$0.isEmpty }.joined(separator: " · "),
            action: text("desk.decide")
        )
    }

    /// The line of an initiative on which the next word is another party's.
    private func awaited(_ turn: Turn) async throws -> DeskEntry? {
        guard let view = try await visit.ledger.item(turn.item) else { return nil }
        let owing = view.commitments(visit.vocabularies).filter { $0.party != party }
        guard let first = owing.first else { return nil }
        let parties = ListFormat.joined(owing.map { names($0.party) }, language)
        let fields = fields(first)
        return DeskEntry(
            title: title(of: view),
            address: visit.links.initiative(view.head),
            what: fields.isEmpty
                ? text("desk.theirWord", ["parties": .text(parties)])
                : text("desk.theirTurn", ["parties": .text(parties), "fields": .text(list(fields))]),
            when: since(turn.since),
            late: reminder(first.due),
            action: text("desk.see")
        )
    }

    private func title(of view: ItemView) -> TitleText {
        let told = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
        return TitleText(told, language, untitled: text("item.untitled"))
    }

    private func fields(_ commitment: Commitment) -> [String] {
        if case .answer(let fields) = commitment.matter { fields } else { [] }
    }

    private func list(_ fields: [String]) -> String {
        ListFormat.joined(fields.map { FieldNames(text: text).name($0) }, language)
    }

    private func since(_ moment: Int64) -> String {
        text("desk.since", ["date": .text(Moment(milliseconds: moment).words(language))])
    }

    private func reminder(_ due: Int64?) -> String? {
        due.flatMap { $0 <= now ? text("desk.due") : nil }
    }
}

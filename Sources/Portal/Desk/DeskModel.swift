import Cooperation
import Ledger
import Localization
import Registry

/// A desk as its page shows it.
struct DeskModel: Sendable {
    /// An initiative with what is to be done about it.
    struct Task: Sendable {
        let title: TitleText
        let address: String
        /// "Faltan respuestas en inicio y costo ejecutado".
        let what: String
        /// "desde el 3 de noviembre", and whether its reminder is due.
        let since: String
        let isDue: Bool
        let action: String
    }

    /// How many of one's own wait for a country's validation.
    struct Silence: Sendable {
        let party: String
        let count: Int
        let address: String
    }

    let party: String
    let toValidate: Int
    let oldestToValidate: String?
    let answers: [Task]
    let twins: [Task]
    let twinCount: Int
    let awaited: [Task]
    let silences: [Silence]
    let changes: [HistoryLine]
    let changeTitles: [String]
    /// What was begun and not said yet.
    let drafts: [DraftLine]
    let canAnswer: Bool
    let canDeclare: Bool
    let isSecretariat: Bool
    /// Whether they say who else speaks for the party.
    let designates: Bool
    /// Whether the letters of the node are theirs to see.
    let readsMail: Bool
    let notice: Notice?
    /// The calendar of its deadlines; nil where there are no accounts.
    let calendarAddress: String?

    /// What a page shows of each; the rest comes when these are done.
    private static let shown = 12

    var isClear: Bool { toValidate == 0 && answers.isEmpty && twins.isEmpty }

    init(_ visit: DesignatedVisit) async throws {
        let page = visit.visit
        let own = visit.pen.party
        let text = page.text
        let now = page.house.settings.now()
        let questions = DeskQuestions(visit: page, party: own)
        let language = page.language
        let names = PartyNames(page.labels, [:], language)
        party = names(own)
        canAnswer = visit.pen.refusal(of: .answer, at: now) == nil
        canDeclare = visit.pen.refusal(of: .declare, at: now) == nil
        designates = visit.pen.refusal(of: .designate, at: now) == nil
        readsMail = visit.pen.refusal(of: .administer, at: now) == nil && page.space.role == .main
        isSecretariat = visit.pen.refusal(of: .followDialogues, at: now) == nil
        notice = page.notice
        drafts = canDeclare ? try await DraftLine.all(visit) : []
        calendarAddress = page.space.accounts.map {
            page.links.deadlines(of: visit.pen.designation, $0.calendarSecret(of: visit.pen.designation))
        }

        let validate = try await page.ledger.list(questions.toValidate(size: 1), facets: [])
        toValidate = validate.total
        if let first = validate.rows.first, let view = try await page.ledger.item(first.item) {
            let since = view.commitments(page.vocabularies).first { $0.party == own }?.since
            oldestToValidate = since.map { Moment(milliseconds: $0).words(language) }
        } else {
            oldestToValidate = nil
        }

        let waiting = try await questions.waiting()
        let words = FieldWords(page)
        func task(_ item: DeskQuestions.Waiting, _ commitment: Commitment, _ what: String, _ action: String) -> Task {
            let title = item.view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
            let first: String? =
                if case .answer(let fields) = commitment.matter { fields.first } else { nil }
            return Task(
                title: TitleText(title, language, untitled: text("item.untitled")),
                address: page.links.initiative(item.view.head) + (first.map { "#dato-\($0)" } ?? ""),
                what: what,
                since: text("desk.since", ["date": .text(Moment(milliseconds: commitment.since).words(language))]),
                isDue: commitment.due <= now,
                action: action
            )
        }
        func fields(_ commitment: Commitment) -> String {
            guard case .answer(let fields) = commitment.matter else { return "" }
            return ListFormat.joined(fields.map { FieldNames(text: text).name($0) }, language)
        }
        answers = waiting.compactMap { item in
            guard let mine = item.commitments.first(where: { $0.party == own }) else { return nil }
            let others = item.view.settlement.declaredBy.filter { $0 != own }.map { names($0) }
            let what = text(
                "desk.differs",
                ["parties": .text(ListFormat.joined(others, language)), "fields": .text(fields(mine))]
            )
            return task(item, mine, what, text("desk.answer"))
        }
        awaited = Array(
            waiting.compactMap { item -> Task? in
                guard !item.commitments.contains(where: { $0.party == own }), let first = item.commitments.first
                else { return nil }
                let parties = ListFormat.joined(item.commitments.map { names($0.party) }, language)
                let what = text("desk.theirTurn", ["parties": .text(parties), "fields": .text(fields(first))])
                return task(item, first, what, text("desk.see"))
            }
            .prefix(Self.shown)
        )

        let proposals = try await questions.twins()
        twinCount = proposals.count
        var twins: [Task] = []
        let reasons = TwinWords(words: words, text: text, names: names)
        for proposal in proposals.prefix(5) {
            guard let view = try await page.ledger.item(proposal.a) else { continue }
            let title = view.settlement["title"].flatMap { try? LocalizedText(json: $0.value) } ?? LocalizedText()
            twins.append(
                Task(
                    title: TitleText(title, language, untitled: text("item.untitled")),
                    address: page.links.twins() + "?iniciativa=" + proposal.a.rawValue,
                    what: proposal.reasons.first.map { reasons.sentence($0) } ?? "",
                    since: reasons.score(proposal.score),
                    isDue: false,
                    action: text("desk.decide")
                )
            )
        }
        self.twins = twins

        let silent = try await page.ledger.list(questions.silent(), facets: [.country])
        silences = (silent.facets[.country] ?? [])
            .filter { $0.value != own.rawValue && page.vocabularies["countries"][$0.value] != nil }
            .prefix(8)
            .map { count in
                var query = InitiativeQuery()
                query.add(own.rawValue, to: .declaredBy)
                query.add(count.value, to: .country)
                query.add("one-sided", to: .agreement)
                query.add("pending", to: .agreement)
                return Silence(
                    party: names(PartyCode(count.value)),
                    count: count.count,
                    address: page.links.initiatives(query)
                )
            }

        // What others said lately where the party takes part.
        let latest = try await page.ledger.list(
            CatalogueQuery(values: [.country: [own.rawValue], .kind: [Initiative.kind.name]], size: 12),
            facets: []
        )
        var lines: [HistoryLine] = []
        var titles: [String] = []
        for row in latest.rows where lines.count < 6 {
            guard let view = try await page.ledger.item(row.item), let entry = view.entries.last,
                entry.statement.party != own
            else { continue }
            let statements = StatementWords(view: view, words: words, text: text, names: names)
            lines.append(statements.line(entry, links: page.links, head: view.head))
            titles.append(TitleText(row.title, language, untitled: text("item.untitled")).text)
        }
        changes = lines
        changeTitles = titles
    }
}

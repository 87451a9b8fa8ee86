import Cooperation
import Ledger
import Localization
import People
import Registry

/// A desk as its page shows it.
struct DeskModel: Sendable {
    /// A page that those who sit at this desk go to from it.
    struct Tool: Sendable {
        let label: String
        let address: String
        var isFirst = false
    }

    /// How many of one's own wait for a country's validation.
    struct Silence: Sendable {
        let party: String
        let count: Int
        let address: String
    }

    /// A plan whose time is over, with what nobody has linked anything to.
    struct Over: Sendable {
        let title: String
        let count: Int
        let address: String
    }

    /// Another party for which the same person speaks.
    struct Other: Sendable {
        let designation: String
        let party: String
        let count: Int
    }

    let title: String
    let party: String
    let tools: [Tool]
    let waiting: DeskList
    let over: [Over]
    /// Comments that name the party and wait to be read; they wait for no word, so nothing counts them.
    let mentions: [DeskEntry]
    let others: [Other]
    /// What was begun and not said yet.
    let drafts: [DraftLine]
    let awaited: [DeskEntry]
    let awaitedTotal: Int
    let silences: [Silence]
    let searches: [SearchLine]
    let news: DeskNews
    /// Whether they can only look: nobody of their role answers.
    let isReadOnly: Bool
    let notice: Notice?
    let seal: FormSeal
    /// The calendar of its deadlines; nil where there are no accounts.
    let calendarAddress: String?

    /// What the desk itself shows of what is awaited; the rest has a page of its own.
    private static let awaitedShown = 5

    init(_ visit: DesignatedVisit) async throws {
        let page = visit.visit
        let own = visit.pen.party
        let now = page.house.settings.now()
        let questions = DeskQuestions(visit: page, party: own)
        let names = PartyNames(page.labels, [:], page.language)
        party = names(own)
        title = Self.title(of: own, page)
        tools = Self.tools(visit)
        isReadOnly = own != .node && visit.pen.refusal(of: .answer, at: now) != nil
        notice = page.notice
        seal = visit.seal
        drafts = visit.pen.refusal(of: .declare, at: now) == nil ? try await DraftLine.all(visit) : []
        calendarAddress =
            own == .node
            ? nil
            : page.space.accounts.map {
                page.links.deadlines(of: visit.pen.designation, $0.calendarSecret(of: visit.pen.designation))
            }

        let composer = try await DeskComposer(page, own)
        let matters = try await DeskMatters.read(questions, page: page.queryValue("pagina").flatMap { Int($0) } ?? 1)
        waiting = DeskList(
            entries: try await composer.entries(matters.shown),
            total: matters.total,
            page: matters.page
        )
        over = matters.over.map { over in
            let words = DirectionWords(page, composer.graph)
            return Over(
                title: words.title(composer.graph.named(over.plan)?.title ?? LocalizedText()),
                count: over.count,
                address: page.links.plan(over.plan)
            )
        }
        mentions = try await DeskMentions.entries(visit)
        (awaited, awaitedTotal) = try await composer.awaited(limit: Self.awaitedShown)

        var others: [Other] = []
        var seen: Set<PartyCode> = [own]
        for pen in visit.member.pens where seen.insert(pen.party).inserted {
            let count = try await DeskQuestions(visit: page, party: pen.party).count()
            others.append(Other(designation: pen.designation.rawValue, party: names(pen.party), count: count))
        }
        self.others = others

        let silent = try await page.ledger.list(questions.silent(), facets: [.country])
        silences = (silent.facets[.country] ?? [])
            .filter { $0.value != own.rawValue && page.vocabularies["countries"][$0.value] != nil }
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

        searches = try await SearchLine.all(page, visit.member)
        let sequence = page.ledger.catalogueInMemory?.sequence ?? 0
        let before = try await page.space.accounts?.visitDesk(of: own, visit.member.signedIn, asOf: sequence)
        news = try await DeskNews(questions, since: before.map { ($0.at, $0.sequence) }, names: names)
    }

    /// "La mesa de Chile"; the node's own is no party's.
    static func title(of party: PartyCode, _ visit: Visit) -> String {
        party == .node
            ? visit.text("desk.titleOfNode")
            : visit.text("desk.title", ["party": .text(visit.labels.speaker(party))])
    }

    /// The ways from this desk, for those who may go them.
    private static func tools(_ visit: DesignatedVisit) -> [Tool] {
        let page = visit.visit
        let (text, links) = (page.text, page.links)
        func may(_ right: Right) -> Bool { visit.pen.refusal(of: right, at: page.house.settings.now()) == nil }
        var tools: [Tool] = []
        if may(.declare), visit.pen.party != .node {
            tools.append(Tool(label: text("desk.declare"), address: links.declare(), isFirst: true))
            tools.append(Tool(label: text("desk.upload"), address: links.upload))
            tools.append(Tool(label: text("tell.title"), address: links.tell()))
        }
        if may(.followDialogues) { tools.append(Tool(label: text("desk.board"), address: links.board)) }
        if may(.openEdition) { tools.append(Tool(label: text("editions.title"), address: links.editionDesk)) }
        if may(.issueToken) { tools.append(Tool(label: text("desk.programs"), address: links.programs)) }
        if may(.designate) { tools.append(Tool(label: text("desk.people"), address: links.people(of: nil))) }
        if may(.administer), page.space.role == .main {
            tools.append(Tool(label: text("desk.mail"), address: links.mail))
        }
        return tools
    }
}

import CanonicalJSON
import Cooperation
import Localization
import Markup

/// One mandate: what answers it first, what is declared of it second, who has not reported third; then its kin.
struct MandateModel: Sendable {
    /// A plan or activity that takes the mandate up, with how far it has come.
    struct Taker: Sendable {
        let item: ItemID
        let progress: Progress
        let root: ItemID?
    }

    let mandate: Told<Mandate>
    let name: String
    let citation: String
    let summit: Told<Summit>?
    let wording: TitleText?
    let facts: [(label: String, value: String)]
    let state: MandateState
    let answers: [Answer]
    let figures: [PublishedFigure]
    let takers: [Taker]
    let meetings: [ItemID]
    let reports: [Report]
    /// Those it asks who have not said how it goes.
    let silent: [String]
    let lineage: [(label: String, items: [ItemID])]
    /// All that it comes from and all that follows, the oldest first; empty where the lineage says it all.
    let line: [ItemID]
    /// Mandates that ask other bodies for much the same, with the reasons.
    let overlaps: [(item: ItemID, why: String)]
    let neighbours: [(reason: String, items: [ItemID])]
    let saying: SayingLine
    /// What whoever looks may do about it.
    var tools: TellTools?
    let words: DirectionWords

    init(_ mandate: Told<Mandate>, _ graph: DirectionGraph, _ saying: SayingLine, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.mandate = mandate
        self.saying = saying
        self.words = words
        let content = mandate.content
        name = words.title(content.title)
        citation = words.citation(mandate)
        summit = graph.summit(of: mandate.item)
        wording = content.text.isEmpty ? nil : TitleText(content.text, visit.language, untitled: "")
        facts = [
            (text("mandate.verb"), content.verb.map { visit.labels.label($0.rawValue, in: "mandate-verb") } ?? ""),
            (text("mandate.addressees"), words.names(content.addressees)),
            (text("mandate.theme"), content.theme.best(for: visit.language)?.text ?? ""),
            (text("programmes.space"), content.space.map { visit.labels.label($0.rawValue, in: "space") } ?? ""),
            (
                text("picture.goal"),
                content.goal.map { "\($0.rawValue) \(visit.labels.label($0.rawValue, in: "sdg"))" } ?? ""
            ),
            (text("mandate.due"), words.when(content.due)),
            (text("mandate.force"), MandateForce(of: mandate, in: graph, today: visit.today).words(text)),
        ].filter { !$0.1.isEmpty }
        state = MandateState(of: mandate.item, in: graph)
        answers = graph.evidence[mandate.item] ?? []
        let answering = Set(answers.map(\.item))
        figures = graph.figures(about: mandate.item).filter { !answering.contains($0.item) }
        let taking = graph.sources(of: mandate.item, "mandates")
        // A plan stands for its parts where none of these names the mandate itself.
        let roots = Set(taking.compactMap { graph.elements[$0] == nil ? nil : graph.root(of: $0) })
        takers = taking.filter { graph.meeting($0) == nil && !roots.contains($0) }.map {
            Taker(
                item: $0,
                progress: Progress(of: $0, in: graph, today: visit.today),
                root: graph.elements[$0] == nil ? nil : graph.root(of: $0)
            )
        }
        meetings = taking.filter { graph.meeting($0) != nil }
        let reports = graph.reports[mandate.item] ?? []
        self.reports = reports
        silent = content.addressees.filter { asked in !reports.contains { $0.party == asked.party } }
            .map { words.names([$0]) }
        lineage = [
            (text("mandate.renews"), graph.targets(of: mandate.item, "renews")),
            (text("mandate.renewedBy"), graph.sources(of: mandate.item, "renews")),
            (text("mandate.supersedes"), graph.targets(of: mandate.item, "supersedes")),
            (text("mandate.supersededBy"), graph.sources(of: mandate.item, "supersedes")),
            (
                text("mandate.equivalent"),
                Array(
                    Set(graph.targets(of: mandate.item, "equivalent"))
                        .union(graph.sources(of: mandate.item, "equivalent"))
                ).sorted()
            ),
        ].filter { !$0.1.isEmpty }
        let line = graph.lineage(of: mandate.item)
        self.line = line.count > 2 ? line : []
        let overlaps = MandateOverlap.all(of: mandate, in: graph).map { ($0.other.item, $0.why(words)) }
        self.overlaps = overlaps
        let told = Set(overlaps.map(\.0) + line)
        let instrument = graph.target(of: mandate.item, "instrument")
        let siblings = graph.mandates.filter {
            $0.item != mandate.item && graph.target(of: $0.item, "instrument") == instrument
        }
        let theme = content.theme.best(for: .es)?.text
        let kin = graph.mandates.filter {
            $0.item != mandate.item && !told.contains($0.item) && theme != nil
                && $0.content.theme.best(for: .es)?.text == theme
                && graph.target(of: $0.item, "instrument") != instrument
        }
        neighbours = [
            (text("mandate.sameInstrument"), siblings.map(\.item)), (text("mandate.sameTheme"), kin.map(\.item)),
        ].filter { !$0.1.isEmpty }
    }
}

struct MandatePage: PicturePage {
    let model: MandateModel
    let text: Texts
    let links: Links

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "mandato-" + model.mandate.item.rawValue }
    func address(as form: FileForm) -> String { links.mandate(model.mandate.item, as: form) }

    var crumbs: [Crumb] {
        let all = [Crumb(text("direction.area.mandates"), links.mandates())]
        return all + (model.summit.map { [Crumb(model.words.title($0.content.title), links.summit($0.item))] } ?? [])
    }

    var facts: JSONObject {
        var object = JSONObject()
        object["id"] = .string(model.mandate.item.rawValue)
        object["mandate"] = model.mandate.content.json
        object["state"] = .string(model.state.rawValue)
        return object
    }

    var tables: [PictureTable] {
        let words = model.words
        func row(_ item: ItemID, _ relation: String, _ party: String = "") -> PictureTable.Row {
            let named = words.graph.named(item)
            return .init(
                [
                    .text(item.rawValue), .text(named.map { words.title($0.title) } ?? ""),
                    .text(words.kind(named?.kind ?? "")), .text(relation), .text(party),
                ],
                link: words.address(item)
            )
        }
        return [
            PictureTable(
                "answers",
                title: text("mandate.evidence"),
                columns: [
                    .words("code", text("picture.code")), .words("title", text("kind.initiative")),
                    .words("kind", text("direction.kind")), .words("relation", text("direction.relation")),
                    .words("party", text("memberships.source")),
                ],
                rows: model.answers.map { row($0.item, "fulfils", $0.party.rawValue) }
                    + model.takers.map { row($0.item, "answers") } + model.meetings.map { row($0, "answers") }
                    + model.lineage.flatMap { label, items in items.map { row($0, label) } }
            )
        ]
    }

    private var opening: String {
        text(
            "mandate.opening",
            [
                "name": .text(model.name), "count": .count(model.answers.count),
                "plans": .count(model.takers.count + model.meetings.count),
            ]
        )
    }

    var content: Node {
        .group([
            p(.class("eyebrow")) { model.citation },
            Headline(sentence: opening).node,
            wording,
            FactList(facts: model.facts).node,
            p(.class("count")) {
                model.state.mark(text)
                FileLinks(files: files, text: text).node
            },
            model.tools?.node ?? .none,
            evidence,
            declared,
            lists(model.lineage, head: text("mandate.lineage")),
            line,
            overlaps,
            lists(model.neighbours, head: text("mandate.neighbours")),
            model.saying.node(text),
        ])
    }

    @HTMLBuilder private var wording: Node {
        if let wording = model.wording {
            blockquote { wording.node }
            p(.class("quiet small")) { text("mandate.ownWords") }
        }
    }

    private var evidence: Node {
        .group([
            h2 { text("mandate.evidence") },
            model.answers.isEmpty && model.takers.isEmpty && model.meetings.isEmpty && model.figures.isEmpty
                ? p(.class("note plain")) { text("mandate.nothing") } : .none,
            AnswerList(answers: model.answers, words: model.words).node,
            .group(model.figures.map { FigureLine(figure: $0, words: model.words).node }),
            takers,
            items(text("direction.area.meetings"), model.meetings),
        ])
    }

    @HTMLBuilder private var takers: Node {
        if !model.takers.isEmpty {
            h3 { text("mandate.plans") }
            ul(.class("feed")) {
                for taker in model.takers {
                    li {
                        p { model.words.link(taker.item) }
                        if let root = taker.root { p(.class("small quiet")) { model.words.link(root) } }
                        ProgressLine(progress: taker.progress, text: text).node
                    }
                }
            }
        }
    }

    private var declared: Node {
        .group([
            h2 { text("mandate.declared") },
            model.reports.isEmpty
                ? p(.class("quiet")) { text("mandate.declaredNone") }
                : ReportList(reports: model.reports, words: model.words).node,
            model.silent.isEmpty
                ? .none
                : .group([
                    h2 { text("mandate.silent") },
                    ul { model.silent.map { name in li { name } } },
                ]),
        ])
    }

    /// The whole line over the summits, this one marked.
    @HTMLBuilder private var line: Node {
        if !model.line.isEmpty {
            h3 { text("mandate.line") }
            ol(.class("feed dates")) {
                for item in model.line {
                    li(.if(item == model.mandate.item, .aria("current", "true"))) {
                        span(.class("when")) {
                            model.words.graph.summit(of: item).map { model.words.title($0.content.title) } ?? ""
                        }
                        if item == model.mandate.item { strong { model.name } } else { model.words.link(item) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var overlaps: Node {
        if !model.overlaps.isEmpty {
            h2 { text("overlap.title") }
            ul {
                for overlap in model.overlaps {
                    li {
                        model.words.link(overlap.item)
                        span(.class("quiet small")) { " · " + overlap.why }
                    }
                }
            }
        }
    }

    private func lists(_ groups: [(String, [ItemID])], head: String) -> Node {
        groups.isEmpty ? .none : .group([h2 { head }] + groups.map { items($0.0, $0.1) })
    }

    private func items(_ head: String, _ items: [ItemID]) -> Node {
        guard !items.isEmpty else { return .none }
        return .group([
            h3 { head },
            ul {
                for item in items {
                    li {
                        model.words.link(item)
                        if let mandate = model.words.graph.mandate(item) {
                            span(.class("quiet small")) { " · " + model.words.citation(mandate) }
                        }
                    }
                }
            },
        ])
    }
}

import Cooperation
import Ledger
import Localization
import Markup

/// How a programme goes: whether it has the members its sort asks for, what is put in, its yearly plans and what is
/// reported.
struct ProgrammeLife: Sendable {
    /// The least number of countries its sort asks for, and how many are known; nil where the sort asks for none.
    let membership: (least: Int, known: Int)?
    let contributions: PictureTable
    /// Its yearly plans, the latest first.
    let plans: [(item: ItemID, progress: Progress)]
    let reports: [Report]
    let tools: TellTools?
    private let words: DirectionWords

    init(_ view: ItemView, _ programme: Programme, _ graph: DirectionGraph, _ visit: Visit) {
        words = DirectionWords(visit, graph)
        let least = programme.type.flatMap { visit.vocabularies["pipa-type"][$0.rawValue]?.extra["minimum"] }
        membership = least.flatMap { Int($0) }.map { least in
            let known = visit.today.map { programme.members(on: $0).count } ?? programme.members.count
            return (least, known)
        }
        contributions = Self.table(programme.contributions, visit)
        let items = view.members.map(\.item)
        var seen = Set<ItemID>()
        plans = items.flatMap { graph.sources(of: $0, "plan") }.filter { seen.insert($0).inserted }
            .sorted { one, other in
                let days = [one, other].map { graph.plan($0)?.plan.period?.earliest?.dayNumber ?? 0 }
                return days[0] > days[1]
            }
            .map { ($0, Progress(of: $0, in: graph, today: visit.today)) }
        reports = items.flatMap { graph.reports[$0] ?? [] }
        tools = TellTools(view, visit)
    }

    private static func table(_ contributions: [Contribution], _ visit: Visit) -> PictureTable {
        let (text, language) = (visit.text, visit.language)
        let parts = ["when", "party", "kind", "stage", "quantity", "money", "method"]
        return PictureTable(
            "contributions",
            title: text("programme.contributions"),
            columns: parts.map { .words($0, text("part.contributions.\($0)")) },
            rows: contributions.sorted { one, other in
                let days = [one, other].map { $0.when?.earliest?.dayNumber ?? 0 }
                return (-days[0], one.party?.rawValue ?? "") < (-days[1], other.party?.rawValue ?? "")
            }
            .map { contribution in
                let unit = contribution.unit.map { visit.labels.label($0, in: "measure-unit") } ?? ""
                return .init([
                    .text(contribution.when?.words(language) ?? ""),
                    .text(contribution.party.map { visit.labels.partner($0.rawValue) } ?? ""),
                    .text(contribution.kind.words(language, visit.vocabularies)),
                    .text(text("item.stage.\(contribution.stage.rawValue)")),
                    .text(contribution.quantity.map { "\($0.words(language, visit.vocabularies)) \(unit)" } ?? ""),
                    .text(contribution.money?.words(language, visit.vocabularies) ?? ""),
                    .text(contribution.method?.words(language, visit.vocabularies) ?? ""),
                ])
            }
        )
    }

    private var text: Texts { words.text }

    @HTMLBuilder var node: Node {
        if let membership {
            p(.class(membership.known > 0 && membership.known < membership.least ? "note" : "quiet")) {
                text("programme.minimum", ["least": .count(membership.least), "known": .count(membership.known)])
            }
        }
        tools?.node ?? .none
        if !contributions.rows.isEmpty {
            h2 { contributions.title }
            ListTable(table: contributions, language: text.language).node
            p(.class("quiet small")) { text("programme.contributionsNote") }
        }
        if plans.isEmpty, reports.isEmpty { p(.class("quiet")) { text("programme.lifeNone") } }
        if !plans.isEmpty {
            h2 { text("programme.plans") }
            ul(.class("feed")) {
                for (item, progress) in plans {
                    li {
                        words.link(item)
                        ProgressLine(progress: progress, text: text).node
                    }
                }
            }
        }
        if !reports.isEmpty {
            h2 { text("programme.reports") }
            ReportList(reports: reports, words: words).node
        }
    }
}

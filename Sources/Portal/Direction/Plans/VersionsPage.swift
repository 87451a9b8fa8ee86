import Cooperation
import Ledger
import Localization
import Markup
import Registry

/// What changed in a plan between two of its versions, or between two tellings of it.
struct VersionsModel: Sendable {
    let plan: ToldPlan
    let name: String
    /// The versions to choose from, the latest first, each with what it is called.
    let versions: [(cut: Int64, name: String, count: Int)]
    /// What is compared, in words; nil where there is nothing to compare with.
    let from: String?
    let to: String
    let difference: PlanDifference?
    let table: PictureTable
    let words: DirectionWords

    /// - Parameters:
    ///   - chosen: The entries after which the two were told; without the first, the version before the last one.
    ///   - other: Another telling, which is compared instead of an earlier version.
    init(
        _ plan: ToldPlan,
        _ history: PlanHistory?,
        editions: [ToldEdition] = [],
        from chosen: Int64? = nil,
        to end: Int64? = nil,
        against other: PlanOutline? = nil,
        _ graph: DirectionGraph,
        _ visit: Visit
    ) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.plan = plan
        self.words = words
        name = words.title(plan.plan.title)
        let told = history?.versions ?? []
        func called(_ version: PlanHistory.Version) -> String {
            text(
                version.source == nil ? "versions.byHand" : "versions.byFile",
                [
                    "date": .text(Moment(milliseconds: version.recordedAt).words(visit.language)),
                    "file": .text(version.source ?? ""),
                ]
            )
        }
        var all = told.map { (cut: $0.cut, name: called($0), count: $0.count) }
        for edition in editions {
            guard let cut = edition.cut, let first = told.first, cut >= first.cut else { continue }
            all.append((cut, EditionWords(edition, visit).title.text, 0))
        }
        all.sort { $0.cut > $1.cut }
        let listed = all
        versions = listed
        let before = chosen ?? told.dropLast().last?.cut
        func named(_ cut: Int64?) -> String? {
            cut.flatMap { cut in listed.first { $0.cut == cut }?.name ?? told.last { $0.cut <= cut }.map(called) }
        }
        to = named(end) ?? text("versions.today")
        let now = end.map { history?.outline(at: $0) } ?? history?.today
        if let other {
            from = text("versions.telling", ["party": .text(words.labels.partner(other.party.rawValue))])
            difference = now.map { PlanDifference(from: other, to: $0) }
        } else {
            from = named(before)
            let old = before.flatMap { history?.outline(at: $0) }
            difference = old.flatMap { old in now.map { PlanDifference(from: old, to: $0) } }
        }
        table = Self.table(difference, history, words, visit)
    }

    private static func table(
        _ difference: PlanDifference?,
        _ history: PlanHistory?,
        _ words: DirectionWords,
        _ visit: Visit
    ) -> PictureTable {
        let (text, fields) = (visit.text, FieldWords(visit))
        let names = FieldNames(text: text, kind: PlanElement.kind.name)
        func cell(_ changed: PlanDifference.Changed, _ value: PlanDifference.Changed.Side) -> PictureCell {
            let json = value == .before ? changed.before : changed.now
            return .text(json.map { fields.spoken($0, changed.field).line } ?? "")
        }
        func level(_ element: PlanElement?) -> String {
            element?.level.map { words.labels.label($0.rawValue, in: "plan-level") } ?? ""
        }
        func title(_ element: PlanElement?) -> String {
            [element?.number ?? "", element.map { words.title($0.title) } ?? ""].filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        let whole = (difference?.whole ?? []).map { changed in
            PictureTable.Row([
                .text(""), .text(text("versions.whole")), .text(""), .text(text("versions.changed")),
                .text(names.heading(changed.field.name)), cell(changed, .before), cell(changed, .now),
            ])
        }
        let parts = (difference?.rows ?? []).flatMap { row -> [PictureTable.Row] in
            let element = row.now ?? row.before
            func line(_ field: String, _ before: PictureCell, _ now: PictureCell) -> PictureTable.Row {
                .init(
                    [
                        .text(row.item.rawValue), .text(title(element)), .text(level(element)),
                        .text(text("versions.\(row.sort.rawValue)")), .text(field), before, now,
                    ],
                    link: row.now == nil ? words.links.history(of: row.item) : words.links.element(row.item)
                )
            }
            switch row.sort {
            case .added: return [line("", .text(""), .text(words.when(row.now?.when)))]
            case .removed:
                let reason = history?.reasons[row.item] ?? ""
                return [line("", .text(words.when(row.before?.when)), .text(reason))]
            case .changed:
                return row.changes.map { line(names.heading($0.field.name), cell($0, .before), cell($0, .now)) }
            }
        }
        return PictureTable(
            "versions",
            title: text("versions.title"),
            columns: [
                .words("code", text("picture.code")), .words("part", text("kind.element")),
                .words("level", text("plan.level")), .words("change", text("compare.change")),
                .words("field", text("versions.field")), .words("before", text("compare.was")),
                .words("now", text("compare.is")),
            ],
            rows: whole + parts
        )
    }
}

extension PlanDifference.Changed {
    enum Side { case before, now }
}

struct VersionsPage: PicturePage {
    let model: VersionsModel
    let text: Texts
    let links: Links

    var title: String { text("versions.title") + ": " + model.name }
    var area: Section? { .direction }
    var crumbs: [Crumb] { DirectionArea.crumbs(below: model.plan.item, named: model.name, text, links) }
    var fileName: String { "versiones-" + model.plan.item.rawValue }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.versions(of: model.plan.item, as: form) }

    private var opening: String {
        guard let difference = model.difference, let from = model.from else { return text("versions.none") }
        return text(
            "versions.opening",
            [
                "added": .count(difference.count(.added)), "removed": .count(difference.count(.removed)),
                "changed": .count(difference.count(.changed)), "from": .text(from), "to": .text(model.to),
            ]
        )
    }

    var content: Node {
        .group([
            p(.class("eyebrow")) { model.name },
            Headline(sentence: opening).node,
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.difference == nil || model.table.rows.isEmpty
                ? .none : ListTable(table: model.table, language: text.language).node,
            choice,
        ])
    }

    @HTMLBuilder private var choice: Node {
        if !model.versions.isEmpty {
            h2 { text("versions.all", ["count": .count(model.versions.count)]) }
            form(.class("row filters"), .action(links.versions(of: model.plan.item))) {
                pick("desde", text("versions.from"))
                pick("hasta", text("versions.to"))
                div(.class("field")) { button { text("versions.compare") } }
            }
            ol(.class("feed")) {
                for version in model.versions {
                    li {
                        a(.href(links.versions(of: model.plan.item) + "?desde=\(version.cut)")) { version.name }
                        if version.count > 0 {
                            span(.class("quiet small")) {
                                " · " + text("versions.parts", ["count": .count(version.count)])
                            }
                        }
                    }
                }
            }
        }
    }

    private func pick(_ name: String, _ heading: String) -> Node {
        div(.class("field")) {
            label(.for("versiones-" + name)) { heading }
            select(.id("versiones-" + name), .name(name)) {
                if name == "hasta" { option(.value("")) { text("versions.today") } }
                for version in model.versions { option(.value(String(version.cut))) { version.name } }
            }
        }
    }
}

/// The differences as they stand at the end of the printed plan: in words, since paper leads nowhere.
struct VersionsAnnex {
    let model: VersionsModel
    let text: Texts

    @HTMLBuilder var node: Node {
        if let difference = model.difference, let from = model.from, !model.table.rows.isEmpty {
            h2 { text("versions.annex") }
            p {
                text(
                    "versions.opening",
                    [
                        "added": .count(difference.count(.added)), "removed": .count(difference.count(.removed)),
                        "changed": .count(difference.count(.changed)), "from": .text(from), "to": .text(model.to),
                    ]
                )
            }
            Markup.table(.class("data")) {
                thead { tr { model.table.columns.dropFirst().map { column in th(.scope("col")) { column.label } } } }
                tbody {
                    for row in model.table.rows {
                        tr { row.cells.dropFirst().map { cell in td { cell.words(text.language) } } }
                    }
                }
            }
        }
    }
}

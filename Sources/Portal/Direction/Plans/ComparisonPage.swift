import Cooperation
import Localization
import Markup

/// A plan compared: planned with happened, activities with mandates and with other bodies, this plan with the one before.
struct ComparisonPage: PicturePage {
    let model: ComparisonModel
    let text: Texts
    let links: Links

    var title: String { text("compare.title") + ": " + model.name }
    var area: Section? { .direction }
    var crumbs: [Crumb] { DirectionArea.crumbs(below: model.plan.item, named: model.name, text, links) }
    var fileName: String { "comparacion-" + model.plan.item.rawValue }
    var tables: [PictureTable] {
        [model.happened, model.unasked, model.unanswered, model.overlaps]
            + (model.earlier == nil ? [] : [model.changes])
    }
    func address(as form: FileForm) -> String { links.comparison(of: model.plan.item, as: form) }

    var content: Node {
        .group([
            p(.class("eyebrow")) { model.name },
            Headline(
                sentence: text(
                    "compare.opening",
                    [
                        "happened": .count(model.happened.rows.count), "unasked": .count(model.unasked.rows.count),
                        "unanswered": .count(model.unanswered.rows.count),
                    ]
                )
            ).node,
            p(.class("count")) { FileLinks(files: files, text: text).node },
            part(model.happened, empty: "compare.happened.none"),
            part(model.unasked, empty: "compare.unasked.none"),
            part(model.unanswered, empty: "compare.unanswered.none"),
            part(model.overlaps, empty: "compare.overlaps.none", note: "compare.overlaps.note"),
            changes,
        ])
    }

    private func part(_ table: PictureTable, empty: String, note: String? = nil) -> Node {
        .group([
            h2 { table.title },
            table.rows.isEmpty
                ? p(.class("quiet")) { text(empty) }
                : .group([
                    note.map { key in p(.class("quiet")) { text(key) } } ?? .none,
                    ListTable(table: table, language: text.language).node,
                ]),
        ])
    }

    private var changes: Node {
        guard let earlier = model.earlier else {
            return .group([h2 { text("compare.changes") }, p(.class("quiet")) { text("compare.noEarlier") }])
        }
        return .group([
            part(model.changes, empty: "compare.changes.none"),
            p {
                text("compare.against") + " "
                model.words.link(earlier.item)
            },
        ])
    }
}

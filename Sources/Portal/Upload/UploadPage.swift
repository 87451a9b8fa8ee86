import Cooperation
import Interchange
import Localization
import Markup
import People
import Registry

/// A file with a party's declarations: what it would change, row by row, and then what it did.
struct UploadPage: Page {
    enum Stage: Sendable {
        /// No file is there yet.
        case choosing(Trouble?)
        case underWay(name: String, rows: Int, isImport: Bool)
        case lookedOver(ImportReport, id: String)
        case imported(ImportReport)
        /// Something stopped it; what went in, where that is known.
        case stopped(name: String, ImportReport?, id: String)

        init(_ upload: Upload, _ report: ImportReport?) {
            switch (upload.state, report) {
            case (.lookedOver, .some(let report)): self = .lookedOver(report, id: upload.id)
            case (.imported, .some(let report)): self = .imported(report)
            case (.beingLookedOver, _): self = .underWay(name: upload.name, rows: upload.rows, isImport: false)
            case (.beingImported, _): self = .underWay(name: upload.name, rows: upload.rows, isImport: true)
            case (.stopped, _), (.lookedOver, nil), (.imported, nil):
                self = .stopped(name: upload.name, report, id: upload.id)
            }
        }
    }

    enum Trouble: Sendable {
        /// No file was chosen.
        case missing
        /// The file that was looked over is no longer at hand.
        case expired
    }

    let party: String
    let stage: Stage
    /// Whether rows were to be chosen and none was.
    let isNothingChosen: Bool
    let seal: FormSeal
    let text: Texts
    let links: Links

    /// Problems told one by one; whoever has more puts the file in order first, or uses the command.
    private static let shown = 100
    /// Rows that can be chosen one by one; of longer files, all that are new or all that change.
    private static let chosen = 500

    var title: String { text("upload.title", ["party": .text(party)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("desk.title", ["party": .text(party)]), links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        switch stage {
        case .choosing(nil):
            p(.class("lead")) { text("upload.lead", ["party": .text(party)]) }
            choose(isFirst: true)
        case .choosing(.missing):
            problem("upload.missing")
            choose(isFirst: true)
        case .choosing(.expired):
            problem("upload.expired")
            choose(isFirst: true)
        case .underWay(let name, let rows, let isImport):
            // The script looks again by itself; without it the link does.
            p(.class("lead"), .role("status"), .data("under-way", "")) {
                text(isImport ? "upload.importing" : "upload.looking", ["rows": .count(rows)])
            }
            p(.class("quiet")) { name }
            p { a(.class("button"), .href("")) { text("upload.again") } }
            p(.class("small")) { text("upload.mayLeave") }
        case .lookedOver(let report, let id):
            summary(report)
            if isNothingChosen { problem("upload.nothingChosen") }
            if report.added + report.changed > 0 { take(report, id) }
            problems(of: report)
            choose(isFirst: false)
        case .imported(let report):
            p(.class("note done"), .role("status")) { text("upload.done", ["party": .text(party)]) }
            summary(report)
            p { a(.class("button"), .href(links.desk)) { text("validate.toDesk") } }
            problems(of: report)
            changes(of: report)
            choose(isFirst: false)
        case .stopped(let name, let report, let id):
            problem("upload.stopped")
            if let report { summary(report) } else { p(.class("quiet")) { name } }
            form(.method("post"), .action(links.upload(id))) {
                seal.fields
                button { text("upload.goOn") }
            }
            choose(isFirst: false)
        }
    }

    private func problem(_ key: String) -> Node {
        p(.class("note problem"), .role("alert"), .id("problema")) { text(key) }
    }

    private func choose(isFirst: Bool) -> Node {
        form(.method("post"), .action(links.upload), .enctype("multipart/form-data")) {
            seal.fields
            div(.class("field")) {
                label(.for("archivo")) { text(isFirst ? "upload.file" : "upload.another") }
                p(.class("hint"), .id("archivo-ayuda")) { text("upload.help") }
                input(
                    .id("archivo"),
                    .name("archivo"),
                    .type("file"),
                    .accept(".xlsx,.csv,.xml,.jsonl,.txt,.docx"),
                    .aria("describedby", "archivo-ayuda")
                )
            }
            button(.if(!isFirst, .class("plain"))) { text("upload.look") }
        }
    }

    private func summary(_ report: ImportReport) -> Node {
        .group([
            p(.class("lead")) {
                text(
                    "upload.counts",
                    [
                        "added": .count(report.added), "changed": .count(report.changed),
                        "unchanged": .count(report.unchanged), "rejected": .count(report.rejected),
                    ]
                )
                if report.leftOut > 0 { " " + text("upload.leftOut", ["count": .count(report.leftOut)]) }
            },
            p(.class("quiet")) { report.file },
        ])
    }

    /// What may go in: everything, one sort of it, or the rows that are ticked.
    private func take(_ report: ImportReport, _ id: String) -> Node {
        let rows = report.rows.filter { $0.outcome == .added || $0.outcome == .changed }
        let areChosen = rows.count == report.added + report.changed && rows.count <= Self.chosen && rows.count > 1
        return form(.method("post"), .action(links.upload(id)), .data("guard", "")) {
            seal.fields
            p(.class("acts")) {
                button(.name("cuales"), .value("todas")) {
                    text("upload.import", ["count": .count(report.added + report.changed)])
                }
                if report.added > 0, report.changed > 0 {
                    button(.class("plain"), .name("cuales"), .value("nuevas")) {
                        text("upload.importNew", ["count": .count(report.added)])
                    }
                    button(.class("plain"), .name("cuales"), .value("cambiadas")) {
                        text("upload.importChanged", ["count": .count(report.changed)])
                    }
                }
            }
            if areChosen {
                choices(rows)
                p { button(.class("plain"), .name("cuales"), .value("marcadas")) { text("upload.importChosen") } }
            } else if rows.count > 1 {
                p(.class("small")) { text("upload.tooMany", ["count": .count(Self.chosen)]) }
            }
        }
    }

    private func choices(_ rows: [ImportedRow]) -> Node {
        fieldset {
            legend { text("upload.rows") }
            for row in rows { choice(row) }
        }
    }

    private func choice(_ row: ImportedRow) -> Node {
        let id = row.item?.rawValue ?? ""
        return div(.class("choice")) {
            input(.type("checkbox"), .name("fila"), .value(id), .id("fila-\(id)"), .checked)
            label(.for("fila-\(id)")) {
                TitleText(row.title, text.language, untitled: row.key ?? "").node
                span(.class("quiet")) {
                    if let key = row.key, !row.title.isEmpty { " · \(key)" }
                    " · "
                    row.outcome == .changed
                        ? text("upload.isChanged", ["fields": .text(fieldNames(row))]) : text("upload.isNew")
                }
            }
        }
    }

    private func fieldNames(_ row: ImportedRow) -> String {
        ListFormat.joined(row.fields.map { FieldNames(text: text).name($0) }, text.language)
    }

    @HTMLBuilder private func problems(of report: ImportReport) -> Node {
        if !report.problems.isEmpty {
            h2(.id("problemas")) {
                text("upload.problems", ["count": .count(report.problems.count + report.furtherProblems)])
            }
            p { text("upload.problemsMeaning") }
            ol(.class("feed")) {
                for problem in report.problems.prefix(Self.shown) { li { problem.sentence(text.language) } }
            }
        }
    }

    @HTMLBuilder private func changes(of report: ImportReport) -> Node {
        let changes = report.rows(.changed)
        if !changes.isEmpty {
            h2(.id("cambios")) { text("upload.changes", ["count": .count(report.changed)]) }
            ul(.class("feed")) {
                for change in changes.prefix(Self.shown) {
                    li {
                        if let item = change.item, let key = change.key { a(.href(links.initiative(item))) { key } }
                        span(.class("who")) { fieldNames(change) }
                    }
                }
            }
        }
    }
}

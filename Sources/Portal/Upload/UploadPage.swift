import Interchange
import Localization
import Markup
import Registry

/// A file with a party's declarations: what it would change, row by row what is wrong, and then what it did.
struct UploadPage: Page {
    enum Outcome: Sendable {
        /// No file was chosen.
        case missing
        /// The file that was looked over is no longer at hand.
        case expired
        case preview(ImportReport, key: String)
        case imported(ImportReport)
    }

    let party: String
    let outcome: Outcome?
    let seal: FormSeal
    let text: Texts
    let links: Links

    /// Problems and changes told one by one; whoever has more puts the file in order first, or uses the command.
    private static let shown = 100

    var title: String { text("upload.title", ["party": .text(party)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("desk.title", ["party": .text(party)]), links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        switch outcome {
        case nil: p(.class("lead")) { text("upload.lead", ["party": .text(party)]) }
        case .missing: p(.class("note problem"), .role("alert"), .id("problema")) { text("upload.missing") }
        case .expired: p(.class("note problem"), .role("alert"), .id("problema")) { text("upload.expired") }
        case .preview(let report, let key):
            summary(report)
            if report.added + report.changed > 0 {
                form(.method("post"), .action(links.upload), .data("guard", "")) {
                    seal.fields
                    input(.type("hidden"), .name("guardado"), .value(key))
                    button { text("upload.import", ["count": .count(report.added + report.changed)]) }
                }
            }
            details(of: report)
        case .imported(let report):
            p(.class("note done"), .role("status")) { text("upload.done", ["party": .text(party)]) }
            summary(report)
            p { a(.class("button"), .href(links.desk)) { text("validate.toDesk") } }
            details(of: report)
        }
        choose
    }

    private var choose: Node {
        form(.method("post"), .action(links.upload), .enctype("multipart/form-data")) {
            seal.fields
            div(.class("field")) {
                label(.for("archivo")) { text(outcome == nil ? "upload.file" : "upload.another") }
                p(.class("hint"), .id("archivo-ayuda")) { text("upload.help") }
                input(
                    .id("archivo"),
                    .name("archivo"),
                    .type("file"),
                    .accept(".xlsx,.csv,.xml"),
                    .aria("describedby", "archivo-ayuda")
                )
            }
            button(.if(outcome != nil, .class("plain"))) { text("upload.look") }
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
            },
            p(.class("quiet")) { report.file },
        ])
    }

    @HTMLBuilder private func details(of report: ImportReport) -> Node {
        if !report.problems.isEmpty {
            h2(.id("problemas")) {
                text("upload.problems", ["count": .count(report.problems.count + report.furtherProblems)])
            }
            p { text("upload.problemsMeaning") }
            ol(.class("feed")) {
                for problem in report.problems.prefix(Self.shown) { li { problem.sentence(text.language) } }
            }
        }
        let changes = report.rows(.changed)
        if !changes.isEmpty {
            h2(.id("cambios")) { text("upload.changes", ["count": .count(report.changed)]) }
            ul(.class("feed")) {
                for change in changes.prefix(Self.shown) {
                    li {
                        if let item = change.item, let key = change.key { a(.href(links.initiative(item))) { key } }
                        span(.class("who")) {
                            ListFormat.joined(change.fields.map { FieldNames(text: text).name($0) }, text.language)
                        }
                    }
                }
            }
        }
    }
}

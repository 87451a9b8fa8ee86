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
    let words: FieldWords
    let stage: Stage
    /// Whether rows or corrections were to be chosen and none was.
    let isNothingChosen: Bool
    let seal: FormSeal
    let text: Texts
    let links: Links

    /// Problems told one by one; whoever has more puts the file in order first, or uses the command.
    private static let shown = 100
    /// Rows that can be chosen one by one; of longer files, all that are new or all that change.
    private static let chosen = 500
    /// Rows to choose from that stand open.
    private static let open = 12

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
            if report.added + report.changed > 0 || !report.offers.isEmpty { take(report, id) }
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
                button { text("upload.lookAgain") }
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
                    report.levels.isEmpty ? "upload.counts" : "upload.countsParts",
                    [
                        "added": .count(report.added), "changed": .count(report.changed),
                        "unchanged": .count(report.unchanged), "rejected": .count(report.rejected),
                    ]
                )
                for (key, count) in [("leftOut", report.leftOut), ("corrected", report.corrected)] where count > 0 {
                    " " + text("upload.\(key)", ["count": .count(count)])
                }
                if !report.isDryRun, report.offered > 0 {
                    " " + text("upload.offered", ["count": .count(report.offered)])
                }
            },
            p(.class("quiet")) { report.file },
            report.levels.isEmpty ? .none : p { text("upload.understood", ["parts": .text(parts(report))]) },
        ])
    }

    /// "Área: 3 · Proyecto: 8", from the whole to its parts.
    private func parts(_ report: ImportReport) -> String {
        words.vocabularies["plan-level"].terms.compactMap { term in
            report.levels[term.code].map { "\(words.label(term.code, in: "plan-level")): \($0)" }
        }
        .joined(separator: " · ")
    }

    /// What may go in: everything, one sort of it, or the rows and corrections that are ticked.
    private func take(_ report: ImportReport, _ id: String) -> Node {
        let rows = report.rows.filter { $0.outcome == .added || $0.outcome == .changed }
        let areChosen = rows.count == report.added + report.changed && rows.count <= Self.chosen && rows.count > 1
        return form(.method("post"), .action(links.upload(id)), .data("guard", "")) {
            seal.fields
            offers(report)
            p(.class("acts")) {
                if report.added + report.changed > 0 {
                    button(.name("cuales"), .value("todas")) {
                        text("upload.import", ["count": .count(report.added + report.changed)])
                    }
                } else {
                    button(.name("cuales"), .value("correcciones")) { text("upload.importOffers") }
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
                details(.class("behind"), .if(rows.count <= Self.open, .open)) {
                    Markup.summary { text("upload.rows") }
                    choices(rows)
                    p { button(.class("plain"), .name("cuales"), .value("marcadas")) { text("upload.importChosen") } }
                }
            } else if rows.count > 1 {
                p(.class("small")) { text("upload.tooMany", ["count": .count(Self.chosen)]) }
            }
        }
    }

    /// What is offered for what cannot be meant, none of it taken unless someone ticks it.
    @HTMLBuilder private func offers(_ report: ImportReport) -> Node {
        if !report.offers.isEmpty {
            fieldset {
                legend { text("upload.offers", ["count": .count(report.offered)]) }
                p(.class("hint")) {
                    text("upload.offersMeaning", ["party": .text(party)])
                    if report.added + report.changed > 0 { " " + text("upload.offersMarked") }
                }
                for offer in report.offers { node(of: offer) }
            }
            if report.offered > report.offers.count {
                p(.class("small")) {
                    text("upload.moreOffers", ["count": .count(report.offered - report.offers.count)])
                }
            }
        }
    }

    private func node(of offer: ImportReport.Offer) -> Node {
        let id = "correccion-\(offer.item.rawValue)"
        let kind = try? AnyKind.named(offer.kind.name)
        let names = FieldNames(text: text, kind: offer.kind.name)
        let changes = offer.changes.compactMap { change in
            kind?[change.field].map { field in
                FieldChange(
                    field: names.heading(change.field),
                    before: words.spoken(change.literal, field),
                    after: words.spoken(change.corrected, field)
                ).short
            }
        }
        return div(.class("choice")) {
            input(
                .type("checkbox"),
                .name("correccion"),
                .value(offer.item.rawValue),
                .id(id),
                .aria("describedby", id + "-cambios")
            )
            div {
                label(.for(id)) {
                    TitleText(offer.title, text.language, untitled: text("list.untitled")).node
                    span(.class("quiet")) { " · \(offer.place.words(text.language))" }
                }
                div(.id(id + "-cambios")) { ChangeList(changes: changes, text: text).node }
            }
        }
    }

    private func choices(_ rows: [ImportedRow]) -> Node {
        fieldset {
            legend(.class("unseen")) { text("upload.rows") }
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
                    if let code = row.code(text.language), !row.title.isEmpty { " · \(code)" }
                    " · "
                    row.outcome == .changed
                        ? text("upload.isChanged", ["fields": .text(fieldNames(row))]) : text("upload.isNew")
                }
            }
        }
    }

    private func fieldNames(_ row: ImportedRow) -> String {
        ListFormat.joined(row.fields.map { FieldNames(text: text, kind: row.kind).name($0) }, text.language)
    }

    @HTMLBuilder private func problems(of report: ImportReport) -> Node {
        if !report.problems.isEmpty {
            h2(.id("problemas")) {
                text("upload.problems", ["count": .count(report.problems.count + report.furtherProblems)])
            }
            if report.rejected > 0 { p { text("upload.problemsMeaning") } }
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
                        if let item = change.item, let key = change.key {
                            a(.href(links.item(item, kind: change.kind ?? Initiative.kind.name))) { key }
                        }
                        span(.class("who")) { fieldNames(change) }
                    }
                }
            }
        }
    }
}

extension ImportedRow {
    /// What whoever wrote the file knows the row by: its own code, or its line where it is a part of a document.
    fileprivate func code(_ language: Language) -> String? {
        kind == PlanElement.kind.name ? place.words(language) : key
    }
}

import Localization
import Markup
import Registry

/// A report of a closed edition: figures with their sources, notes of reservation, and the initiatives one by one.
struct ReportPage: PicturePage {
    private let part: any ReportPart
    let edition: EditionWords
    private let code: String?
    /// The country it is about; nil for all of them.
    let name: String?
    /// Whether it can be made as PDF.
    private let isPrintable: Bool
    private let reservations: PictureTable
    private let annex: PictureTable
    private let scope: InitiativeQuery
    let text: Texts
    let links: Links

    /// - Parameter code: The country it is about; nil for all of them.
    init(
        _ part: any ReportPart,
        edition: EditionWords,
        code: String?,
        reservations: PictureTable,
        annex: PictureTable,
        scope: InitiativeQuery,
        _ visit: Visit
    ) {
        self.part = part
        self.edition = edition
        self.code = code
        name = code.map { visit.labels.partner($0) }
        self.reservations = reservations
        self.annex = annex
        self.scope = scope
        text = visit.text
        links = visit.links
        isPrintable = visit.house.printer != nil
    }

    var title: String { [edition.title.text, name ?? text("report.region")].joined(separator: " · ") }
    var abstract: String? { part.opening }
    var crumbs: [Crumb] { [Crumb(text("editions.title"), links.editions()), Crumb(edition.title.text, links.root)] }
    var fileName: String { "informe-\(edition.number)" + (code.map { "-" + $0 } ?? "") }
    var tables: [PictureTable] { part.tables + [reservations, annex].filter { !$0.rows.isEmpty } }
    func address(as form: FileForm) -> String { links.report(of: code, as: form) }

    var content: Node {
        .group([
            Headline(sentence: part.opening).node,
            p(.class("lead")) { lead },
            p(.class("count")) {
                isPrintable
                    ? a(.class("button"), .href(links.reportOnPaper(of: code))) { text("report.pdf") }
                    : span(.class("quiet")) { text("report.noPDF") }
                FileLinks(files: files, text: text).node
            },
            part.figures,
            reservations.rows.isEmpty ? .none : notes,
            initiatives,
            h2 { text("section.method") },
            p {
                edition.method ?? ""
                " "
                a(.href(links.method)) { text("frame.method") }
            },
        ])
    }

    /// Who publishes it, and since when it stands.
    var lead: String {
        text("report.lead", ["publisher": .text(edition.publisher), "closed": .text(edition.closed ?? "")])
    }

    private var notes: Node {
        .group([
            h2 { reservations.title },
            p { text("report.reservations.meaning") },
            PictureTableView(table: reservations, language: text.language).node,
        ])
    }

    private var initiatives: Node {
        let shown = PictureTable(
            annex.name,
            title: annex.title,
            columns: annex.columns,
            rows: Array(annex.rows.prefix(AnnexTable.shown))
        )
        return .group([
            h2 { annex.title },
            shown.rows.isEmpty
                ? p { text("theme.empty.meaning") } : PictureTableView(table: shown, language: text.language).node,
            annex.rows.count > shown.rows.count
                ? p {
                    a(.href(links.initiatives(scope))) { text("report.further", ["count": .count(annex.rows.count)]) }
                }
                : .none,
        ])
    }
}

import Localization
import Markup

/// The Ibero-American programmes, initiatives and affiliated projects.
struct ProgrammesPage: PicturePage {
    let model: ProgrammesModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: ProgrammesModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let links = visit.links
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.programmes(as: $0) }
    }

    var title: String { text("programmes.title") }
    var abstract: String? { opening }
    var area: Section? { .programmes }
    var fileName: String { "programas" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.programmes(as: form) }

    private var opening: String {
        text("programmes.opening", ["count": .count(model.number), "members": .count(model.withMembers)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.number == 0
                ? div(.class("empty")) {
                    h2 { text("programmes.empty") }
                    p { text("programmes.empty.meaning") }
                }
                : figures.shown(model.table, note: text("programmes.note"), indicator: "programmes"),
        ])
    }
}

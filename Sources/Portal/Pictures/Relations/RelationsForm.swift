import Localization
import Markup
import Registry

/// What narrows the matrix, as a form that works without a script.
struct RelationsForm {
    let model: RelationsModel
    let text: Texts
    let links: Links

    private var asked: InitiativeQuery { model.question.asked }

    var node: Node {
        form(.class("row filters"), .action(links.relations()), .method("get")) {
            choice("modalidad", text("filter.modality"), modalities, asked[.modality].joined(separator: ","))
            choice("sector", text("filter.sector"), sectors, asked[.sector].first ?? "")
            year("desde", text("filter.from"), asked.from)
            year("hasta", text("filter.to"), asked.to)
            div(.class("field")) { button { text("relations.apply") } }
        }
    }

    private var modalities: [(String, String)] {
        [
            ("", text("relations.bothModalities")), ("bilateral", text("relations.bilateral")),
            ("triangular", text("relations.triangular")),
        ]
    }

    private var sectors: [(String, String)] {
        [("", text("relations.everySector"))] + model.sectors.map { ($0.code, $0.label) }
    }

    private func choice(_ name: String, _ words: String, _ options: [(String, String)], _ chosen: String) -> Node {
        div(.class("field")) {
            label(.for("relaciones-" + name)) { words }
            select(.id("relaciones-" + name), .name(name)) {
                for (value, words) in options {
                    option(.value(value), .if(value == chosen, .selected)) { words }
                }
            }
        }
    }

    private func year(_ name: String, _ words: String, _ value: Int?) -> Node {
        div(.class("field")) {
            label(.for("relaciones-" + name)) { words }
            input(
                .id("relaciones-" + name),
                .type("number"),
                .name(name),
                .min("1950"),
                .max("2100"),
                .inputmode("numeric"),
                .unwrap(value) { .value(String($0)) }
            )
        }
    }
}

import Cooperation
import Localization
import Markup

/// What forms of every kind have besides their fields.
extension FormInputs {
    /// The fields that few need, folded away under their names.
    func folded(_ fields: [AnyField], isOpen: Bool) -> Node {
        let names = fields.map { FieldNames(text: text, kind: kind).name($0.name) }
        return details(.class("behind"), .if(isOpen, .open)) {
            Markup.summary {
                text("declare.further", ["fields": .text(ListFormat.joined(names, text.language))])
            }
            for field in fields { node(of: field) }
        }
    }

    /// The party's own code, under which it files what it tells.
    ///
    /// - Parameter help: The key of the sentence that says what it is for.
    func code(help: String) -> Node {
        div(.class("field")) {
            label(.for("codigo")) { text("declare.code") }
            p(.class("hint"), .id("codigo-ayuda")) { text(help) }
            if let problem = problems.first(where: { $0.input == "codigo" }) {
                p(.class("error"), .id("codigo-error")) { ProblemWords(text: text).sentence(problem.cause) }
            }
            input(
                .id("codigo"),
                .name("codigo"),
                .type("text"),
                .value(values["codigo"]),
                .maxlength(80),
                .aria("describedby", "codigo-ayuda")
            )
        }
    }
}

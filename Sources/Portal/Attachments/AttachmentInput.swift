import Interchange
import Localization
import Markup

/// The input of a form that takes files, with what is taken and what was wrong with the last ones.
struct AttachmentInput: Sendable {
    let inputs: FormInputs
    /// Bytes of one file.
    let size: Int
    /// Files of one declaration.
    let count: Int
    let text: Texts

    private var id: String { DeclareController.files }
    private var problems: [InputProblem] { inputs.problems.filter { $0.input == id } }

    var node: Node {
        div(.class("field")) {
            label(.for(id)) { text("attach.label") }
            p(.class("hint"), .id("\(id)-ayuda")) {
                text("attach.help", ["size": .count(size / 1024 / 1024), "count": .count(count)])
            }
            if !problems.isEmpty {
                div(.class("error"), .id("\(id)-error")) {
                    for problem in problems { p { ProblemWords(text: text).sentence(problem.cause) } }
                }
            }
            input(
                .id(id),
                .name(id),
                .type("file"),
                .flag("multiple"),
                .accept(AttachmentType.allCases.flatMap { $0.endings.map { "." + $0 } }.joined(separator: ",")),
                .aria("describedby", problems.isEmpty ? "\(id)-ayuda" : "\(id)-ayuda \(id)-error"),
                .if(!problems.isEmpty, .aria("invalid", "true"))
            )
        }
    }
}

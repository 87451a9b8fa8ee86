import Figures
import Localization
import Markup

/// How much has been delivered, in words and as a bar; nothing where nothing was promised.
struct ProgressLine {
    let progress: Progress
    let text: Texts

    @HTMLBuilder var node: Node {
        if progress.total > 0 {
            div(.class("progress")) {
                svg(.class("bar"), .aria("hidden", "true")) {
                    rect(.class("rest"), .attribute("width", "100%"), .attribute("height", "100%"))
                    rect(
                        .attribute("width", "\(progress.done * 100 / progress.total)%"),
                        .attribute("height", "100%")
                    )
                }
                span(.class("small")) { words }
            }
        }
    }

    var words: String {
        text(
            "progress.words",
            ["done": .count(progress.done), "total": .count(progress.total), "late": .count(progress.late)]
        )
    }
}

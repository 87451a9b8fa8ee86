import Localization
import Markup

/// The same content as files, named by their forms.
struct FileLinks: Sendable {
    let files: [FileLink]
    let text: Texts

    var node: Node {
        span(.class("forms")) {
            for file in files {
                a(.href(file.address), .aria("label", text("files.as", ["form": .text(file.form.label)]))) {
                    file.form.label
                }
            }
        }
    }
}

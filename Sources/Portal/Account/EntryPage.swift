import Localization
import Markup

/// The pages on the way in, one short form each: signing in, the second factor, a forgotten password, a new one.
struct EntryPage: Page {
    /// A field of such a form.
    struct Input: Sendable {
        let name: String
        let type: String
        let label: String
        let autocomplete: String
        var value = ""
        var inputmode: String?
    }

    let title: String
    let lead: String?
    /// Why it could not be done, in a sentence.
    let problem: String?
    let notice: String?
    let action: String
    let seal: FormSeal
    let inputs: [Input]
    /// What goes with the form unseen.
    var hidden: [(name: String, value: String)] = []
    /// Nil where there is nothing to send.
    let button: String?
    /// Other ways on.
    var ways: [Crumb] = []

    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        if let notice { p(.class("note done"), .role("status")) { notice } }
        if let lead { p { lead } }
        if let problem { p(.class("note problem"), .role("alert"), .id("problema")) { problem } }
        if let button {
            form(.method("post"), .action(action)) {
                seal.fields
                for pair in hidden { input(.type("hidden"), .name(pair.name), .value(pair.value)) }
                for item in inputs { node(of: item) }
                Markup.button { button }
            }
        }
        for way in ways { p { a(.href(way.address)) { way.label } } }
    }

    private func node(of item: Input) -> Node {
        div(.class("field")) {
            label(.for(item.name)) { item.label }
            input(
                .id(item.name),
                .name(item.name),
                .type(item.type),
                .value(item.value),
                .autocomplete(item.autocomplete),
                .required,
                .unwrap(item.inputmode) { .inputmode($0) },
                .if(problem != nil, .aria("invalid", "true")),
                .if(problem != nil, .aria("describedby", "problema"))
            )
        }
    }
}

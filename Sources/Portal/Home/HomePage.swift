import Markup

struct HomePage: Page {
    let text: Texts
    var title: String { text("home.title") }
    var content: Node { h1 { text("home.title") } }
}

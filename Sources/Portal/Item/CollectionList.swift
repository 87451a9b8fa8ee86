import Markup

/// A list to which every party adds, with who said what.
struct CollectionList {
    let collection: ItemModel.Collection

    /// Beyond this many the rest stands behind a press.
    private static let shown = 12

    @HTMLBuilder var node: Node {
        h2(.id(collection.field)) { collection.name }
        if let state = collection.state { p { span(.class("state reserved")) { state } } }
        ul(.class("collected")) { for element in collection.elements.prefix(Self.shown) { item(element) } }
        if collection.elements.count > Self.shown {
            details(.class("behind")) {
                Markup.summary { "+ \(collection.elements.count - Self.shown)" }
                ul(.class("collected")) { for element in collection.elements.dropFirst(Self.shown) { item(element) } }
            }
        }
    }

    private func item(_ element: ItemModel.Collection.Element) -> Node {
        li {
            if let address = element.address {
                a(.href(address), .rel("nofollow noopener")) { element.words }
            } else {
                element.words
            }
            if !element.by.isEmpty { span(.class("who")) { element.by } }
        }
    }
}

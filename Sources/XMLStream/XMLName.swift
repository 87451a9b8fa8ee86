/// The name of an element or attribute, kept once per parser and shared by every node that bears it.
final class XMLName: Sendable {
    let qualified: String
    let local: String
    let namespace: String?

    init(qualified: String, local: String, namespace: String?) {
        self.qualified = qualified
        self.local = local
        self.namespace = namespace
    }
}

/// The names of fields as people read them.
struct FieldNames: Sendable {
    let text: Texts
    /// The kind whose own names go before those that all share, such as `element`.
    var kind: String?

    /// The name of a field of any kind, in small letters; the field's own name where it has none.
    func name(_ field: String) -> String {
        for key in [kind.map { "field.\($0).\(field)" }, "field.\(field)"].compactMap({ $0 }) {
            let name = text(key)
            if name != "⟦\(key)⟧" { return name }
        }
        return field
    }

    /// The name with a capital, for heads and labels.
    func heading(_ field: String) -> String {
        let name = name(field)
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}

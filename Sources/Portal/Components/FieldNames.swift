/// The names of fields as people read them.
struct FieldNames: Sendable {
    let text: Texts

    /// The name of a field of any kind, in small letters; the field's own name where it has none.
    func name(_ field: String) -> String {
        let key = "field.\(field)"
        let name = text(key)
        return name == "⟦\(key)⟧" ? field : name
    }

    /// The name with a capital, for heads and labels.
    func heading(_ field: String) -> String {
        let name = name(field)
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}

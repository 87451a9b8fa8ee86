/// What stands in the inputs of a form, by the names of the inputs.
///
/// The names follow from those of the fields: `title.es`, `start`, `budget.amount`, `participants.0.role`.
struct FormValues: Sendable, Equatable {
    private var byName: [String: String] = [:]

    init() {}

    /// What was typed; of several values under one name the first counts.
    init(_ fields: PostedFields) {
        for pair in fields.pairs where byName[pair.name] == nil { byName[pair.name] = pair.value }
    }

    /// What stands in an input; empty where nothing does.
    subscript(name: String) -> String {
        get { byName[name] ?? "" }
        set { byName[name] = newValue.isEmpty ? nil : newValue }
    }

    var isEmpty: Bool { byName.isEmpty }
    var names: [String] { byName.keys.sorted() }

    /// Rows of one list beyond this are no form any more; who has that many sends a file.
    static let rowLimit = 120

    /// The numbers of the rows of a list in which something stands, in order.
    func rows(of list: String) -> [Int] {
        let prefix = list + "."
        var found = Set<Int>()
        for (name, value) in byName where name.hasPrefix(prefix) {
            let number = name.dropFirst(prefix.count).prefix { $0 != "." }
            if let row = Int(number), (0..<Self.rowLimit).contains(row), !PostedFields.trimmed(value).isEmpty {
                found.insert(row)
            }
        }
        return found.sorted()
    }
}

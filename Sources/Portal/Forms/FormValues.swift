import Cooperation
import Interchange
import Localization

/// What stands in the inputs of a form, by the names of the inputs.
///
/// The names follow from those of the fields: `title.es`, `start`, `budget.amount`, `participants.0.role`.
struct FormValues: Sendable, Equatable {
    private var byName: [String: String] = [:]

    init() {}

    /// What was typed; of several values under one name the first counts.
    init(_ fields: PostedFields) {
        self.init(Dictionary(fields.pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }

    /// What was kept of a form.
    init(_ byName: [String: String]) { self.byName = byName.filter { !$0.value.isEmpty } }

    /// What stands in the inputs of a kind's fields and in those further ones, by name.
    func kept(of kind: AnyKind, and further: Set<String> = []) -> [String: String] {
        byName.filter { name, _ in kind[String(name.prefix { $0 != "." })] != nil || further.contains(name) }
    }

    /// Whether anybody has typed something into a kind's inputs: a currency stands ready by itself.
    func saysSomething(in kind: AnyKind) -> Bool { kept(of: kind).keys.contains { !$0.hasSuffix(".currency") } }

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

extension FormValues {
    /// The same for a reader of another language: numbers with that language's marks, everything else as it was typed.
    ///
    /// A number that cannot be read stays, for the form to say so.
    func rewritten(for language: Language, from former: Language, kind: AnyKind) -> FormValues {
        guard language != former else { return self }
        var values = self
        for name in names where kind.asksForNumber(name) {
            guard let quantity = WrittenNumber.quantity(PostedFields.trimmed(self[name]), former) else { continue }
            values[name] = FormWriter.typed(quantity.text, language)
        }
        return values
    }
}

extension AnyKind {
    /// Whether a number is asked for in the input of that name: `expertDays`, `budget.amount`, `contributions.0.quantity`.
    fileprivate func asksForNumber(_ input: String) -> Bool {
        let path = input.split(separator: ".").map(String.init)
        guard let field = path.first.flatMap({ self[$0] }) else { return false }
        switch InputForm(field) {
        case .number: return path.count == 1
        case .money: return path.dropFirst() == ["amount"]
        case .list(let parts):
            guard path.count > 2, let part = parts.first(where: { $0.name == path[2] }) else { return false }
            return part.form == .number || part.form == .money && path.last == "amount"
        case .line, .address, .localized, .code, .codes, .choice, .partner, .party, .when, .item, .flag: return false
        }
    }
}

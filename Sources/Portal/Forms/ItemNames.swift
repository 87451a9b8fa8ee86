import CanonicalJSON
import Cooperation
import Ledger

/// The items that a form may name, as they stand in its inputs: a title with the address behind it.
struct ItemNames: Sendable {
    /// Whose form it is: what it files itself is named by kind and key alone.
    var owner: PartyCode = ""
    /// The titles of the items that can be named.
    var titles: [ItemID: String] = [:]

    /// The item that a reference leads to.
    func item(of reference: Reference) -> ItemID {
        reference.item(for: owner)
    }

    /// What stands in the input for a written reference; empty for what is none.
    func typed(_ reference: JSON) -> String {
        guard let reference = try? Reference(json: reference) else { return "" }
        return typed(item(of: reference))
    }

    /// "Informe de octubre · 4k2jx9m1q8zt".
    func typed(_ item: ItemID) -> String { titles[item].map { "\($0) · \(item.rawValue)" } ?? item.rawValue }

    /// The item that something typed names: by its address, alone or at the end of a link or a title.
    func item(in typed: String) -> ItemID? {
        let bare = typed.prefix { $0 != "?" }
        let last = bare.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).last.map { ItemID(String($0)) }
        if let last, titles[last] != nil { return last }
        let named = titles.filter { $0.value == typed }
        return named.count == 1 ? named.first?.key : nil
    }
}

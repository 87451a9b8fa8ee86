import Cooperation
import Localization
import Markup

/// What is in the ledger and stays out of the totals, named beside them with its count.
struct OutsideWords: Sendable {
    private let parts: [(name: String, count: Int)]
    private let text: Texts

    init(_ outside: [String: Int], _ visit: Visit) {
        text = visit.text
        let labels = visit.labels
        let unknown = visit.text("picture.outside.unknown")
        parts = outside.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, count in
            (code.isEmpty ? unknown : labels.label(code, in: "modality"), count)
        }
    }

    var total: Int { parts.reduce(0) { $0 + $1.count } }

    /// "No entran en estos totales 1118 registros: 628 de cooperación multilateral…"; nil where there are none.
    var sentence: String? {
        guard total > 0 else { return nil }
        let list = parts.map { "\($0.name.lowercasedFirst) (\(text.number($0.count)))" }
        return text(
            "picture.outside",
            ["count": .count(total), "list": .text(ListFormat.joined(list, text.language))]
        )
    }

    @HTMLBuilder var node: Node {
        if let sentence { p(.class("quiet small")) { sentence } }
    }
}

extension String {
    /// With a small first letter, for labels inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}

import Figures
import Localization

/// How many initiatives are in each state of agreement.
struct StatesModel: Sendable {
    let parts: [StackedShare.Part]
    let table: PictureTable

    init(_ states: [String: Int], _ visit: Visit) {
        let text = visit.text
        let words = StateMark.words(text)
        let known = StateMark.order.filter { (states[$0] ?? 0) > 0 }
        let others = states.keys.filter { !StateMark.order.contains($0) }.sorted()
        let all = states.values.reduce(0, +)
        parts = (known + others).map { state in
            let count = states[state] ?? 0
            return .init("\(text.number(count)) \(words[state] ?? state)", Double(count), Self.style(state))
        }
        table = PictureTable(
            "agreement",
            title: text("picture.agreement"),
            columns: [
                .words("code", text("picture.code")), .words("state", text("picture.state")),
                .numbers("initiatives", text("picture.initiatives")), .numbers("share", text("picture.share")),
            ],
            rows: (known + others).map { state in
                let count = states[state] ?? 0
                return .init([
                    .text(state), .text(words[state] ?? state), .count(count),
                    .share(all > 0 ? Double(count) / Double(all) : nil),
                ])
            }
        )
    }

    private static func style(_ state: String) -> StackedShare.Style {
        switch state {
        case "agreed": .solid
        case "agreed-to-differ": .outlined
        case "differing", "reserved": .hatched
        default: .dashed
        }
    }
}

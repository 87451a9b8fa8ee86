import Cooperation
import Localization
import Markup

/// Pair by pair: both titles side by side, what speaks for them being one and what against it.
struct TwinsPage: Page {
    let model: TwinsModel
    let text: Texts
    let links: Links

    var title: String { text("twins.title") }
    var abstract: String? { text("twins.meaning") }
    var area: Section? { .initiatives }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("section.initiatives"), links.initiatives())] }
    var files: [FileLink] { [FileForm.csv, .json, .xlsx].map { FileLink($0, links.twins(as: $0)) } }

    @HTMLBuilder var content: Node {
        h1 { text("twins.title") }
        p(.class("lead")) { text("twins.count", ["count": .count(model.count)]) }
        p { text("twins.meaning") }
        if let speaker = model.speaker {
            NoticeLine(notice: model.notice, party: speaker.party, text: text).node
        }
        if model.pairs.isEmpty {
            empty
        } else {
            p(.class("count")) {
                if model.item != nil { a(.href(links.twins())) { text("twins.all") } }
                FileLinks(files: files, text: text).node
            }
            for (index, pair) in model.pairs.enumerated() { node(of: pair, index) }
            PageLinks(
                current: model.page,
                last: model.last,
                text: text,
                address: { [links] in links.twins() + "?pagina=\($0)" }
            ).node
            how
        }
    }

    private func node(of pair: TwinsModel.Pair, _ index: Int) -> Node {
        // Not a region of its own: pairs often share the words of their likeness.
        div(.class("pair")) {
            h2(.id("pareja-\(index)")) { pair.scoreWords }
            div(.class("halves")) {
                for side in pair.sides {
                    article {
                        h3 { side.title.link(to: links.initiative(side.item)) }
                        dl {
                            line("twins.tellers", side.tellers)
                            line("twins.participants", side.participants)
                            line("twins.period", side.period)
                        }
                    }
                }
            }
            div(.class("halves")) {
                div {
                    h3 { text("twins.for") }
                    ol { for reason in pair.reasons { li { reason } } }
                }
                div {
                    h3 { text("twins.against") }
                    p { pair.objection ?? text("twins.noObjection") }
                }
            }
            if let speaker = model.speaker, pair.concerned.contains(speaker.code) {
                answer(pair, speaker)
            } else {
                details(.class("behind")) {
                    Markup.summary { text("twins.join") }
                    pre(.tabindex(0)) { code { command(pair) } }
                }
            }
        }
    }

    /// The two answers of a party that has a say.
    private func answer(_ pair: TwinsModel.Pair, _ speaker: TwinsModel.Speaker) -> Node {
        form(.method("post"), .action(links.twins())) {
            speaker.seal.fields
            for (name, side) in zip(["una", "otra"], pair.sides) {
                input(.type("hidden"), .name(name), .value(side.item.rawValue))
            }
            div(.class("actions")) {
                for (act, key) in [("unir", "twins.same"), ("separar", "twins.notSame")] {
                    button(.if(act == "separar", .class("plain")), .name("acto"), .value(act)) {
                        text(key)
                        span(.class("unseen")) { ": " + pair.sides.map(\.title.text).joined(separator: " · ") }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func line(_ key: String, _ words: String) -> Node {
        if !words.isEmpty {
            dt { text(key) }
            dd { words }
        }
    }

    /// The command by which one of the parties says that both are one.
    private func command(_ pair: TwinsModel.Pair) -> String {
        let items = pair.sides.map(\.item.rawValue).joined(separator: " ")
        return "encuentro twins --confirm \(items) --as \(pair.sides.first?.party?.rawValue ?? "…")"
    }

    private var how: Node {
        div(.class("note plain")) {
            p { text("twins.how") }
        }
    }

    private var empty: Node {
        div(.class("empty")) {
            if model.count > 0 {
                h2 { text("twins.pastEnd") }
                p { a(.href(links.twins())) { text("twins.all") } }
            } else {
                h2 { text("twins.none") }
                p { text("twins.noneMeaning") }
                p { a(.href(links.initiatives())) { text("trouble.toList") } }
            }
        }
    }
}

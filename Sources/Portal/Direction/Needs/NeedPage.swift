import CanonicalJSON
import Cooperation
import Localization
import Markup

/// One need: what is asked of whom, what these have said, what meets it; and for those asked, the answer.
struct NeedModel: Sendable {
    /// What one of those asked has said.
    struct Word: Sendable {
        let party: String
        let sentence: String
        let note: String?
    }

    let need: ToldNeed
    let state: NeedState
    let name: String
    let facts: [(label: String, value: String)]
    let answers: [Word]
    let met: [Answer]
    let saying: SayingLine
    /// What whoever looks may do about it.
    var tools: TellTools?
    /// What those asked may answer with; nil for everyone else.
    var seal: FormSeal?
    /// What the party of whoever looks has answered.
    var own: Stance.Position?
    let words: DirectionWords

    init(_ need: ToldNeed, _ graph: DirectionGraph, _ saying: SayingLine, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.need = need
        self.saying = saying
        self.words = words
        state = need.state(in: graph)
        name = words.title(need.content.title)
        facts = [
            (text("need.asker"), words.labels.partner(need.asker.rawValue)),
            (text("need.addressees"), words.names(need.content.addressees)),
            (text("need.sector"), need.content.sector.map { words.labels.label($0.rawValue, in: "sectors") } ?? ""),
            (text("need.due"), words.when(need.content.due)),
            (text("need.asked"), Moment(milliseconds: need.askedAt).words(visit.language)),
        ].filter { !$0.1.isEmpty }
        answers = need.addressees.sorted().map { party in
            let stand = need.answer(of: party)
            let key: String =
                switch stand?.stance.position {
                case .agrees: "need.says.takesUp"
                case .objects: "need.says.declines"
                case .proposes, .agreesToDiffer, .reserves, .undone, nil: "need.says.nothing"
                }
            let date = stand.map { Moment(milliseconds: $0.recordedAt).words(visit.language) } ?? ""
            return Word(
                party: words.labels.partner(party.rawValue),
                sentence: text(key, ["date": .text(date)]),
                note: stand?.stance.note
            )
        }
        met = graph.evidence[need.item] ?? []
    }
}

struct NeedPage: PicturePage {
    let model: NeedModel
    let text: Texts
    let links: Links

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var crumbs: [Crumb] { [Crumb(text("direction.area.needs"), links.needs())] }
    var fileName: String { "solicitud-" + model.need.item.rawValue }
    func address(as form: FileForm) -> String { links.need(model.need.item, as: form) }
    var facts: JSONObject {
        var object = JSONObject()
        object["id"] = .string(model.need.item.rawValue)
        object["need"] = model.need.content.json
        object["asker"] = .string(model.need.asker.rawValue)
        object["state"] = .string(model.state.rawValue)
        return object
    }
    var tables: [PictureTable] {
        [
            PictureTable(
                "answers",
                title: text("need.answers"),
                columns: [
                    .words("party", text("need.addressees")), .words("answer", text("need.answer")),
                    .words("note", text("need.note")),
                ],
                rows: model.answers.map { .init([.text($0.party), .text($0.sentence), .text($0.note ?? "")]) }
            )
        ]
    }

    private var opening: String {
        text(
            "need.opening",
            [
                "asker": .text(model.words.labels.partner(model.need.asker.rawValue)), "name": .text(model.name),
                "state": .text(model.state.words(text)),
            ]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.tools?.node ?? .none,
            FactList(facts: model.facts).node,
            p(.class("count")) {
                span(.class(model.state.mark)) { model.state.words(text) }
                FileLinks(files: files, text: text).node
            },
            asked,
            h2 { text("need.answers") },
            ul(.class("feed")) {
                for word in model.answers {
                    li {
                        p {
                            strong { word.party }
                            " · " + word.sentence
                        }
                        if let note = word.note { blockquote { note } }
                    }
                }
            },
            model.met.isEmpty ? .none : h2 { text("need.met") },
            AnswerList(answers: model.met, words: model.words).node,
            answering,
            papers,
            model.saying.node(text),
        ])
    }

    @HTMLBuilder private var asked: Node {
        if let best = model.need.content.text.best(for: text.language) {
            div(.class("prose"), .if(best.language != text.language, .lang(best.language.htmlTag))) {
                for line in best.text.split(separator: "\n") { p { line } }
            }
        }
    }

    @HTMLBuilder private var papers: Node {
        let documents = model.need.content.documents
        if !documents.isEmpty {
            h2 { FieldNames(text: text).heading("documents") }
            ul {
                for document in documents {
                    li { a(.href(document.url)) { document.title.best(for: text.language)?.text ?? document.url } }
                }
            }
        }
    }

    @HTMLBuilder private var answering: Node {
        if let seal = model.seal {
            form(.method("post"), .action(links.answerNeed), .class("turn"), .data("guard", "")) {
                seal.fields
                input(.type("hidden"), .name("solicitud"), .value(model.need.item.rawValue))
                div(.class("field")) {
                    label(.for("nota")) { text("need.reason") }
                    p(.class("hint"), .id("nota-ayuda")) { text("need.reasonHelp") }
                    textarea(
                        .id("nota"),
                        .name("nota"),
                        .rows(3),
                        .maxlength(4_000),
                        .aria("describedby", "nota-ayuda")
                    )
                }
                div(.class("actions")) {
                    button(.name("acto"), .value("atender")) { text("need.takeUp") }
                    button(.class("plain"), .name("acto"), .value("declinar")) { text("need.decline") }
                    if model.own != nil {
                        button(.class("link"), .name("acto"), .value("deshacer")) { text("need.undo") }
                    }
                }
            }
        }
    }
}

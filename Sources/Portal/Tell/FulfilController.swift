import Cooperation
import HTTPTypes
import HummingbirdCore
import Ledger
import Localization
import Markup
import Registry

/// Saying that one item delivers what another asks for, and taking that back.
enum FulfilController {
    static func page(_ visit: DesignatedVisit) async throws -> Response {
        try await respond(visit, visit.visit.queryValue("pedido"), typed: "", problem: nil)
    }

    static func act(_ visit: DesignatedVisit, _ fields: PostedFields) async throws -> Response {
        guard let asked = fields["pedido"].map({ ItemID($0) }) else { throw PortalError.unreadableBody }
        let typed = fields["respuesta"] ?? ""
        let ledger = visit.visit.ledger
        // An address of the portal ends with that of the item; a part of a plan stands behind its mark.
        let last = typed.prefix { $0 != "?" }.split { !$0.isLetter && !$0.isNumber }.last.map(String.init)
        guard let last, let answer = try await ledger.item(ItemID(last)) else {
            let cause: InputProblem.Cause = typed.isEmpty ? .missing : .item(found: typed)
            return try await respond(visit, asked.rawValue, typed: typed, problem: cause)
        }
        let verdict: Link.Verdict = fields["acto"] == "deshacer" ? .undone : .confirmed
        do {
            try await visit.registry.fulfil(asked, by: answer.head, verdict, with: visit.pen)
        } catch RegistryError.sameItem {
            return try await respond(visit, asked.rawValue, typed: typed, problem: .item(found: typed))
        }
        let notice: Notice = verdict == .undone ? .takenBack : .told
        return .redirect(to: notice.told(at: visit.visit.links.fulfil(asked)), status: .seeOther)
    }

    private static func respond(
        _ visit: DesignatedVisit,
        _ id: String?,
        typed: String,
        problem: InputProblem.Cause?
    ) async throws -> Response {
        let page = visit.visit
        let graph = try await page.direction()
        guard let asked = id.map({ ItemID($0) }), graph.named(asked) != nil else { throw PortalError.notFound }
        let told = FulfilPage(
            asked: asked,
            answers: graph.evidence[asked] ?? [],
            typed: typed,
            problem: problem,
            pen: visit.pen.party,
            seal: visit.seal,
            notice: page.notice,
            words: DirectionWords(page, graph)
        )
        return page.respond(with: told, status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// What delivers something that was asked for, and the way to say one more.
struct FulfilPage: Page {
    let asked: ItemID
    let answers: [Answer]
    let typed: String
    let problem: InputProblem.Cause?
    let pen: PartyCode
    let seal: FormSeal
    let notice: Notice?
    let words: DirectionWords

    private var text: Texts { words.text }
    private var links: Links { words.links }
    private var party: String { words.labels.partner(pen.rawValue) }

    var title: String { text("fulfil.title") }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] {
        [
            Crumb(text("desk.title", ["party": .text(party)]), links.desk),
            Crumb(words.graph.named(asked).map { words.title($0.title) } ?? "", words.address(asked)),
        ]
    }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: notice, party: party, text: text).node
        p(.class("lead")) { words.link(asked) }
        h2 { text("fulfil.known", ["count": .count(answers.count)]) }
        if !answers.isEmpty {
            ul(.class("feed answers")) {
                for answer in answers {
                    li {
                        p {
                            span(.class("tag")) { words.kind(words.graph.named(answer.item)?.kind ?? "") }
                            " "
                            words.link(answer.item)
                        }
                        p(.class("small quiet")) {
                            text("direction.saidBy", ["party": .text(words.labels.partner(answer.party.rawValue))])
                        }
                        if answer.party == pen { undo(answer.item) }
                    }
                }
            }
        }
        h2 { text("fulfil.add") }
        form(.method("post"), .action(links.fulfil()), .data("guard", "")) {
            seal.fields
            input(.type("hidden"), .name("pedido"), .value(asked.rawValue))
            div(.class("field")) {
                label(.for("respuesta")) { text("fulfil.answer") }
                p(.class("hint"), .id("respuesta-ayuda")) { text("fulfil.answerHelp") }
                if let problem {
                    p(.class("error"), .id("respuesta-error"), .role("alert")) {
                        ProblemWords(text: text).sentence(problem)
                    }
                }
                input(
                    .id("respuesta"),
                    .name("respuesta"),
                    .type("text"),
                    .value(typed),
                    .list("elegir-respuesta"),
                    .aria("describedby", problem == nil ? "respuesta-ayuda" : "respuesta-error respuesta-ayuda"),
                    .if(problem != nil, .aria("invalid", "true"))
                )
            }
            button(.name("acto"), .value("decir")) { text("fulfil.button", ["party": .text(party)]) }
            datalist(.id("elegir-respuesta")) {
                for meeting in words.graph.meetings {
                    option(.value("\(words.title(meeting.content.title)) · \(meeting.item.rawValue)"))
                }
            }
        }
        p(.class("small")) {
            a(.href(links.tell(new: Meeting.kind) + "&cumple=" + asked.rawValue)) { text("fulfil.meeting") }
        }
    }

    private func undo(_ item: ItemID) -> Node {
        form(.method("post"), .action(links.fulfil())) {
            seal.fields
            input(.type("hidden"), .name("pedido"), .value(asked.rawValue))
            input(.type("hidden"), .name("respuesta"), .value(item.rawValue))
            button(.class("link"), .name("acto"), .value("deshacer")) { text("fulfil.undo") }
        }
    }
}

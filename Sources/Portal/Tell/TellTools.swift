import Cooperation
import Ledger
import Localization
import Markup
import Registry

/// What someone signed in may do about what a page shows; nothing for readers and in editions.
struct TellTools: Sendable {
    /// For whom they speak.
    let party: PartyCode
    let name: String
    /// Whether their party tells it.
    let isOwn: Bool
    /// Whether parts can stand below it.
    let hasParts: Bool
    /// Whether one reports on it by period; who asks for something is answered instead.
    let isReported: Bool
    /// Whether it asks for something that can be delivered.
    private let isAsked: Bool
    /// Where the party tells in its own name what was only compiled; nil where it may not or does.
    private let asOwn: String?
    /// Where a yearly plan of it begins.
    private let yearly: String?
    private let item: ItemID
    private let text: Texts
    private let links: Links
    private let notice: Notice?

    /// nil for who may declare nothing.
    init?(_ view: ItemView, _ visit: Visit) {
        guard visit.edition == nil, let pen = visit.member?.pen,
            pen.refusal(of: .declare, at: visit.house.settings.now()) == nil
        else { return nil }
        party = pen.party
        name = visit.labels.speaker(pen.party)
        isOwn = view.ownWord(of: pen.party) != nil
        hasParts = AnyKind.isPlan(view.kind.kind) || view.kind.kind == Meeting.kind
        isReported = view.kind.kind != Need.kind
        let isProgramme = view.kind.kind == Programme.kind
        isAsked = !isProgramme
        asOwn =
            isProgramme && !isOwn && view.mayBeTold(by: pen.party, visit.vocabularies)
            ? visit.links.tell(new: Programme.kind) + "&como=" + PercentCoding.encoded(view.head.rawValue) : nil
        yearly =
            isProgramme && isOwn
            ? visit.links.tell(new: OperatingPlan.kind) + "&de=" + PercentCoding.encoded(view.head.rawValue) : nil
        item = view.head
        text = visit.text
        links = visit.links
        notice = visit.notice
    }

    var node: Node {
        .group([
            NoticeLine(notice: notice, party: name, text: text).node,
            p(.class("actions tools")) {
                if isOwn, hasParts {
                    a(.class("button plain"), .href(links.tell(below: item))) { text("tell.add") }
                }
                if isOwn { a(.class("button plain"), .href(links.tell(on: item))) { text("tell.correctIt") } }
                if let asOwn {
                    a(.class("button plain"), .href(asOwn)) { text("tell.asOwn", ["party": .text(name)]) }
                }
                if let yearly { a(.class("button plain"), .href(yearly)) { text("tell.yearly") } }
                if isReported {
                    a(.class("button plain"), .href(links.tell(about: item))) {
                        text("tell.report", ["party": .text(name)])
                    }
                }
                if isAsked { a(.class("button plain"), .href(links.fulfil(item))) { text("tell.fulfil") } }
            },
        ])
    }

    /// The ways on from one part of a plan.
    func links(of part: ItemID) -> Node {
        span(.class("tools small")) {
            if isOwn {
                a(.href(links.tell(on: part))) { text("tell.correctIt") }
                " "
                a(.href(links.tell(below: part))) { text("tell.addBelow") }
                " "
                a(.href(links.fulfil(part))) { text("tell.deliver") }
                " "
            }
            a(.href(links.tell(about: part))) { text("tell.reportIt") }
        }
    }
}

extension Links {
    /// Telling something by form; where it begins.
    func tell() -> String { path(.desk, PathWord.tell.rawValue) }
    func tell(new kind: Kind) -> String { tell() + "?clase=\(kind.name)" }
    func tell(on item: ItemID) -> String { tell() + "?sobre=" + PercentCoding.encoded(item.rawValue) }
    func tell(below place: ItemID) -> String {
        tell(new: PlanElement.kind) + "&bajo=" + PercentCoding.encoded(place.rawValue)
    }
    func tell(about item: ItemID) -> String {
        tell(new: FollowUp.kind) + "&acerca=" + PercentCoding.encoded(item.rawValue)
    }
    /// Saying what delivers something that was asked for.
    func fulfil(_ asked: ItemID? = nil) -> String {
        path(.desk, PathWord.fulfil.rawValue) + (asked.map { "?pedido=" + PercentCoding.encoded($0.rawValue) } ?? "")
    }
}

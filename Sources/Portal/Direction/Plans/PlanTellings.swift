import Cooperation
import Localization
import Markup

/// Who else tells a plan, and what may be the same plan: with the reasons, and for those who may, the answer.
struct PlanTellings {
    let model: PlanModel
    let text: Texts
    let links: Links

    private var words: DirectionWords { model.words }

    @HTMLBuilder var node: Node {
        for version in model.versions {
            div(.class("note plain")) {
                p {
                    text(
                        "tellings.alsoTold",
                        [
                            "party": .text(words.labels.partner(version.party.rawValue)),
                            "count": .count(version.elements.count),
                        ]
                    )
                    " "
                    a(.href(links.versions(of: model.plan.item, against: version.plan.item))) {
                        text("tellings.differences")
                    }
                }
                if model.seal != nil { answer(version.plan.item, [("separar", "tellings.apart")]) }
            }
        }
        for twin in model.twins {
            div(.class("note")) {
                p {
                    text("tellings.maybe") + " "
                    words.link(twin.item)
                    span(.class("quiet small")) { " · " + twin.why }
                }
                p(.class("small")) { text("tellings.meaning") }
                if model.seal != nil {
                    answer(twin.item, [("unir", "tellings.same"), ("separar", "tellings.other")])
                }
            }
        }
    }

    private func answer(_ other: ItemID, _ acts: [(value: String, key: String)]) -> Node {
        form(.method("post"), .action(links.twins()), .class("row")) {
            model.seal?.fields ?? .none
            input(.type("hidden"), .name("una"), .value(model.plan.item.rawValue))
            input(.type("hidden"), .name("otra"), .value(other.rawValue))
            input(.type("hidden"), .name("volver"), .value("plan"))
            for act in acts {
                button(.class("plain"), .name("acto"), .value(act.value)) { text(act.key) }
            }
        }
    }
}

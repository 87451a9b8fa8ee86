import Cooperation
import Ledger
import Localization
import Registry

/// One field of an initiative, for someone who says a word on it.
struct FieldModel: Sendable {
    /// What one side says.
    struct Side: Sendable {
        let heading: String
        let words: [ItemModel.Word]
    }

    let title: TitleText
    let item: ItemID
    let name: String
    let party: String
    let sides: [Side]
    let today: ItemModel.Today
    let buttons: [DialogueModel.Button]
    let canLetDiffer: Bool
    let address: String
    let seal: FormSeal
    let seen: Int64
    /// Whether the one who looks may answer; who follows the dialogue or only comments does not.
    let canAnswer: Bool
    /// What is written beside it.
    let comments: CommentsModel?

    init(_ composer: ItemComposer, field: AnyField, visit: DesignatedVisit) {
        let view = composer.view
        let settled = view.settlement[field.name]
        let all = composer.sides
        let row = composer.rows(all, always: true).first { $0.field == field.name }
        title = composer.title
        item = view.head
        name = FieldNames(text: composer.text).heading(field.name)
        party = composer.names(visit.pen.party)
        sides = zip(all, row?.words ?? []).map { Side(heading: $0.heading, words: $1) }
        today =
            row?.today
            ?? ItemModel.Today(spoken: Spoken([]), mark: "state one", state: "", remarks: [])
        let commitment = view.commitments(visit.visit.vocabularies).first { $0.party == visit.pen.party }
        buttons =
            settled.map {
                DialogueModel.buttons(
                    $0,
                    visit.pen.party,
                    isOwed: commitment?.names(field.name) ?? false,
                    composer
                ).filter { $0.act != .differ }
            } ?? []
        canLetDiffer = settled?.state == .differing
        address = visit.visit.links.word(on: view.head)
        seal = visit.seal
        seen = view.entries.last?.sequence ?? 0
        canAnswer =
            view.concerns(visit.pen.party)
            && visit.pen.refusal(of: .answer, at: visit.visit.house.settings.now()) == nil
        comments = composer.comments
    }
}

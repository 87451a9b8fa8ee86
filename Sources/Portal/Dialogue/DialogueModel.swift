import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry

/// What someone who speaks for a party can do on an initiative's page.
struct DialogueModel: Sendable {
    /// A button that says one word.
    struct Button: Sendable {
        let act: DialogueAct
        let label: String
    }

    /// The party in whose name it is done, as people read it.
    let party: String
    /// Where it is sent.
    let address: String
    let seal: FormSeal
    /// The last entry that was seen.
    let seen: Int64
    /// Whose turn it is, said to those who speak for a party.
    let turn: String
    /// What can be done with the whole.
    let whole: [Button]
    /// Where the party declares it in its own words.
    let declareAddress: String
    let hasDeclared: Bool
    /// What can be done with each field, by its name.
    let fields: [String: [Button]]
    /// Where the rest can be done, by field: another wording, a note, an objection.
    let more: [String: String]
    /// One of those told as one with the head.
    struct Joined: Sendable {
        let item: ItemID
        let party: String
        let key: String
    }

    let head: ItemID
    /// Those told as one with the head, which the party can part from it.
    let joined: [Joined]
    let notice: Notice?
    /// The field the notice is about; nil for the whole.
    let noticeField: String?

    init(_ composer: ItemComposer, pen: Pen, member: Member, visit: Visit) {
        let view = composer.view
        let text = composer.text
        let own = pen.party
        let commitments = view.commitments(visit.vocabularies)
        party = composer.names(own)
        address = visit.links.word(on: view.head)
        seal = FormSeal(token: member.formToken, designation: pen.designation)
        seen = view.entries.last?.sequence ?? 0
        hasDeclared = view.ownWord(of: own) != nil
        declareAddress = visit.links.declare(on: view.head)
        let mine = commitments.first { $0.party == own }
        turn =
            switch mine?.matter {
            case .validate: text("dialogue.toValidate")
            case .answer(let fields): text("dialogue.toAnswer", ["count": .count(fields.count)])
            case nil:
                commitments.isEmpty
                    ? text("dialogue.nothing") : text("dialogue.others", ["parties": .text(composer.list(commitments))])
            }
        let others = view.settlement.declaredBy.filter { $0 != own }
        if hasDeclared {
            whole = others.compactMap { other in
                let differs = view.settlement.fields.contains { field in
                    field.state.isOpen && field.positions.contains { $0.party == other && $0.held != nil }
                        && Self.differs(field, own, other)
                }
                guard differs else { return nil }
                return Button(
                    act: .acceptAll(other),
                    label: text("dialogue.acceptAll", ["party": .text(composer.names(other))])
                )
            }
        } else {
            whole = others.isEmpty ? [] : [Button(act: .recognise, label: text("dialogue.recognise"))]
        }
        var fields: [String: [Button]] = [:]
        var more: [String: String] = [:]
        for field in view.settlement.fields where field.field.weight != .reference {
            let buttons = Self.buttons(field, own, isOwed: mine?.names(field.field.name) ?? false, composer)
            if !buttons.isEmpty { fields[field.field.name] = buttons }
            if !buttons.isEmpty || field.state != .agreed {
                more[field.field.name] = visit.links.word(on: view.head, field: field.field.name)
            }
        }
        self.fields = fields
        self.more = more
        head = view.head
        joined = view.members.dropFirst().map { .init(item: $0.item, party: composer.names($0.party), key: $0.key) }
        notice = visit.notice.flatMap { $0.isAboutComments ? nil : $0 }
        noticeField = visit.queryValue("dato")
    }

    private static func differs(_ field: Settlement.FieldSettlement, _ one: PartyCode, _ other: PartyCode) -> Bool {
        guard let theirs = field.positions.first(where: { $0.party == other && $0.held != nil })?.held else {
            return false
        }
        guard let own = field.positions.first(where: { $0.party == one && $0.held != nil })?.held else { return true }
        return field.field.compare(own, theirs) == .different
    }

    /// What can be said on a field with one press.
    static func buttons(
        _ field: Settlement.FieldSettlement,
        _ own: PartyCode,
        isOwed: Bool,
        _ composer: ItemComposer
    ) -> [Button] {
        let text = composer.text
        var buttons: [Button] = []
        // Who hold the same are named together; their value is taken once.
        var taken: [JSON] = []
        for position in field.positions where position.party != own {
            guard let held = position.held, !taken.contains(held), differs(field, own, position.party) else { continue }
            taken.append(held)
            let holders = field.positions.filter { $0.party != own && $0.held == held }.map { composer.names($0.party) }
            let parties = MessageArgument.text(ListFormat.joined(holders, composer.language))
            buttons.append(Button(act: .accept(position.party), label: text("dialogue.accept", ["parties": parties])))
        }
        let position = field.positions.first { $0.party == own && ($0.held != nil || $0.stance != nil) }
        if isOwed, position?.held != nil { buttons.append(Button(act: .keep, label: text("dialogue.keep"))) }
        if field.state == .differing, position?.held != nil, position?.stance?.position != .agreesToDiffer {
            buttons.append(Button(act: .differ, label: text("dialogue.letDiffer")))
        }
        if position?.stance != nil { buttons.append(Button(act: .withdraw, label: text("dialogue.withdraw"))) }
        return buttons
    }
}

extension Commitment {
    /// Whether an answer on that field is owed.
    func names(_ field: String) -> Bool {
        switch matter {
        case .validate: false
        case .answer(let fields): fields.contains(field)
        }
    }
}

extension ItemView {
    /// Who owes the next word, by what was said.
    func commitments(_ vocabularies: Vocabularies) -> [Commitment] {
        let countries = vocabularies["countries"]
        return settlement.commitments(in: dialogue) { countries[$0.rawValue] != nil }
    }
}

extension ItemComposer {
    /// The parties that owe something, as people read them.
    func list(_ commitments: [Commitment]) -> String {
        let parties = commitments.map(\.party).reduce(into: [PartyCode]()) { all, party in
            if !all.contains(party) { all.append(party) }
        }
        if parties.count > 4 { return text("item.others", ["count": .count(parties.count)]) }
        return ListFormat.joined(parties.map { names($0) }, language)
    }
}

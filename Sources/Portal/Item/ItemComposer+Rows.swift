import CanonicalJSON
import Cooperation
import Ledger
import Localization

extension ItemComposer {
    /// The table: one row per field by consequence, one list of words per side.
    ///
    /// - Parameter always: Whether the title has its row even where it stands above.
    func rows(_ sides: [ItemModel.Side], always: Bool = false) -> [ItemModel.Row] {
        var fields = settlement.fields.filter { $0.field.weight != .reference }
        if sides.count == 1, !always {
            // Nothing to weigh: the order in which one tells it, without the title that stands above.
            let order = view.kind.fields.map(\.name)
            fields.sort { order.firstIndex(of: $0.field.name) ?? 0 < order.firstIndex(of: $1.field.name) ?? 0 }
            let heading = title.text
            fields.removeAll { $0.field.name == "title" && words.spoken($0.value, $0.field).line == heading }
        }
        return
            fields
            .map { field in
                let marks = marks(of: field)
                let today = today(field)
                let words = sides.map { side in
                    field.positions.filter { $0.party == side.party }
                        .compactMap { word($0, field, marks: marks, isTwoSided: sides.count > 1) }
                }
                return ItemModel.Row(
                    field: field.field.name,
                    name: FieldNames(text: text).heading(field.field.name),
                    isDiffering: field.state.isOpen,
                    isInValidation: field.positions.isEmpty,
                    isUnanimous: words.allSatisfy { said in
                        said.count == 1
                            && said.allSatisfy { $0.struck == nil && $0.note == nil && $0.spoken == today.spoken }
                    },
                    words: words,
                    today: today
                )
            }
    }

    /// How the values of a field are held against each other.
    private enum Marks {
        case none
        /// The whole value differs.
        case values
        /// Words within the text differ.
        case words
        /// Elements of the list differ.
        case elements
    }

    private func marks(of field: Settlement.FieldSettlement) -> Marks {
        let held = field.positions.compactMap(\.held)
        let told = field.positions.compactMap(\.told)
        let isThird = field.state == .agreed && !told.contains { held.contains($0) }
        guard field.state.isOpen || field.state == .agreedToDiffer || isThird, told.count > 1 || held.count > 1
        else { return .none }
        let values = isThird ? told : held
        guard values.dropFirst().contains(where: { field.field.compare(values[0], $0) == .different }) else {
            return .none
        }
        switch field.field.form {
        case .localizedText, .text: return .words
        case .participations, .codes, .references, .list: return .elements
        case .code, .period, .when, .money, .number, .years, .reference: return .values
        }
    }

    /// What a party says about a field, with what differs from the others.
    private func word(
        _ position: Settlement.Position,
        _ field: Settlement.FieldSettlement,
        marks: Marks,
        isTwoSided: Bool
    ) -> ItemModel.Word? {
        // In a third wording agreed by all, what is looked at is what each had said.
        let isThird =
            field.state == .agreed && position.told != nil && position.held != position.told
            && position.held == field.value && !field.positions.contains { $0.told == field.value }
        let shown = isThird ? position.told : position.held ?? position.told
        guard let shown else {
            guard let stance = position.stance else { return nil }
            return ItemModel.Word(
                spoken: Spoken([]),
                runs: [],
                source: stanceStep(stance, position, field),
                note: stance.note
            )
        }
        var spoken = words.spoken(shown, field.field, by: position.party)
        if case .participations = field.field.form, marks == .none { spoken = Spoken(grouped(shown)) }
        var struck: Spoken?
        if let told = position.told, told != shown { struck = words.spoken(told, field.field, by: position.party) }
        let others = field.positions.filter { $0.party != position.party }
            .compactMap { isThird ? $0.told : $0.held ?? $0.told }
            .filter { $0 != shown }
            .map { words.spoken($0, field.field) }
        return ItemModel.Word(
            struck: struck,
            spoken: spoken,
            runs: runs(spoken, others: others, marks: marks),
            source: isTwoSided ? source(position, field) : position.stance.map { stanceStep($0, position, field) },
            note: position.stance?.note
        )
    }

    /// Participants by role, as in "Oferente: Chile".
    ///
    /// Where they differ each stands for itself, so that it can be marked.
    func grouped(_ participants: JSON) -> [String] {
        roles(of: participants).map { "\($0.name): \($0.values.map(\.label).joined(separator: ", "))" }
    }

    private func runs(_ spoken: Spoken, others: [Spoken], marks: Marks) -> [WordDifference.Run] {
        guard !others.isEmpty else { return [] }
        switch marks {
        case .none: return []
        case .values: return [.init(text: spoken.line, differs: true)]
        case .elements:
            return spoken.parts.map { part in
                .init(text: part, differs: others.contains { !$0.parts.contains(part) })
            }
        case .words:
            let comparable = others.filter { $0.foreign == spoken.foreign }.map(\.line)
            return comparable.isEmpty ? [] : WordDifference.runs(of: spoken.line, against: comparable)
        }
    }

    /// When and where it was said, or what the party did since.
    private func source(_ position: Settlement.Position, _ field: Settlement.FieldSettlement) -> ItemModel.Step {
        if let stance = position.stance { return stanceStep(stance, position, field) }
        let place =
            field.state.isOpen ? SourceWords(text).full(position.source) : SourceWords(text).place(position.source)
        let date = Moment(milliseconds: position.recordedAt).short(language)
        let telling = view.dialogue.tellings.first {
            $0.party == position.party && $0.recordedAt == position.recordedAt && $0.source == position.source
        }
        return ItemModel.Step(
            label: place.map { "\(date) · \($0)" } ?? date,
            address: telling.map { links.history(of: view.head) + "#" + HistoryLine.anchor($0.sequence) }
        )
    }

    private func stanceStep(
        _ stance: Stance,
        _ position: Settlement.Position,
        _ field: Settlement.FieldSettlement
    ) -> ItemModel.Step {
        let date = MessageArgument.text(Moment(milliseconds: position.recordedAt).short(language))
        let words: String
        switch stance.position {
        case .agrees(let value):
            let origin = field.positions.first { $0.party != position.party && ($0.told == value || $0.held == value) }
            words =
                origin.map { text("item.accepted", ["party": .text(names($0.party)), "date": date]) }
                ?? text("item.acceptedWording", ["date": date])
        case .proposes: words = text("item.proposed", ["date": date])
        case .agreesToDiffer: words = text("item.letsDiffer", ["date": date])
        case .reserves: words = text("item.reserves", ["date": date])
        case .objects: words = text("item.objects", ["date": date])
        case .undone: words = text("item.tookBack", ["date": date])
        }
        let stand = view.dialogue.stands.first { $0.party == position.party && $0.stance.field == stance.field }
        return ItemModel.Step(
            label: words,
            address: stand.map { links.history(of: view.head) + "#" + HistoryLine.anchor($0.sequence) }
        )
    }
}

extension ItemView {
    /// The code under which a declaration is filed.
    func key(of telling: Dialogue.Telling) -> String {
        for entry in entries where entry.sequence == telling.sequence {
            if case .declare(_, let key, _) = entry.statement.act { return key }
        }
        return members.first { $0.item == telling.item }?.key ?? ""
    }
}

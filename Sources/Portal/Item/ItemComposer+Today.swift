import CanonicalJSON
import Cooperation
import Ledger
import Localization

extension ItemComposer {
    /// What stands for a field today, its state and how it came about.
    func today(_ field: Settlement.FieldSettlement) -> ItemModel.Today {
        let held = field.positions.compactMap(\.held)
        var spoken = words.spoken(field.value, field.field)
        if case .participations = field.field.form { spoken = Spoken(grouped(field.value)) }
        var remarks: [String] = []
        switch field.state {
        case .differing, .agreedToDiffer:
            let range = DifferingRange(language: language, vocabularies: words.vocabularies, text: text)
            if let words = range.words(held, field.field.form) {
                spoken = Spoken([words])
            } else if case .code = field.field.form {
                var choices: [String] = []
                for value in held.map({ words.spoken($0, field.field).line }) where !choices.contains(value) {
                    choices.append(value)
                }
                spoken = Spoken([ListFormat.joined(choices, language, conjunction: .or)])
            }
            remarks.append(meanwhile(field))
        case .agreed:
            let proposers = field.positions.filter { position in
                if case .proposes(field.value)? = position.stance?.position { return true }
                return false
            }
            if !field.positions.contains(where: { $0.told == field.value }), let proposer = proposers.first {
                remarks.append(text("item.third", ["party": .text(names(proposer.party))]))
            }
        case .oneSided, .pending, .reserved, .collected: break
        }
        if field.state == .agreedToDiffer {
            remarks += field.positions.compactMap { position in
                position.stance?.note.map { text("item.quote", ["note": .text($0)]) }
            }
        }
        return ItemModel.Today(
            spoken: spoken,
            mark: field.state.mark,
            state: stateWords(field),
            remarks: remarks
        )
    }

    /// Whose value is counted while they differ.
    private func meanwhile(_ field: Settlement.FieldSettlement) -> String {
        let holders = field.positions.filter { $0.held == field.value }.map { names($0.party) }
        return text("item.meanwhile", ["parties": .text(ListFormat.joined(holders, language))])
    }

    /// The state of a field as a few words, naming those it hangs on.
    func stateWords(_ field: Settlement.FieldSettlement) -> String {
        switch field.state {
        case .agreed: return text("item.state.agreed")
        case .differing: return text("item.state.differing")
        case .agreedToDiffer: return text("item.state.noted")
        case .collected: return text("item.state.collected")
        case .pending(let silent):
            let parties =
                silent.count > 3 ? [text("item.others", ["count": .count(silent.count)])] : silent.map { names($0) }
            return text("item.state.pending", ["parties": .text(ListFormat.joined(parties, language))])
        case .oneSided:
            let holders = Set(field.positions.filter { $0.held != nil }.map(\.party)).sorted().map { names($0) }
            let key = holders.count == 1 ? "item.state.oneSided" : "item.state.incomparable"
            return text(key, ["party": .text(ListFormat.joined(holders, language))])
        case .reserved(let by):
            let objectors = by.filter { party in
                field.positions.contains { $0.party == party && $0.stance?.position == .objects }
            }
            let others = by.filter { !objectors.contains($0) }
            var parts: [String] = []
            if !others.isEmpty {
                parts.append(
                    text(
                        "item.state.reserved",
                        ["parties": .text(ListFormat.joined(others.map { names($0) }, language))]
                    )
                )
            }
            if !objectors.isEmpty {
                parts.append(
                    text(
                        "item.state.objected",
                        ["parties": .text(ListFormat.joined(objectors.map { names($0) }, language))]
                    )
                )
            }
            return parts.joined(separator: " · ")
        }
    }
}

extension FieldState {
    /// Whether the parties still have to talk about it.
    var isOpen: Bool {
        switch self {
        case .differing, .reserved: true
        case .oneSided, .pending, .agreed, .agreedToDiffer, .collected: false
        }
    }

    /// The class of the style sheet that draws it.
    var mark: String {
        switch self {
        case .agreed: "state agreed"
        case .differing: "state differ"
        case .agreedToDiffer: "state noted"
        case .pending: "state pending"
        case .reserved: "state reserved"
        case .oneSided, .collected: "state one"
        }
    }
}

import CanonicalJSON
import Cooperation
import Ledger
import Localization

extension ItemComposer {
    /// The summary: roles, period, main goal, status, programme.
    var facts: [ItemModel.Fact] {
        var facts = settlement["participants"].map { roles(of: $0.value) } ?? []
        if let period { facts.append(.init(name: text("item.period"), values: [.init(label: period)])) }
        if let goal = settlement["sdg"]?.value.text {
            let step = ItemModel.Step(label: words.label(goal, in: Goal.vocabulary), address: links.goal(goal))
            facts.append(.init(name: FieldNames(text: text).heading("sdg"), values: [step]))
        }
        if let status = settlement["status"]?.value.text {
            facts.append(
                .init(
                    name: FieldNames(text: text).heading("status"),
                    values: [.init(label: words.label(status, in: Status.vocabulary))]
                )
            )
        }
        if let named = settlement["programme"]?.value.text {
            let step = ItemModel.Step(label: named, address: programme.map { links.programme($0) })
            facts.append(.init(name: FieldNames(text: text).heading("programme"), values: [step]))
        }
        return facts
    }

    /// Who takes part, by role.
    func roles(of participants: JSON) -> [ItemModel.Fact] {
        var byRole: [String: [ItemModel.Step]] = [:]
        for element in participants.array ?? [] {
            guard let role = element["role"]?.text else { continue }
            if let code = element["code"]?.text {
                let isCountry = words.vocabularies["countries"][code] != nil
                byRole[role, default: []].append(
                    .init(label: names(PartyCode(code)), address: isCountry ? links.country(code) : nil)
                )
            } else if let name = element["name"]?.text {
                byRole[role, default: []].append(.init(label: name))
            }
        }
        return byRole.sorted { (Self.rank(of: $0.key), $0.key) < (Self.rank(of: $1.key), $1.key) }
            .map { ItemModel.Fact(name: words.label($0.key, in: Role.vocabulary), values: $0.value) }
    }

    /// Those who give first, then those who receive, then those beside them.
    private static func rank(of role: String) -> Int {
        roleOrder.firstIndex(of: role) ?? roleOrder.count
    }

    private static let roleOrder = [
        "provider", "first-provider", "second-provider", "both", "participant", "recipient", "triangular-recipient",
        "promoter",
    ]

    /// "2022–2023"; the exact dates stand in the table.
    private var period: String? {
        func year(_ fields: [String], _ day: (When) -> CalendarDay?) -> Int? {
            for field in fields {
                if let value = settlement[field]?.value, let when = try? When(json: value), let day = day(when) {
                    return day.year
                }
            }
            return nil
        }
        let first = year(["start", "plannedStart"]) { $0.earliest }
        let last = year(["end", "plannedEnd"]) { $0.latest }
        switch (first, last) {
        case (nil, nil): return nil
        case (.some(let first), nil): return text("item.since", ["year": .text(String(first))])
        case (nil, .some(let last)): return text("item.until", ["year": .text(String(last))])
        case (.some(let first), .some(let last)): return first == last ? String(first) : "\(first)–\(last)"
        }
    }

    /// Those who speak: who declares the item, then who only takes a stance on it.
    var sides: [ItemModel.Side] {
        var parties = settlement.declaredBy
        for stand in view.dialogue.stands where !parties.contains(stand.party) { parties.append(stand.party) }
        return parties.map { party in
            let tellings = view.dialogue.tellings.filter { $0.party == party }
            return ItemModel.Side(
                party: party,
                name: names(party),
                heading: text("item.says", ["party": .text(names(party))]),
                agreeing: text("item.saysTheSame", ["party": .text(names(party))]),
                sources: tellings.map { telling in
                    let key = view.key(of: telling)
                    let source = SourceWords(text).full(telling.source)
                    let words = text(
                        source == nil ? "item.declared" : "item.declaredIn",
                        [
                            "date": .text(Moment(milliseconds: telling.recordedAt).short(language)),
                            "key": .text(key), "source": .text(source ?? ""),
                        ]
                    )
                    return ItemModel.Step(
                        label: words,
                        address: links.history(of: view.head) + "#" + HistoryLine.anchor(telling.sequence)
                    )
                }
            )
        }
    }

    /// What is told as one with it, and who said so.
    var union: ItemModel.Union? {
        guard view.members.count > 1 else { return nil }
        let statements = StatementWords(view: view, words: words, text: text, names: names, titles: titles)
        // A later word of the same party about the same pair takes the earlier one back.
        var verdicts: [String: (sequence: Int64, sentence: String)] = [:]
        for entry in view.entries {
            guard case .link(let link) = entry.statement.act, link.relation == .same else { continue }
            let pair = [entry.statement.item.rawValue, link.other.rawValue].sorted().joined(separator: " ")
            let key = entry.statement.party.rawValue + " " + pair
            switch link.verdict {
            case .confirmed:
                let date = Moment(milliseconds: entry.recordedAt).short(language)
                verdicts[key] = (
                    entry.sequence,
                    text("item.dated", ["what": .text(statements.sentence(entry)), "date": .text(date)])
                )
            case .refused, .undone: verdicts[key] = nil
            }
        }
        return ItemModel.Union(
            members: view.members.map { .init(party: names($0.party), key: $0.key) },
            confirmations: verdicts.values.sorted { $0.sequence < $1.sequence }.map(\.sentence)
        )
    }

    /// Others that the machine takes for the same.
    var likenesses: [ItemModel.Likeness] {
        let own = Set(view.members.map(\.item))
        return surroundings.proposals.compactMap { proposal in
            let other = own.contains(proposal.a) ? proposal.b : proposal.a
            guard !own.contains(other), let title = titles[other] else { return nil }
            let reasons = TwinWords(words: words, text: text, names: names)
            return ItemModel.Likeness(
                title: TitleText(title, language, untitled: text("item.untitled")),
                address: links.initiative(other),
                score: reasons.score(proposal.score),
                reason: proposal.reasons.first.map { reasons.sentence($0) } ?? ""
            )
        }
    }
}
